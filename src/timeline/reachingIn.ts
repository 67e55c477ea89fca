/**
 * Long events that began before the window and reach into it. A million events can have thousands that are still
 * open, of which none could be told from another: the most important ones are drawn, and how many are not is
 * said at the window's edge. Short ones are looked for in the weeks before the window; the long ones stand by
 * themselves, the most important first, so that a step of a pan asks each once and keeps few.
 */
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';
import { type Columns } from '../query/columns.ts';
import { firstRowStartingAtOrAfter } from '../query/timeRange.ts';

export interface ReachingIn {
  /** Positions in the filtered rows. */
  readonly shown: readonly number[];
  readonly hiddenCount: number;
  /** Where the first of the hidden ones begins; Infinity where there are none. */
  readonly hiddenFromMs: number;
}

export interface ReachingIndex {
  readonly columns: Columns;
  readonly rows: Uint32Array;
  /** Positions of the long ones, the most important first; of equals the one that began last. */
  readonly long: Uint32Array;
}

export const mostReachingIn = 60;
const longMs = 62 * dayMs;

export function createReachingIndex(columns: Columns, rows: Uint32Array): ReachingIndex {
  const { startMs, endMs, importance } = columns;
  const starts = new Uint32Array(257);
  const isLong = (row: number) => endMs[row]! - startMs[row]! > longMs;
  for (const row of rows) if (isLong(row)) starts[256 - importance[row]!]! += 1;
  for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!;
  const long = new Uint32Array(starts[256]!);
  for (let position = rows.length - 1; position >= 0; position -= 1) {
    const row = rows[position]!;
    if (isLong(row)) long[starts[255 - importance[row]!]!++] = position;
  }
  return { columns, rows, long };
}

export function reachingInto({ columns, rows, long }: ReachingIndex, window: TimeWindow): ReachingIn {
  const { startMs, endMs, importance } = columns;
  const shown: number[] = [];
  let hiddenCount = 0;
  let hiddenFromMs = Infinity;
  const hide = (row: number) => {
    hiddenCount += 1;
    if (startMs[row]! < hiddenFromMs) hiddenFromMs = startMs[row]!;
  };
  for (const position of long) {
    const row = rows[position]!;
    if (startMs[row]! >= window.startMs || endMs[row]! <= window.startMs) continue;
    if (shown.length < mostReachingIn) shown.push(position);
    else hide(row);
  }
  const first = firstRowStartingAtOrAfter(columns, rows, window.startMs - longMs);
  const end = firstRowStartingAtOrAfter(columns, rows, window.startMs);
  const longCount = shown.length;
  for (let position = end - 1; position >= first; position -= 1) {
    const row = rows[position]!;
    if (endMs[row]! > window.startMs && endMs[row]! - startMs[row]! <= longMs) shown.push(position);
  }
  if (shown.length > mostReachingIn && shown.length > longCount) {
    const weight = (position: number) => importance[rows[position]!]!;
    shown.sort((left, right) => weight(right) - weight(left));
  }
  for (const position of shown.splice(mostReachingIn)) hide(rows[position]!);
  return { shown, hiddenCount, hiddenFromMs };
}
