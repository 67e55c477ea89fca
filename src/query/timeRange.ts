/**
 * Where an instant stands among rows, and which window to open with. Rows are in the record's order or by anchor, so
 * that their starts or anchors ascend and can be searched by halving.
 */
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';
import { type Columns } from './columns.ts';
import { extentOf } from './extent.ts';

/** Position in `rows` of the first row that starts at `instantMs` or later; `rows.length` where none does. */
export function firstRowStartingAtOrAfter(
  { startMs }: Pick<Columns, 'startMs'>,
  rows: Uint32Array,
  instantMs: number,
): number {
  return firstAtOrAfter(startMs, rows, instantMs);
}

/** The same of rows by ascending anchor. */
export function firstRowAnchoredAtOrAfter(
  { anchorMs }: Pick<Columns, 'anchorMs'>,
  rows: Uint32Array,
  instantMs: number,
): number {
  return firstAtOrAfter(anchorMs, rows, instantMs);
}

function firstAtOrAfter(instants: Float64Array, rows: Uint32Array, instantMs: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (instants[rows[middle]!]! < instantMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Eighteen months. */
const openingMs = 548 * dayMs;
const marginShare = 0.03;

/**
 * The eighteen months to open with: those that end with the newest cluster of events. Density decides. The
 * record's newest eighteen months count as a cluster when they hold at least a quarter of what its fullest
 * hold, so that a single far deadline is none; then the window slides back as long as that fills it by a
 * third or more, so that it does not end in near-empty months. Today comes into view when it is at most
 * three months after the cluster's end, and is the middle where the record is empty.
 */
export function openingWindow(columns: Columns, todayMs: number): TimeWindow {
  const starts = knownStarts(columns);
  const last = starts[clusterEnd(starts)];
  if (last === undefined) return { startMs: todayMs - openingMs / 2, endMs: todayMs + openingMs / 2 };
  const isTodayNear = todayMs >= last && todayMs - last <= 92 * dayMs;
  const endMs = (isTodayNear ? todayMs : last) + openingMs * marginShare;
  return { startMs: endMs - openingMs, endMs };
}

/** The first instants of all events, ascending as the order is; without those whose beginning is open. */
function knownStarts({ order, startMs }: Columns): Float64Array {
  const starts = new Float64Array(order.length);
  for (let at = 0; at < order.length; at += 1) starts[at] = startMs[order[at]!]!;
  const openCount = starts.findIndex(start => start > -Infinity);
  return openCount < 0 ? new Float64Array(0) : starts.subarray(openCount);
}

/** Index of the instant that ends the newest cluster; -1 where there is none. */
function clusterEnd(starts: Float64Array): number {
  const counts = countsBefore(starts);
  const fullest = counts.reduce((most, count) => Math.max(most, count), 0);
  const newest = counts.findLastIndex(count => count * 4 >= fullest);
  if (newest < 0) return -1;
  let near = newest;
  let fullestNear = 0;
  while (near >= 0 && starts[newest]! - starts[near]! <= openingMs) {
    fullestNear = Math.max(fullestNear, counts[near]!);
    near -= 1;
  }
  return counts.subarray(0, newest + 1).findLastIndex(count => count * 4 >= fullestNear * 3);
}

/** For each instant, how many lie in the eighteen months that end with it. */
function countsBefore(starts: Float64Array): Uint32Array {
  const counts = new Uint32Array(starts.length);
  let first = 0;
  for (let at = 0; at < starts.length; at += 1) {
    while (starts[at]! - starts[first]! >= openingMs) first += 1;
    counts[at] = at - first + 1;
  }
  return counts;
}

/**
 * The window that shows all of the rows, or the whole record where there are none, with a small margin. An
 * open end does not stretch it. Nothing where no instant is known: the record has no events.
 */
export function fitWindow(columns: Columns, rows: Uint32Array): TimeWindow | undefined {
  const { startMs, endMs } = rows.length === 0 ? columns.extent : extentOf(columns, rows);
  if (startMs > endMs) return undefined;
  const marginMs = Math.max((endMs - startMs) * marginShare, dayMs);
  return { startMs: startMs - marginMs, endMs: endMs + marginMs };
}
