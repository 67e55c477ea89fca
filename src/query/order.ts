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
  const sorted = rows.length < 4096 ? rows : sortByStart(rows, keys.startMs);
  if (sorted === rows) return rows.sort((a, b) => compareRows(keys, a, b));
  let from = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && keys.startMs[sorted[at]!] === keys.startMs[sorted[from]!]) continue;
    if (at - from > 1) sorted.subarray(from, at).sort((a, b) => compareRows(keys, a, b));
    from = at;
  }
  return sorted;
}

function isInOrder(rows: Uint32Array, keys: OrderKeys): boolean {
  for (let at = 1; at < rows.length; at += 1) {
    if (compareRows(keys, rows[at - 1]!, rows[at]!) > 0) return false;
  }
  return true;
}

/**
 * Rows by their start alone, by least significant digits first: four passes of 16 bits over the bits of the
 * number itself, which compare like the number once the sign is turned. A comparing sort of a million rows
 * takes a second; this a tenth.
 */
function sortByStart(rows: Uint32Array, startMs: Float64Array): Uint32Array {
  const bits = sortableBits(rows, startMs);
  let from = Uint32Array.from(rows.keys());
  let to = new Uint32Array(rows.length);
  for (let digit = 0; digit < 4; digit += 1) {
    const places = new Uint32Array(65_537);
    for (let at = 0; at < from.length; at += 1) places[bits[from[at]! * 4 + digit]! + 1]! += 1;
    for (let value = 0; value < 65_536; value += 1) places[value + 1]! += places[value]!;
    for (let at = 0; at < from.length; at += 1) {
      const index = from[at]!;
      to[places[bits[index * 4 + digit]!]!++] = index;
    }
    [from, to] = [to, from];
  }
  return from.map(index => rows[index]!);
}

/** Four digits of 16 bits a row, the least significant first, on the little-endian machines there are. */
function sortableBits(rows: Uint32Array, startMs: Float64Array): Uint16Array {
  const starts = new Float64Array(rows.length);
  // Adding zero turns -0 into 0, which the bits would tell apart.
  for (let at = 0; at < rows.length; at += 1) starts[at] = startMs[rows[at]!]! + 0;
  const digits = new Uint16Array(starts.buffer);
  for (let at = 0; at < digits.length; at += 4) {
    const isNegative = digits[at + 3]! >= 0x8000;
    if (!isNegative) digits[at + 3]! |= 0x8000;
    else for (let digit = 0; digit < 4; digit += 1) digits[at + digit]! ^= 0xffff;
  }
  return digits;
}

/** Where in `order` the rows stand, ascending; all of them do. */
export function positionsOf(order: Uint32Array, rows: readonly number[], keys: OrderKeys): Uint32Array {
  return Uint32Array.from(rows, row => placeOf(order, row, keys)).sort();
}

/** `order` without what stands at the positions, which ascend. */
export function withoutPositions(order: Uint32Array, positions: Uint32Array): Uint32Array {
  const kept = new Uint32Array(order.length - positions.length);
  let from = 0;
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index]!;
    kept.set(order.subarray(from, position), from - index);
    from = position + 1;
  }
  kept.set(order.subarray(from), from - positions.length);
  return kept;
}

/** `kept` with `added` where they belong; both are in order and share no row. */
export function mergeRows(kept: Uint32Array, added: Uint32Array, keys: OrderKeys): Uint32Array {
  const merged = new Uint32Array(kept.length + added.length);
  let from = 0;
  for (let index = 0; index < added.length; index += 1) {
    const row = added[index]!;
    const to = placeOf(kept, row, keys);
    merged.set(kept.subarray(from, to), from + index);
    merged[to + index] = row;
    from = to;
  }
  merged.set(kept.subarray(from), from + added.length);
  return merged;
}

/** How many of the kept rows stand before `row`. */
function placeOf(kept: Uint32Array, row: number, keys: OrderKeys): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareRows(keys, kept[middle]!, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
