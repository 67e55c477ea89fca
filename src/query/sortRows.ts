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
  for (let at = 0; at < from.length; at += 1) from[at] = rows[from[at]!]!;
  return from;
}

function byDigit(from: Uint32Array, keys: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(65_537);
  for (let at = 0; at < from.length; at += 1) places[((keys[at]! >>> shift) & 0xffff) + 1]! += 1;
  for (let digit = 0; digit < 65_536; digit += 1) places[digit + 1]! += places[digit]!;
  const to = new Uint32Array(from.length);
  for (let index = 0; index < from.length; index += 1) {
    const at = from[index]!;
    to[places[(keys[at]! >>> shift) & 0xffff]!++] = at;
  }
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
  const { byLength, lengthEnds } = rowsByLength(order, starts, ends);
  let sorted: Uint32Array = new Uint32Array(0);
  let ranks = new Uint32Array(rowCount).fill(noRank);
  /** Of each row the rank of its value at this place, then of all its values from here on. */
  const here = new Uint32Array(rowCount);
  for (let place = lengthEnds.length - 2; place >= 0; place -= 1) {
    const ending = byLength.subarray(lengthEnds[place], lengthEnds[place + 1]);
    const active = new Uint32Array(ending.length + sorted.length);
    active.set(ending);
    active.set(sorted, ending.length);
    for (let at = 0; at < active.length; at += 1) {
      const row = active[at]!;
      here[row] = nameRanks[codes[starts[row]! + place]!]!;
    }
    sorted = rowsByRank(active, here, false);
    ranks = numberAlong(sorted, here, ranks);
  }
  return ranks;
}

/** Rows with the fewest values first, of as many in their order; those with n end at `lengthEnds[n]`. */
function rowsByLength(
  order: Uint32Array,
  starts: Uint32Array,
  ends: Uint32Array,
): { readonly byLength: Uint32Array; readonly lengthEnds: Uint32Array } {
  let longest = 0;
  for (let at = 0; at < order.length; at += 1)
    longest = Math.max(longest, ends[order[at]!]! - starts[order[at]!]!);
  const lengthEnds = new Uint32Array(longest + 1);
  for (let at = 0; at < order.length; at += 1) lengthEnds[ends[order[at]!]! - starts[order[at]!]!]! += 1;
  for (let length = 1; length <= longest; length += 1) lengthEnds[length]! += lengthEnds[length - 1]!;
  const places = new Uint32Array(longest + 1);
  places.set(lengthEnds.subarray(0, longest), 1);
  const byLength = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at]!;
    byLength[places[ends[row]! - starts[row]!]!++] = row;
  }
  return { byLength, lengthEnds };
}

/** Ranks of rows that stand in order; those with the same value here and the same rank behind it share one. */
function numberAlong(sorted: Uint32Array, here: Uint32Array, behind: Uint32Array): Uint32Array<ArrayBuffer> {
  const ranks = new Uint32Array(behind.length).fill(noRank);
  let rank = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const row = sorted[at]!;
    const before = sorted[Math.max(0, at - 1)]!;
    if (here[row] !== here[before] || behind[row] !== behind[before]) rank += 1;
    ranks[row] = rank;
  }
  return ranks;
}
