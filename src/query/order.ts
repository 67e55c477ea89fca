/** The record's order, earliest, latest, id, as a permutation of rows. */
import { type IdIndex } from '../domain/idIndex.ts';

export interface OrderKeys {
  readonly startMs: Float64Array;
  readonly endMs: Float64Array;
  readonly ids: Pick<IdIndex, 'compare'>;
}

/** Negative where row `a` stands before row `b`. Ids are compared by code unit, the same on every machine. */
export function compareRows(keys: OrderKeys, a: number, b: number): number {
  const { startMs, endMs, ids } = keys;
  if (startMs[a] !== startMs[b]) return startMs[a]! < startMs[b]! ? -1 : 1;
  if (endMs[a] !== endMs[b]) return endMs[a]! < endMs[b]! ? -1 : 1;
  return ids.compare(a, b);
}

/** The rows in order. Rows that stand so already, as in a file we wrote, cost one pass. */
export function sortRows(rows: Uint32Array, keys: OrderKeys): Uint32Array {
  if (isInOrder(rows, keys)) return rows;
  if (rows.length < 4096) return rows.sort((a, b) => compareRows(keys, a, b));
  const sorted = sortByDigits(sortByDigits(rows, keys.endMs), keys.startMs);
  sortTiesById(sorted, keys);
  return sorted;
}

function isInOrder(rows: Uint32Array, keys: OrderKeys): boolean {
  for (let at = 1; at < rows.length; at += 1) {
    if (compareRows(keys, rows[at - 1]!, rows[at]!) > 0) return false;
  }
  return true;
}

/** Rows of one span stand together; in most files their ids ascend as they come, and one look tells. */
function sortTiesById(sorted: Uint32Array, { startMs, endMs, ids }: OrderKeys): void {
  let from = 0;
  let isAscending = true;
  for (let at = 1; at <= sorted.length; at += 1) {
    const row = sorted[at];
    const before = sorted[at - 1]!;
    if (row !== undefined && startMs[row] === startMs[before] && endMs[row] === endMs[before]) {
      isAscending &&= ids.compare(before, row) <= 0;
      continue;
    }
    if (!isAscending) sorted.subarray(from, at).sort(ids.compare);
    from = at;
    isAscending = true;
  }
}

/**
 * Rows by one bound, those with the same staying as they were, by least significant digits first: passes of 16
 * bits over the bits of the number itself, which compare like the number once the sign is turned. A comparing
 * sort of a million rows takes a second; this a tenth. Whole days have the same lowest digits, and a digit that
 * all have needs no pass.
 */
function sortByDigits(rows: Uint32Array, bounds: Float64Array): Uint32Array {
  const digits = sortableDigits(rows, bounds);
  const places = new Uint32Array(65_537);
  let from = new Uint32Array(rows.length);
  for (let at = 0; at < from.length; at += 1) from[at] = at;
  let to = new Uint32Array(rows.length);
  for (let digit = 0; digit < 4; digit += 1) {
    places.fill(0);
    for (let at = digit; at < digits.length; at += 4) places[digits[at]! + 1]! += 1;
    if (places[digits[digit]! + 1] === rows.length) continue;
    for (let value = 0; value < 65_536; value += 1) places[value + 1]! += places[value]!;
    for (let at = 0; at < from.length; at += 1) {
      const index = from[at]!;
      to[places[digits[index * 4 + digit]!]!++] = index;
    }
    [from, to] = [to, from];
  }
  for (let at = 0; at < from.length; at += 1) from[at] = rows[from[at]!]!;
  return from;
}

/** Four digits of 16 bits a row, the least significant first, on the little-endian machines there are. */
function sortableDigits(rows: Uint32Array, bounds: Float64Array): Uint16Array {
  const numbers = new Float64Array(rows.length);
  // Adding zero turns -0 into 0, which the bits would tell apart.
  for (let at = 0; at < rows.length; at += 1) numbers[at] = bounds[rows[at]!]! + 0;
  const digits = new Uint16Array(numbers.buffer);
  for (let at = 0; at < digits.length; at += 4) {
    const isNegative = digits[at + 3]! >= 0x8000;
    if (!isNegative) digits[at + 3]! |= 0x8000;
    else for (let digit = 0; digit < 4; digit += 1) digits[at + digit]! ^= 0xffff;
  }
  return digits;
}

/** Which of two rows stands first: negative where it is `a`. */
export type RowOrder = (a: number, b: number) => number;

/** The record's order. It reads the keys as they are when it is asked: rows that were written since stand elsewhere. */
export function orderOf(keys: OrderKeys): RowOrder {
  return (a, b) => compareRows(keys, a, b);
}

export interface AnchorKeys extends OrderKeys {
  readonly anchorMs: Float64Array;
}

/** By the instant that the mark stands on, then the record's order. */
export function anchorOrderOf(keys: AnchorKeys): RowOrder {
  const { anchorMs } = keys;
  return (a, b) =>
    anchorMs[a] === anchorMs[b] ? compareRows(keys, a, b) : anchorMs[a]! < anchorMs[b]! ? -1 : 1;
}

/** A copy of rows in the record's order, by anchor. */
export function sortByAnchor(rows: Uint32Array, { anchorMs }: AnchorKeys): Uint32Array {
  return sortByDigits(rows, anchorMs);
}

/** `order` without some of its rows, whose keys are still those by which they stand in it. */
export function withoutRows(order: Uint32Array, rows: readonly number[], compare: RowOrder): Uint32Array {
  const places = Uint32Array.from(rows, row => placeOf(order, row, { compare, from: 0 })).sort();
  const kept = new Uint32Array(order.length - rows.length);
  let from = 0;
  places.forEach((place, index) => {
    kept.set(order.subarray(from, place), from - index);
    from = place + 1;
  });
  kept.set(order.subarray(from), from - places.length);
  return kept;
}

/** `kept` with `added` where they belong. They share no row. */
export function mergeRows(kept: Uint32Array, added: readonly number[], compare: RowOrder): Uint32Array {
  const merged = new Uint32Array(kept.length + added.length);
  let from = 0;
  added.toSorted(compare).forEach((row, index) => {
    const to = placeOf(kept, row, { compare, from });
    merged.set(kept.subarray(from, to), from + index);
    merged[to + index] = row;
    from = to;
  });
  merged.set(kept.subarray(from), from + added.length);
  return merged;
}

/**
 * How many of the rows stand before `row`; those before `from` do. Looked for in steps that double, since in an
 * edit of many rows the next place is near.
 */
export function placeOf(
  rows: Uint32Array,
  row: number,
  { compare, from }: { readonly compare: RowOrder; readonly from: number },
): number {
  let low = from;
  let step = 1;
  while (low + step <= rows.length && compare(rows[low + step - 1]!, row) < 0) {
    low += step;
    step *= 2;
  }
  let high = Math.min(rows.length, low + step - 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(rows[middle]!, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
