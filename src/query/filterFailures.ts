/**
 * Where each row fails a filter, in few bits: one for each main condition, so that its group's counts can do
 * without it, and one for everything else. Kept for the last filter asked of each columns, because
 * its rows and its facets are asked for together.
 */
import { startOfIsoDayMs } from '../domain/calendarDay.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { type Columns, rowFlags } from './columns.ts';
import { type Condition, type Filter, mainConditionIndex } from './condition.ts';
import { type FailureBits, markCondition, restBit } from './failures.ts';
import { markText } from './searchText.ts';

export interface FilterFailures {
  /** By row; 0 where it passes. Rows that are not in `order` always fail by `restBit`. */
  readonly failed: FailureBits;
  /** By index of the filter's conditions, the bit of a main one; `restBit` of any other. */
  readonly bits: readonly number[];
  /** The rows that pass, ascending: for counts, which need no order. Found when first asked for, and kept. */
  readonly passing: () => Uint32Array;
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
  const { rowCount } = columns;
  const bits = bitsOf(filter);
  // Hardly any filter has more than seven main conditions.
  const failed = bits.some(bit => bit > 0xff) ? new Uint32Array(rowCount) : new Uint8Array(rowCount);
  markUncounted(columns, failed);
  markSpan(columns, filter, failed);
  markUnchanged(columns, filter, failed);
  const isDirect = filter.direct === true;
  const mark = (condition: Condition, index: number, isMain: boolean): void => {
    const bit = bits[index] ?? restBit;
    if ((bit !== restBit) === isMain) markCondition(columns, condition, { failed, bit, isDirect });
  };
  filter.conditions.forEach((condition, index) => {
    mark(condition, index, false);
  });
  if (filter.text !== undefined) markText(columns, filter.text, { failed, bit: restBit });
  filter.conditions.forEach((condition, index) => {
    mark(condition, index, true);
  });
  let passing: Uint32Array | undefined;
  return { failed, bits, passing: () => (passing ??= passingRows(failed)) };
}

/** A main condition is the only one of its group and role, of which there are fewer than bits. */
function bitsOf(filter: Filter): readonly number[] {
  let mainCount = 0;
  return filter.conditions.map(({ group, role }, index) => {
    if (mainConditionIndex(filter, group, role) !== index) return restBit;
    mainCount += 1;
    return 2 ** mainCount;
  });
}

/** Whether every event is let through, so that answers are known without looking. */
export function isOpen({ conditions, from, to, changedSinceMs, text }: Filter): boolean {
  return conditions.length === 0 && [from, to, changedSinceMs, text].every(part => part === undefined);
}

function passingRows(failed: FailureBits): Uint32Array {
  const rows = new Uint32Array(failed.length);
  let count = 0;
  for (let row = 0; row < failed.length; row += 1) if (failed[row] === 0) rows[count++] = row;
  return rows.subarray(0, count);
}

function markUncounted({ rowCount, flags, order }: Columns, failed: FailureBits): void {
  // Every row stands in the order: none is a double or removed.
  if (order.length === rowCount) return;
  for (let row = 0; row < rowCount; row += 1) {
    if ((flags[row]! & (rowFlags.duplicate | rowFlags.removed)) !== 0) failed[row] = restBit;
  }
}

/** Fails what does not overlap the days from `from` to `to`, both inclusive. */
function markSpan(columns: Columns, { from, to }: Filter, failed: FailureBits): void {
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

function markUnchanged(
  { rowCount, modifiedMs }: Columns,
  { changedSinceMs }: Filter,
  failed: FailureBits,
): void {
  if (changedSinceMs === undefined) return;
  for (let row = 0; row < rowCount; row += 1)
    if (!(modifiedMs[row]! >= changedSinceMs)) failed[row] = restBit;
}
