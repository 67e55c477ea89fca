/**
 * How many events stand in each of many equal stretches of the record's time: all of them, and those that pass
 * every part of the filter but its days, so that one sees what other days would find. Each event is counted once,
 * in the stretch in which its mark stands.
 */
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';
import { without } from '../domain/without.ts';
import { type Columns } from './columns.ts';
import { type Filter } from './condition.ts';
import { failuresOf, findFailures, isOpen } from './filterFailures.ts';

export interface Histogram {
  /** Whole days, half-open; the stretches share it evenly. */
  readonly span: TimeWindow;
  readonly all: Uint32Array;
  readonly found: Uint32Array;
}

/** Undefined where no instant of the record is known. */
export function histogram(columns: Columns, filter: Filter, stretchCount: number): Histogram | undefined {
  const { startMs, endMs } = columns.extent;
  if (startMs > endMs) return undefined;
  const span = {
    startMs: Math.floor(startMs / dayMs) * dayMs,
    endMs: Math.max(Math.ceil(endMs / dayMs), Math.floor(startMs / dayMs) + 1) * dayMs,
  };
  const rest = withoutDays(filter);
  const all = countStretches(columns, columns.order, { span, stretchCount });
  if (isOpen(rest)) return { span, all, found: all };
  // The failures of the filter itself are kept; those of another one are found and forgotten.
  const failures = rest === filter ? failuresOf(columns, filter) : findFailures(columns, rest);
  return { span, all, found: countStretches(columns, failures.passing(), { span, stretchCount }) };
}

/** The same filter where it has no days. */
export function withoutDays(filter: Filter): Filter {
  if (filter.from === undefined && filter.to === undefined) return filter;
  return without(without(filter, 'from'), 'to');
}

interface Stretches {
  readonly span: TimeWindow;
  readonly stretchCount: number;
}

function countStretches(
  { anchorMs }: Columns,
  rows: Uint32Array,
  { span, stretchCount }: Stretches,
): Uint32Array {
  const counts = new Uint32Array(stretchCount);
  const perMs = stretchCount / (span.endMs - span.startMs);
  const last = stretchCount - 1;
  for (let at = 0; at < rows.length; at += 1) {
    const stretch = Math.floor((anchorMs[rows[at]!]! - span.startMs) * perMs);
    counts[stretch < 0 ? 0 : stretch > last ? last : stretch]! += 1;
  }
  return counts;
}
