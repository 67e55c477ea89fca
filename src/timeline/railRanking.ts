/**
 * The most important events of a stretch, without looking at a million of them for each stretch: where a
 * stretch holds enough of the record's top, only those are asked.
 */
import { type EventIndex } from './eventIndex.ts';

export interface Ranking {
  readonly index: EventIndex;
  /** Places of all events at least as important as a threshold, ascending; empty in small records. */
  readonly top: readonly number[];
}

/** Asked of a stretch: the most important ones that could ever find room, and some more. */
const mostAsked = 300;
const topCount = 16 * mostAsked;

export function createRanking(index: EventIndex): Ranking {
  const count = index.positions.length;
  if (count <= topCount) return { index, top: [] };
  const all = index.places;
  return { index, top: atLeast(index, all, thresholdOf(index, all, topCount)) };
}

/** Places from `from` up to, not including, `to`; most important first, equal ones in their order. */
export function mostImportant({ index, top }: Ranking, from: number, to: number): readonly number[] {
  const topFrom = firstAtOrAfter(top, from);
  const topTo = firstAtOrAfter(top, to);
  const asked = topTo - topFrom >= mostAsked ? top.slice(topFrom, topTo) : index.places.subarray(from, to);
  return atLeast(index, asked, thresholdOf(index, asked, mostAsked))
    .sort((left, right) => importanceAt(index, right) - importanceAt(index, left) || left - right)
    .slice(0, mostAsked);
}

function importanceAt({ set, positions }: EventIndex, place: number): number {
  return set.columns.importance[set.rows[positions[place]!]!]!;
}

/** The greatest importance that at least `wanted` of the places reach; 0 where they are fewer. */
function thresholdOf(index: EventIndex, places: ArrayLike<number>, wanted: number): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < places.length; at += 1) counts[importanceAt(index, places[at]!)]! += 1;
  let least = 255;
  for (let reached = counts[255]!; least > 0 && reached < wanted; reached += counts[least]!) least -= 1;
  return least;
}

function atLeast(index: EventIndex, places: ArrayLike<number>, least: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!;
    if (importanceAt(index, place) >= least) found.push(place);
  }
  return found;
}

function firstAtOrAfter(places: readonly number[], wanted: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
