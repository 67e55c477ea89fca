/**
 * How many heads stand on each stave in any stretch of the filtered events, without looking at each of them: sums
 * are kept at every few hundred events, and a stretch is the difference of two. The last sum is each stave's
 * total. An edit counts again the blocks that it touched.
 */
import { countRow, isSameSeating, type Seating } from './seating.ts';

export interface SeatCounts {
  readonly seating: Seating;
  /** By anchor. */
  readonly rows: Uint32Array;
  /** The place at which each block begins; the last is the number of rows. */
  readonly starts: Uint32Array;
  /** For each entry of `starts`, by seat: the heads of all rows before. */
  readonly sums: Uint32Array;
}

const blockLength = 512;
/** Blocks that edits made longer are cut anew. */
const mostBlockLength = 4 * blockLength;
/** An edit of more rows touches most blocks. */
const mostEdited = 50;

export function countSeats(seating: Seating, rows: Uint32Array): SeatCounts {
  const blockCount = Math.ceil(rows.length / blockLength);
  const starts = Uint32Array.from({ length: blockCount + 1 }, (_, at) =>
    Math.min(rows.length, at * blockLength),
  );
  const counts = withoutSums(seating, rows, starts);
  for (let block = 0; block < blockCount; block += 1) countBlock(counts, block);
  return counts;
}

/** The counts of `rows`, of which `edited` are those that read differently since the counts before. */
export function recountSeats(
  before: SeatCounts,
  { seating, rows }: Pick<SeatCounts, 'seating' | 'rows'>,
  edited: readonly number[],
): SeatCounts {
  if (edited.length > mostEdited || !isSameSeating(before.seating, seating)) return countSeats(seating, rows);
  const places = placesOf(rows, edited);
  const starts = startsAfter(before, placesOf(before.rows, edited), places);
  starts[starts.length - 1] = rows.length;
  const counts = withoutSums(seating, rows, starts);
  const { sums } = counts;
  const seatCount = seating.unnamedSeat + 1;
  for (let block = 0; block < starts.length - 1; block += 1) {
    const from = starts[block]!;
    const to = starts[block + 1]!;
    if (to - from > mostBlockLength) return countSeats(seating, rows);
    if (places.some(place => place >= from && place < to) || !isSameBlock(before, counts, block)) {
      countBlock(counts, block);
      continue;
    }
    const base = block * seatCount;
    for (let at = base; at < base + seatCount; at += 1) {
      sums[at + seatCount] = sums[at]! + before.sums[at + seatCount]! - before.sums[at]!;
    }
  }
  return counts;
}

function withoutSums(seating: Seating, rows: Uint32Array, starts: Uint32Array): SeatCounts {
  return { seating, rows, starts, sums: new Uint32Array(starts.length * (seating.unnamedSeat + 1)) };
}

function countBlock({ seating, rows, starts, sums }: SeatCounts, block: number): void {
  const seatCount = seating.unnamedSeat + 1;
  const base = (block + 1) * seatCount;
  sums.copyWithin(base, base - seatCount, base);
  const tally = { counts: sums, base };
  for (let place = starts[block]!; place < starts[block + 1]!; place += 1)
    countRow(seating, rows[place]!, tally);
}

/** Ascending, of those that are there. */
function placesOf(rows: Uint32Array, wanted: readonly number[]): readonly number[] {
  return wanted
    .map(row => rows.indexOf(row))
    .filter(place => place >= 0)
    .sort((left, right) => left - right);
}

/** Where the blocks begin once rows were taken from the places `taken` and others put at the places `put`. */
function startsAfter(
  { starts }: SeatCounts,
  taken: readonly number[],
  put: readonly number[],
): Uint32Array<ArrayBuffer> {
  let takenCount = 0;
  let putCount = 0;
  return starts.map(start => {
    while (takenCount < taken.length && taken[takenCount]! < start) takenCount += 1;
    const kept = start - takenCount;
    while (putCount < put.length && put[putCount]! <= kept + putCount) putCount += 1;
    return kept + putCount;
  });
}

/** Seen, not concluded: a filter may have changed with the edit. */
function isSameBlock(before: SeatCounts, after: SeatCounts, block: number): boolean {
  const from = after.starts[block]!;
  const length = after.starts[block + 1]! - from;
  const fromBefore = before.starts[block]!;
  if (before.starts[block + 1]! - fromBefore !== length) return false;
  for (let at = 0; at < length; at += 1) {
    if (after.rows[from + at] !== before.rows[fromBefore + at]) return false;
  }
  return true;
}

/** By seat, of the places from `from` up to, not including, `to`. */
export function seatsIn(
  counts: SeatCounts,
  { from, to }: { readonly from: number; readonly to: number },
): Uint32Array {
  const { seating, rows, starts, sums } = counts;
  const seatCount = seating.unnamedSeat + 1;
  const found = new Uint32Array(seatCount);
  const tally = { counts: found, base: 0 };
  const firstBlock = firstAtOrAfter(starts, from);
  const endBlock = firstAtOrAfter(starts, to + 1) - 1;
  const hasWhole = firstBlock < endBlock;
  const wholeFrom = hasWhole ? starts[firstBlock]! : to;
  const wholeTo = hasWhole ? starts[endBlock]! : to;
  for (let place = from; place < wholeFrom; place += 1) countRow(seating, rows[place]!, tally);
  for (let place = wholeTo; place < to; place += 1) countRow(seating, rows[place]!, tally);
  if (!hasWhole) return found;
  for (let seat = 0; seat < seatCount; seat += 1) {
    found[seat]! += sums[endBlock * seatCount + seat]! - sums[firstBlock * seatCount + seat]!;
  }
  return found;
}

function firstAtOrAfter(starts: Uint32Array, wanted: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
