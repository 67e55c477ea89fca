/**
 * Where each row fails a filter, in few bits: one for each group's main condition, so that the group's counts
 * can do without it, and one for everything else. Kept for the last filter asked of each columns, because
 * its rows and its facets are asked for together.
 */
import { startOfIsoDayMs } from '../domain/calendarDay.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { type Columns, rowFlags } from './columns.ts';
import {
  type Condition,
  type Filter,
  type FilterGroup,
  filterGroups,
  mainConditionIndex,
} from './condition.ts';
import { markCondition, restBit } from './failures.ts';
import { markText } from './searchText.ts';

export interface FilterFailures {
  /** By row; 0 where it passes. Rows that are not in `order` always fail by `restBit`. */
  readonly failed: Uint16Array;
  /** The rows that pass, ascending: for counts, which need no order. Found when first asked for, and kept. */
  readonly passing: () => Uint32Array;
}

/** The bit of a group's main condition. */
export function mainBit(group: FilterGroup): number {
  return 2 << filterGroups.indexOf(group);
}

const last = new WeakMap<Columns, { readonly filter: Filter; readonly failures: FilterFailures }>();

export function failuresOf(columns: Columns, filter: Filter): FilterFailures {
  const known = last.get(columns);
  if (known?.filter === filter) return known.failures;
  const failures = findFailures(columns, filter);
  last.set(columns, { filter, failures });
  return failures;
}

/** The same for a filter that nobody will ask about again: nothing is kept. */
export function findFailures(columns: Columns, filter: Filter): FilterFailures {
  const failed = new Uint16Array(columns.rowCount);
  markUncounted(columns, failed);
  markSpan(columns, filter, failed);
  const mains: { readonly condition: Condition; readonly bit: number }[] = [];
  filter.conditions.forEach((condition, index) => {
    const isMain = mainConditionIndex(filter, condition.group) === index;
    if (isMain) mains.push({ condition, bit: mainBit(condition.group) });
    else markCondition(columns, condition, { failed, bit: restBit });
  });
  if (filter.text !== undefined) markText(columns, filter.text, { failed, bit: restBit });
  for (const { condition, bit } of mains) markCondition(columns, condition, { failed, bit });
  let passing: Uint32Array | undefined;
  return { failed, passing: () => (passing ??= passingRows(failed)) };
}

/** Whether every event is let through, so that answers are known without looking. */
export function isOpen({ conditions, from, to, text }: Filter): boolean {
  return conditions.length === 0 && from === undefined && to === undefined && text === undefined;
}

function passingRows(failed: Uint16Array): Uint32Array {
  const rows = new Uint32Array(failed.length);
  let count = 0;
  for (let row = 0; row < failed.length; row += 1) if (failed[row] === 0) rows[count++] = row;
  return rows.subarray(0, count);
}

function markUncounted({ rowCount, flags, order }: Columns, failed: Uint16Array): void {
  // Every row stands in the order: none is a double or removed.
  if (order.length === rowCount) return;
  for (let row = 0; row < rowCount; row += 1) {
    if ((flags[row]! & (rowFlags.duplicate | rowFlags.removed)) !== 0) failed[row] = restBit;
  }
}

/** Fails what does not overlap the days from `from` to `to`, both inclusive. */
function markSpan(columns: Columns, { from, to }: Filter, failed: Uint16Array): void {
  if (from === undefined && to === undefined) return;
  const fromMs = from === undefined ? -Infinity : startOfIsoDayMs(from);
  const toMs = to === undefined ? Infinity : startOfIsoDayMs(to) + dayMs;
  const { rowCount, startMs, endMs } = columns;
  // No day lies in a span whose end comes first, not even one of an event that covers both.
  const isBackwards = toMs <= fromMs;
  for (let row = 0; row < rowCount; row += 1) {
    if (isBackwards || startMs[row]! >= toMs || endMs[row]! <= fromMs) failed[row] = restBit;
  }
}
