/**
 * Where each row fails a filter, in few bits: one for each group's main condition, so that the group's counts
 * can do without it, and one for everything else. Kept for the last filter asked of each columns, because
 * its rows and its facets are asked for together.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { type Columns, rowFlags } from './columns.ts';
import { type Filter, type FilterGroup, filterGroups, mainConditionIndex } from './condition.ts';
import { type Mark, markCondition } from './failures.ts';
import { markText } from './searchText.ts';

export interface FilterFailures {
  /** By row; 0 where it passes. Rows that are not in `order` always fail by `restBit`. */
  readonly failed: Uint16Array;
}

const restBit = 1;

/** The bit of a group's main condition. */
export function mainBit(group: FilterGroup): number {
  return 2 << filterGroups.indexOf(group);
}

const last = new WeakMap<Columns, { readonly filter: Filter; readonly failures: FilterFailures }>();

export function failuresOf(columns: Columns, filter: Filter): FilterFailures {
  const known = last.get(columns);
  if (known?.filter === filter) return known.failures;
  const failed = new Uint16Array(columns.rowCount);
  markUncounted(columns, failed);
  filter.conditions.forEach((condition, index) => {
    const isMain = mainConditionIndex(filter, condition.group) === index;
    markCondition(columns, condition, { failed, bit: isMain ? mainBit(condition.group) : restBit });
  });
  markSpan(columns, filter, { failed, bit: restBit });
  if (filter.text !== undefined) markText(columns, filter.text, { failed, bit: restBit });
  const failures = { failed };
  last.set(columns, { filter, failures });
  return failures;
}

function markUncounted({ rowCount, flags }: Columns, failed: Uint16Array): void {
  for (let row = 0; row < rowCount; row += 1) {
    if ((flags[row]! & (rowFlags.duplicate | rowFlags.removed)) !== 0) failed[row] = restBit;
  }
}

/** Fails what does not overlap the days from `from` to `to`, both inclusive. */
export function markSpan(columns: Columns, { from, to }: Filter, { failed, bit }: Mark): void {
  if (from === undefined && to === undefined) return;
  const fromMs = from === undefined ? -Infinity : Date.parse(from);
  const toMs = to === undefined ? Infinity : Date.parse(to) + dayMs;
  const { rowCount, startMs, endMs } = columns;
  for (let row = 0; row < rowCount; row += 1) {
    if (startMs[row]! >= toMs || endMs[row]! <= fromMs) failed[row]! |= bit;
  }
}
