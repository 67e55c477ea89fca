/**
 * Ranks of what stands in the events themselves, such as titles. Reading a million of them takes seconds, so it is
 * done in steps that the page can take between its frames, and kept: an edit is put into its place.
 */
import { type Columns } from './columns.ts';
import { noRank } from './sortRows.ts';

/** What is compared: words, or numbers. An empty text and NaN are no value. */
export type SortValue = string | number;

export interface ValueReading<Value extends SortValue> {
  readonly valueOf: (row: number) => Value;
  readonly compare: (one: Value, other: Value) => number;
}

interface EditedValues<Value extends SortValue> extends ValueReading<Value> {
  readonly rows: readonly number[];
}

/** A step reads or merges about so many values: a few milliseconds of events from bytes. */
const stepSize = 512;
/** Sorted in one go, which takes a few milliseconds; longer lists are merged of these. */
const runLength = 2048;

/** Yields the share that is done, from 0 to 1; returns ranks by row. */
export function* rankValues<Value extends SortValue>(
  { rowCount, order }: Pick<Columns, 'rowCount' | 'order'>,
  { valueOf, compare }: ValueReading<Value>,
): Generator<number, Uint32Array> {
  const values: Value[] = [];
  const indexOf = new Map<Value, number>();
  const indices = new Uint32Array(rowCount).fill(noRank);
  for (let at = 0; at < order.length; at += 1) {
    if (at % stepSize === stepSize - 1) yield (at / order.length) * readingShare;
    const row = order[at]!;
    const value = valueOf(row);
    if (value === '' || Number.isNaN(value)) continue;
    let index = indexOf.get(value);
    if (index === undefined) {
      index = values.push(value) - 1;
      indexOf.set(value, index);
    }
    indices[row] = index;
  }
  indexOf.clear();
  const sorted = yield* mergeSorted(values, compare);
  const ranks = new Uint32Array(values.length);
  let rank = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at > 0 && compare(values[sorted[at - 1]!]!, values[sorted[at]!]!) !== 0) rank += 1;
    ranks[sorted[at]!] = rank;
    if (at % (stepSize * 16) === 0) yield 0.99;
  }
  for (let row = 0; row < rowCount; row += 1) {
    if (indices[row] !== noRank) indices[row] = ranks[indices[row]!]!;
  }
  return indices;
}

/** Of all the time it takes, for the sign of how far it is. */
const readingShare = 0.6;

/** Indices of `values` in their order, by merging of runs (von Neumann's, from the bottom up). */
function* mergeSorted<Value>(
  values: readonly Value[],
  compare: (one: Value, other: Value) => number,
): Generator<number, Uint32Array> {
  const byValue = (one: number, other: number): number => compare(values[one]!, values[other]!);
  let from: Uint32Array = Uint32Array.from(values, (_, index) => index);
  const passCount = 1 + Math.max(0, Math.ceil(Math.log2(values.length / runLength)));
  let pass = 0;
  const share = (at: number): number =>
    readingShare + ((pass + at / values.length) / passCount) * (0.98 - readingShare);
  for (let start = 0; start < values.length; start += runLength) {
    from.subarray(start, start + runLength).sort(byValue);
    yield share(start);
  }
  for (let length = runLength; length < values.length; length *= 2) {
    pass += 1;
    const to = new Uint32Array(values.length);
    for (let start = 0; start < values.length; start += 2 * length) {
      let left = start;
      let right = Math.min(start + length, values.length);
      const leftEnd = right;
      const rightEnd = Math.min(start + 2 * length, values.length);
      for (let at = start; at < rightEnd; at += 1) {
        const isLeft = right >= rightEnd || (left < leftEnd && byValue(from[left]!, from[right]!) <= 0);
        to[at] = isLeft ? from[left++]! : from[right++]!;
        if (at % (stepSize * 4) === 0) yield share(at);
      }
    }
    from = to;
  }
  return from;
}

/**
 * The ranks after an edit of a few rows: each is looked for among the others by halving, which reads some twenty
 * values. `order` is that of the columns after the edit.
 */
export function rerankRows<Value extends SortValue>(
  ranks: Uint32Array,
  { rowCount, order }: Pick<Columns, 'rowCount' | 'order'>,
  { rows, valueOf, compare }: EditedValues<Value>,
): Uint32Array {
  const edited = new Set(rows);
  const { firstOf, rankCount } = rowsOfRanks(ranks, order, edited);
  /** By old rank, the values that come to stand before it, in order. */
  const placed: { row: number; value: Value; before: number; isSame: boolean }[] = [];
  for (const row of order) {
    if (!edited.has(row)) continue;
    const value = valueOf(row);
    if (value === '' || Number.isNaN(value)) continue;
    let low = 0;
    let high = rankCount;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(valueOf(firstOf[middle]!), value) < 0) low = middle + 1;
      else high = middle;
    }
    const isSame = low < rankCount && compare(valueOf(firstOf[low]!), value) === 0;
    placed.push({ row, value, before: low, isSame });
  }
  placed.sort((one, other) => one.before - other.before || compare(one.value, other.value));
  /** How far the values that came in between move each old rank. */
  const moved = new Uint32Array(rankCount);
  const after = new Uint32Array(rowCount).fill(noRank);
  const oldRanks = denseRanks(ranks, firstOf, rankCount);
  let newCount = 0;
  let next = 0;
  for (let rank = 0; rank <= rankCount; rank += 1) {
    let last: Value | undefined;
    for (; next < placed.length && placed[next]!.before === rank; next += 1) {
      const { row, value, isSame } = placed[next]!;
      if (!isSame && (last === undefined || compare(last, value) !== 0)) newCount += 1;
      if (!isSame) last = value;
      after[row] = isSame ? rank + newCount : rank + newCount - 1;
    }
    if (rank < rankCount) moved[rank] = newCount;
  }
  for (const row of order) {
    const old = edited.has(row) || row >= ranks.length ? noRank : ranks[row]!;
    if (old !== noRank) after[row] = oldRanks[old]! + moved[oldRanks[old]!]!;
  }
  return after;
}

/** A row for each rank that some row still has, ascending. */
function rowsOfRanks(
  ranks: Uint32Array,
  order: Uint32Array,
  edited: ReadonlySet<number>,
): { readonly firstOf: Uint32Array; readonly rankCount: number } {
  const firstOf = new Uint32Array(ranks.length).fill(noRank);
  for (const row of order) {
    if (row >= ranks.length || edited.has(row) || ranks[row] === noRank) continue;
    firstOf[ranks[row]!] = row;
  }
  const used = firstOf.filter(row => row !== noRank);
  return { firstOf: used, rankCount: used.length };
}

/** From old ranks, some of which no row has any more, to those in use, numbered along. */
function denseRanks(ranks: Uint32Array, firstOf: Uint32Array, rankCount: number): Uint32Array {
  const dense = new Uint32Array(ranks.length);
  for (let rank = 0; rank < rankCount; rank += 1) dense[ranks[firstOf[rank]!]!] = rank;
  return dense;
}
