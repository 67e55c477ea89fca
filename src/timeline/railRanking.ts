/**
 * Which event of a stretch comes first: the more important one, and of equally important ones those that spread
 * them over time, so that a record of like events is not named all at one end. The most important of a stretch
 * are found without looking at a million events for each: where a stretch holds enough of the record's top, only
 * those are asked.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { anchorAt, type EventIndex } from './eventIndex.ts';

export interface Ranking {
  /** By place in the index: what is higher comes first. Equal ones come in their order. */
  readonly rank: Uint16Array;
  /** Places of all events at least as high as a threshold, ascending; empty in small records. */
  readonly top: Uint32Array;
}

/** Asked of a stretch: the most important ones that could ever find room, and some more. */
const mostAsked = 120;
const topCount = 16 * mostAsked;
/** An importance, 0–255, counts for this many ranks; below it stands how an event spreads its equals. */
const ranksPerPoint = 64;
const rankCount = 256 * ranksPerPoint;
const fewPlaces = 400;
/** The shortest stretch in which equals are told apart, and the first instant of all. */
const spreadMs = dayMs / 8;
const originMs = -8.64e15;

export function createRanking(index: EventIndex): Ranking {
  const { set, rowsByAnchor, places } = index;
  const rank = new Uint16Array(rowsByAnchor.length);
  const unitOfEqual = new Uint32Array(256);
  for (let place = 0; place < rank.length; place += 1) {
    const importance = set.columns.importance[rowsByAnchor[place]!]!;
    const unit = Math.floor((anchorAt(index, place) - originMs) / spreadMs);
    rank[place] = importance * ranksPerPoint + blocksOpened(unitOfEqual[importance]!, unit);
    unitOfEqual[importance] = unit;
  }
  if (rank.length <= topCount) return { rank, top: new Uint32Array() };
  return { rank, top: inOrder(rank, places, topCount).sort() };
}

/**
 * 0–32: in how long a block of time an event is the first of its equals, as the power of two of the units. Blocks
 * are absolute and each is two of the next shorter ones, so the first few by this measure lie far apart.
 */
function blocksOpened(unitBefore: number, unit: number): number {
  return 32 - Math.clz32(unitBefore ^ unit);
}

/** What one importance is above another is `points` of these. */
export function ranksOf(points: number): number {
  return points * ranksPerPoint;
}

/** Places from `from` up to, not including, `to`; the highest first. */
export function mostImportant(
  { rank, top }: Ranking,
  places: Uint32Array,
  { from, to }: { readonly from: number; readonly to: number },
): Uint32Array {
  const fromTop = firstAtOrAfter(top, from);
  const toTop = firstAtOrAfter(top, to);
  const isEnough = toTop - fromTop >= mostAsked;
  const asked = isEnough ? top.subarray(fromTop, toTop) : places.subarray(from, to);
  return inOrder(rank, asked, mostAsked).subarray(0, mostAsked);
}

/** By rank, how many have it and then where the next of them goes; the counts are 0 between calls. */
const counts = new Uint32Array(rankCount);
const starts = new Uint32Array(rankCount);

/** By counting: at least as many as are wanted, down to one rank and all that have it. */
function inOrder(rank: Uint16Array, places: Uint32Array, wantedCount: number): Uint32Array {
  if (places.length <= fewPlaces) return sorted(rank, places);
  let highest = 0;
  let lowest = rankCount - 1;
  for (let at = 0; at < places.length; at += 1) {
    const own = rank[places[at]!]!;
    counts[own]! += 1;
    if (own > highest) highest = own;
    if (own < lowest) lowest = own;
  }
  starts[highest] = 0;
  let least = highest;
  let count = counts[least]!;
  while (least > lowest && count < wantedCount) {
    least -= 1;
    starts[least] = count;
    count += counts[least]!;
  }
  counts.fill(0, lowest, highest + 1);
  const found = new Uint32Array(count);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!;
    const own = rank[place]!;
    if (own >= least) found[starts[own]!++] = place;
  }
  return found;
}

/** Few are sorted, as numbers that hold rank and place: the ranks between theirs would take longer to count. */
function sorted(rank: Uint16Array, places: Uint32Array): Uint32Array {
  const keys = new Float64Array(places.length);
  for (let at = 0; at < keys.length; at += 1) {
    const place = places[at]!;
    keys[at] = (rankCount - rank[place]!) * 2 ** 32 + place;
  }
  return Uint32Array.from(keys.sort(), key => key % 2 ** 32);
}

function firstAtOrAfter(places: Uint32Array, wanted: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
