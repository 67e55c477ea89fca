/**
 * Rows in another order than the record's. What a column says of a row is first made a rank, a whole number a row;
 * rows are then sorted by their ranks, digit by digit, so that a million stand in order within a frame or two.
 * Equal ranks keep the record's order, upwards and downwards, and rows that say nothing always come last.
 */
import { type Columns, type MultiColumn } from './columns.ts';

/** The rank of a row that has no value. */
export const noRank = 0xffffffff;

/** `rows` stay as they are; `ranks` are by row, each below the number of rows or `noRank`. */
export function rowsByRank(rows: Uint32Array, ranks: Uint32Array, isDescending: boolean): Uint32Array {
  const keys = new Uint32Array(rows.length);
  let largest = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const rank = ranks[rows[at]!]!;
    if (rank !== noRank && rank > largest) largest = rank;
  }
  for (let at = 0; at < rows.length; at += 1) {
    const rank = ranks[rows[at]!]!;
    keys[at] = rank === noRank ? largest + 1 : isDescending ? largest - rank : rank;
  }
  let from = new Uint32Array(rows.length);
  for (let at = 0; at < from.length; at += 1) from[at] = at;
  for (let shift = 0; shift === 0 || (shift < 32 && (largest + 1) >>> shift > 0); shift += 16) {
    from = byDigit(from, keys, shift);
  }
  return from.map(at => rows[at]!);
}

function byDigit(from: Uint32Array, keys: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(65_537);
  for (const at of from) places[((keys[at]! >>> shift) & 0xffff) + 1]! += 1;
  for (let digit = 0; digit < 65_536; digit += 1) places[digit + 1]! += places[digit]!;
  const to = new Uint32Array(from.length);
  for (const at of from) to[places[(keys[at]! >>> shift) & 0xffff]!++] = at;
  return to;
}

/** Negative where the first stands before the second. */
export type CompareTexts = (one: string, other: string) => number;

/** By code, where its name stands among the names; names that compare as equal share a rank, `undefined` has none. */
export function rankNames(names: readonly (string | undefined)[], compare: CompareTexts): Uint32Array {
  const ranks = new Uint32Array(names.length).fill(noRank);
  const codes = names.flatMap((name, code) => (name === undefined ? [] : [{ name, code }]));
  codes.sort((one, other) => compare(one.name, other.name));
  let rank = 0;
  codes.forEach(({ name, code }, index) => {
    if (index > 0 && compare(codes[index - 1]!.name, name) !== 0) rank += 1;
    ranks[code] = rank;
  });
  return ranks;
}

/** Ranks of a column with one code a row; a code beyond the names has none. */
export function ranksOfCodes(
  codes: Uint8Array,
  { rowCount }: Pick<Columns, 'rowCount'>,
  nameRanks: Uint32Array,
): Uint32Array {
  const ranks = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) ranks[row] = nameRanks[codes[row]!] ?? noRank;
  return ranks;
}

/** Ranks of numbers; NaN is none. Negative zero is zero. */
export function ranksOfNumbers(
  numbers: Float64Array | Uint32Array | Uint16Array | Uint8Array,
  { rowCount, order }: Pick<Columns, 'rowCount' | 'order'>,
): Uint32Array {
  const ranks = new Uint32Array(rowCount).fill(noRank);
  const known = Float64Array.from(order, row => numbers[row]!).filter(value => !Number.isNaN(value));
  known.sort();
  let distinctCount = 0;
  for (const value of known) {
    if (distinctCount === 0 || known[distinctCount - 1] !== value) known[distinctCount++] = value;
  }
  const distinct = known.subarray(0, distinctCount);
  for (const row of order) if (!Number.isNaN(numbers[row]!)) ranks[row] = placeIn(distinct, numbers[row]!);
  return ranks;
}

function placeIn(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By the span of the date, as the record's order has it; events of one span share a rank. */
export function ranksOfSpans({ rowCount, order, startMs, endMs }: Columns): Uint32Array {
  const ranks = new Uint32Array(rowCount).fill(noRank);
  let rank = 0;
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at]!;
    const before = order[at - 1];
    if (before !== undefined && (startMs[row] !== startMs[before] || endMs[row] !== endMs[before])) rank += 1;
    ranks[row] = rank;
  }
  return ranks;
}

/**
 * Ranks of a column with several values a row, compared like words: by the first value, of one first value by the
 * second, and a row whose values end comes before one that goes on. From the last place to the first, only
 * the rows that reach so far are sorted, so that all takes as long as there are values.
 */
export function ranksOfLists(
  { starts, ends, codes }: Pick<MultiColumn, 'starts' | 'ends' | 'codes'>,
  { rowCount, order }: Pick<Columns, 'rowCount' | 'order'>,
  nameRanks: Uint32Array,
): Uint32Array {
  const lengthOf = (row: number): number => ends[row]! - starts[row]!;
  const byLength = rowsByLength(order, lengthOf);
  let sorted: Uint32Array = new Uint32Array(0);
  let ranks = new Uint32Array(rowCount).fill(noRank);
  for (let place = byLength.length - 2; place >= 0; place -= 1) {
    const ending = byLength[place + 1]!;
    const active = new Uint32Array(ending.length + sorted.length);
    active.set(ending);
    active.set(sorted, ending.length);
    const here = new Uint32Array(rowCount);
    for (const row of active) here[row] = nameRanks[codes[starts[row]! + place]!]!;
    const behind = ranks;
    sorted = rowsByRank(active, here, false);
    ranks = new Uint32Array(rowCount).fill(noRank);
    numberAlong(sorted, ranks, (row, before) => here[row] === here[before] && behind[row] === behind[before]);
  }
  return ranks;
}

/** Index n holds the rows with n values, in their order. */
function rowsByLength(order: Uint32Array, lengthOf: (row: number) => number): readonly number[][] {
  const byLength: number[][] = [];
  for (const row of order) {
    const length = lengthOf(row);
    while (byLength.length <= length) byLength.push([]);
    byLength[length]!.push(row);
  }
  return byLength;
}

/** Ranks of rows that stand in order, those that are the same sharing one. */
export function numberAlong(
  sorted: Uint32Array,
  ranks: Uint32Array,
  isSame: (row: number, before: number) => boolean,
): void {
  let rank = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const row = sorted[at]!;
    if (at > 0 && !isSame(row, sorted[at - 1]!)) rank += 1;
    ranks[row] = rank;
  }
}
