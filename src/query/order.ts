/** The record's order, earliest, latest, id, as a permutation of rows. */
import { type EventId } from '../domain/ids.ts';

export interface OrderKeys {
  readonly startMs: Float64Array;
  readonly endMs: Float64Array;
  readonly ids: readonly EventId[];
}

/** Negative where row `a` stands before row `b`. Ids are compared by code unit, the same on every machine. */
export function compareRows(keys: OrderKeys, a: number, b: number): number {
  const { startMs, endMs, ids } = keys;
  if (startMs[a] !== startMs[b]) return startMs[a]! < startMs[b]! ? -1 : 1;
  if (endMs[a] !== endMs[b]) return endMs[a]! < endMs[b]! ? -1 : 1;
  if (ids[a] === ids[b]) return 0;
  return ids[a]! < ids[b]! ? -1 : 1;
}

/** Sorts in place; rows that already stand in order, as in a file we wrote, cost one pass. */
export function sortRows(rows: Uint32Array, keys: OrderKeys): Uint32Array {
  for (let at = 1; at < rows.length; at += 1) {
    if (compareRows(keys, rows[at - 1]!, rows[at]!) > 0) return rows.sort((a, b) => compareRows(keys, a, b));
  }
  return rows;
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
