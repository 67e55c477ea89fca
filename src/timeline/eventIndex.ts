/**
 * Filtered events by the instant their mark stands on, so that what a bucket of time holds is found by
 * halving. The record's order is by earliest day; a span's head and a month's middle stand elsewhere.
 */
import { firstRowAnchoredAtOrAfter } from '../query/timeRange.ts';
import { anchorRankOf } from './filteredRows.ts';
import { type Heads, type StaveSet } from './staves.ts';

export interface EventIndex {
  readonly set: StaveSet;
  /** By place: rows by ascending anchor, ties in the record's order. */
  readonly rowsByAnchor: Uint32Array;
  /** 0, 1, 2…: slices of it name runs of places without copying them. */
  readonly places: Uint32Array;
}

export function createEventIndex(set: StaveSet): EventIndex {
  const rowsByAnchor = set.filtered.byAnchor;
  return { set, rowsByAnchor, places: ascending(rowsByAnchor.length) };
}

export function headsAt({ set, rowsByAnchor }: EventIndex, place: number): Heads {
  return set.headsOf(rowsByAnchor[place]!);
}

/** When the event at the place stands. */
export function anchorAt({ set, rowsByAnchor }: EventIndex, place: number): number {
  return set.columns.anchorMs[rowsByAnchor[place]!]!;
}

/** The first place whose event stands at `ms` or later. */
export function placeAt({ set, rowsByAnchor }: EventIndex, ms: number): number {
  return firstRowAnchoredAtOrAfter(set.columns, rowsByAnchor, ms);
}

/** The row's place in the index, or -1 where it is filtered out. */
export function placeOfRow({ set }: EventIndex, row: number): number {
  return anchorRankOf(set.filtered, row);
}

/** The same numbers for every filter: written once, and again only for more events. */
let numbers = new Uint32Array(0);

function ascending(count: number): Uint32Array {
  if (count > numbers.length) {
    numbers = new Uint32Array(Math.ceil(count * 1.125));
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = at;
  }
  return numbers.subarray(0, count);
}
