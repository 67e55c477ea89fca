/**
 * How many heads stand on each stave in any stretch of the filtered events, without looking at each of them: sums
 * are kept at every few hundred events, and a stretch is the difference of two. The last sum is each stave's
 * total. An edit counts again the blocks that it touched.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { type FilteredRows } from './filteredRows.ts';
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

/** A block ends with a day, so that a row's block follows from its anchor. */
const leastBlockLength = 512;
/** Blocks that edits made longer are cut anew. */
const mostBlockGrowth = 1000;
/** An edit of more rows touches most blocks. */
const mostEdited = 50;
/** Of a record that spans more days, a slot is several. */
const mostSlots = 1_000_000;
/** Of a run that is this many blocks long, few rows lie outside of whole blocks. */
const longRunBlocks = 2;

/** Row by row as they lie in memory: by anchor, a million rows would be looked for all over it. */
export function countSeats(seating: Seating, filtered: FilteredRows): SeatCounts {
  const { byAnchor, isIn } = filtered;
  const { anchorMs } = filtered.columns;
  const { starts, blockOfSlot, slotMs, firstMs } = cutBlocks(filtered);
  const counts = withoutSums(seating, byAnchor, starts);
  const { sums } = counts;
  const seatCount = seating.unnamedSeat + 1;
  const tally = { counts: sums, base: 0 };
  for (let row = 0; row < isIn.length; row += 1) {
    if (isIn[row] === 0) continue;
    const block = blockOfSlot[Math.floor((anchorMs[row]! - firstMs) / slotMs)]!;
    tally.base = (block + 1) * seatCount;
    countRow(seating, row, tally);
  }
  for (let at = seatCount; at < sums.length; at += 1) sums[at]! += sums[at - seatCount]!;
  return counts;
}

interface Blocks {
  readonly starts: Uint32Array;
  readonly blockOfSlot: Uint32Array;
  readonly slotMs: number;
  readonly firstMs: number;
}

function cutBlocks({ columns: { anchorMs }, byAnchor }: FilteredRows): Blocks {
  if (byAnchor.length === 0) {
    return { starts: new Uint32Array(1), blockOfSlot: new Uint32Array(0), slotMs: dayMs, firstMs: 0 };
  }
  const firstMs = anchorMs[byAnchor[0]!]!;
  const spanMs = anchorMs[byAnchor[byAnchor.length - 1]!]! - firstMs;
  const slotMs = Math.max(dayMs, spanMs / mostSlots);
  const slotOf = (place: number) => Math.floor((anchorMs[byAnchor[place]!]! - firstMs) / slotMs);
  const blockOfSlot = new Uint32Array(Math.floor(spanMs / slotMs) + 1);
  const starts = [0];
  let fromSlot = 0;
  for (let start = 0; start < byAnchor.length;) {
    const lastSlot = slotOf(Math.min(byAnchor.length, start + leastBlockLength) - 1);
    let end = start;
    let high = byAnchor.length;
    while (end < high) {
      const middle = (end + high) >>> 1;
      if (slotOf(middle) <= lastSlot) end = middle + 1;
      else high = middle;
    }
    blockOfSlot.fill(starts.length - 1, fromSlot, lastSlot + 1);
    fromSlot = lastSlot + 1;
    starts.push(end);
    start = end;
  }
  return { starts: Uint32Array.from(starts), blockOfSlot, slotMs, firstMs };
}

/** Counts after an edit, and the blocks of both that it touched, by their number: all others hold the same rows. */
export interface Recount {
  readonly counts: SeatCounts;
  readonly touched: readonly number[];
}

/**
 * The counts of filtered rows, of which `edited` are those that read differently since the counts before. Nothing
 * where more than an edit has come between, so that all must be counted.
 */
export function recountSeats(
  before: SeatCounts,
  { seating, filtered }: { readonly seating: Seating; readonly filtered: FilteredRows },
  edited: readonly number[],
): Recount | undefined {
  const rows = filtered.byAnchor;
  const isSmall = edited.length > 0 && edited.length <= mostEdited;
  if (!isSmall || !isSameSeating(before.seating, seating)) return undefined;
  const places = placesOf(rows, edited);
  const starts = startsAfter(before, placesOf(before.rows, edited), places);
  // Under another filter there may be fewer rows, or more.
  starts.forEach((start, at) => (starts[at] = Math.min(start, rows.length)));
  starts[starts.length - 1] = rows.length;
  const counts = withoutSums(seating, rows, starts);
  const { sums } = counts;
  const seatCount = seating.unnamedSeat + 1;
  const touched: number[] = [];
  for (let block = 0; block < starts.length - 1; block += 1) {
    const from = starts[block]!;
    const to = starts[block + 1]!;
    const growth = to - from - (before.starts[block + 1]! - before.starts[block]!);
    if (growth > mostBlockGrowth) return undefined;
    if (places.some(place => place >= from && place < to) || !isSameBlock(before, counts, block)) {
      touched.push(block);
      // A row leaves one block and comes into another. More have changed where the filter did.
      if (touched.length > 2 * edited.length) return undefined;
      countBlock(counts, block);
      continue;
    }
    const base = block * seatCount;
    for (let at = base; at < base + seatCount; at += 1) {
      sums[at + seatCount] = sums[at]! + before.sums[at + seatCount]! - before.sums[at]!;
    }
  }
  return { counts, touched };
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
    // What was put before all others is in the first block.
    if (start === 0) return 0;
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

/** A table of more counts would take more memory than the record. */
const mostTabled = 8_000_000;

/**
 * By run, the most heads that one seat has in it. Long runs are sums of blocks; of short ones the rows are gone
 * through once, as they lie in memory, where a table of all runs and seats is small enough. A run begins with a day.
 */
export function mostByRun(
  counts: SeatCounts,
  filtered: FilteredRows,
  starts: readonly number[],
): Uint32Array {
  const { seating, rows } = counts;
  const { anchorMs } = filtered.columns;
  const runCount = starts.length - 1;
  const most = new Uint32Array(runCount);
  if (runCount === 0) return most;
  const seatCount = seating.unnamedSeat + 1;
  const firstDay = Math.floor(anchorMs[rows[0]!]! / dayMs);
  const dayCount = Math.floor(anchorMs[rows[rows.length - 1]!]! / dayMs) - firstDay + 1;
  const areLong = rows.length > runCount * longRunBlocks * leastBlockLength;
  if (areLong || dayCount > mostSlots || runCount * seatCount > mostTabled) {
    for (let run = 0; run < runCount; run += 1) {
      most[run] = largest(seatsIn(counts, { from: starts[run]!, to: starts[run + 1]! }));
    }
    return most;
  }
  const { isIn } = filtered;
  const runOfDay = new Uint32Array(dayCount);
  for (let run = 0; run < runCount; run += 1) {
    runOfDay.fill(run, Math.floor(anchorMs[rows[starts[run]!]!]! / dayMs) - firstDay);
  }
  const table = new Uint32Array(runCount * seatCount);
  const tally = { counts: table, base: 0 };
  for (let row = 0; row < isIn.length; row += 1) {
    if (isIn[row] === 0) continue;
    tally.base = runOfDay[Math.floor(anchorMs[row]! / dayMs) - firstDay]! * seatCount;
    countRow(seating, row, tally);
  }
  for (let run = 0; run < runCount; run += 1) {
    const end = (run + 1) * seatCount;
    let inRun = 0;
    for (let at = run * seatCount; at < end; at += 1) if (table[at]! > inRun) inRun = table[at]!;
    most[run] = inRun;
  }
  return most;
}

/** The most of all seats. */
export function largest(counts: Uint32Array): number {
  let most = 0;
  for (let at = 0; at < counts.length; at += 1) if (counts[at]! > most) most = counts[at]!;
  return most;
}

/** Of all events, those with a head at the seat. */
export function headCount({ seating, starts, sums }: SeatCounts, seat: number): number {
  return sums[(starts.length - 1) * (seating.unnamedSeat + 1) + seat]!;
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
