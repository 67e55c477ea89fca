/**
 * Long events that began before the window and reach into it. A million events can have thousands that are still
 * open, of which none could be told from another: the most important ones are drawn, and how many are not is
 * said at the window's edge. Short ones are looked for in the weeks before the window; the long ones stand by
 * themselves, the most important first, so that a step of a pan asks each once and keeps few.
 */
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';
import { type Columns } from '../query/columns.ts';
import { rowsEditedBetween } from '../query/editedRows.ts';
import { mergeRows, orderOf } from '../query/order.ts';
import { firstRowStartingAtOrAfter } from '../query/timeRange.ts';
import { createFilteredRows, type FilteredRows } from './filteredRows.ts';

export interface ReachingIn {
  /** Rows. */
  readonly shown: readonly number[];
  readonly hiddenCount: number;
  /** Where the first of the hidden ones begins; Infinity where there are none. */
  readonly hiddenFromMs: number;
}

export interface ReachingIndex {
  readonly filtered: FilteredRows;
  /** The record's long rows, the most important first; of equals the one that began last. */
  readonly all: Uint32Array;
  /** Those of them that are filtered. */
  readonly long: Uint32Array;
}

export const mostReachingIn = 60;
const longMs = 62 * dayMs;

/** `before` is the index until now: the record's long rows are looked for once, and then edited. */
export function createReachingIndex(filtered: FilteredRows, before?: ReachingIndex): ReachingIndex {
  const { columns } = filtered;
  const edited = before && rowsEditedBetween(before.filtered.columns, columns);
  const all =
    before === undefined || edited === undefined
      ? longRows(columns)
      : editedLongRows(before.all, edited, columns);
  return { filtered, all, long: filtered.rows === columns.order ? all : all.filter(filtered.has) };
}

function isLong({ startMs, endMs }: Columns, row: number): boolean {
  return endMs[row]! - startMs[row]! > longMs;
}

function longRows(columns: Columns): Uint32Array {
  const { order, importance } = columns;
  const starts = new Uint32Array(257);
  for (const row of order) if (isLong(columns, row)) starts[256 - importance[row]!]! += 1;
  for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!;
  const long = new Uint32Array(starts[256]!);
  for (let rank = order.length - 1; rank >= 0; rank -= 1) {
    const row = order[rank]!;
    if (isLong(columns, row)) long[starts[255 - importance[row]!]!++] = row;
  }
  return long;
}

function editedLongRows(all: Uint32Array, edited: readonly number[], columns: Columns): Uint32Array {
  if (edited.length === 0) return all;
  const isEdited = new Set(edited);
  const { has } = createFilteredRows(columns, columns.order);
  const { importance } = columns;
  const inOrder = orderOf(columns);
  return mergeRows(
    all.filter(row => !isEdited.has(row)),
    edited.filter(row => has(row) && isLong(columns, row)),
    (a, b) => importance[b]! - importance[a]! || inOrder(b, a),
  );
}

export function reachingInto({ filtered, long }: ReachingIndex, window: TimeWindow): ReachingIn {
  const { columns, rows } = filtered;
  const { startMs, endMs, importance } = columns;
  const shown: number[] = [];
  let hiddenCount = 0;
  let hiddenFromMs = Infinity;
  const hide = (row: number) => {
    hiddenCount += 1;
    if (startMs[row]! < hiddenFromMs) hiddenFromMs = startMs[row]!;
  };
  for (const row of long) {
    if (startMs[row]! >= window.startMs || endMs[row]! <= window.startMs) continue;
    if (shown.length < mostReachingIn) shown.push(row);
    else hide(row);
  }
  const first = firstRowStartingAtOrAfter(columns, rows, window.startMs - longMs);
  const end = firstRowStartingAtOrAfter(columns, rows, window.startMs);
  const longCount = shown.length;
  for (let rank = end - 1; rank >= first; rank -= 1) {
    const row = rows[rank]!;
    if (endMs[row]! > window.startMs && !isLong(columns, row)) shown.push(row);
  }
  if (shown.length > mostReachingIn && shown.length > longCount) {
    shown.sort((left, right) => importance[right]! - importance[left]!);
  }
  for (const row of shown.splice(mostReachingIn)) hide(row);
  return { shown, hiddenCount, hiddenFromMs };
}
