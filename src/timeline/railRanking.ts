/**
 * The most important events of a stretch, without looking at a million of them for each stretch: where a
 * stretch holds enough of the record's top, only those are asked.
 */
import { type EventIndex } from './eventIndex.ts';

export interface Ranking {
  /** By place in the index. */
  readonly importance: Uint8Array;
  /** Places of all events at least as important as a threshold, ascending; empty in small records. */
  readonly top: Uint32Array;
}

/** Asked of a stretch: the most important ones that could ever find room, and some more. */
const mostAsked = 120;
const topCount = 16 * mostAsked;

export function createRanking({ set, rowsByAnchor, places }: EventIndex): Ranking {
  const importance = new Uint8Array(rowsByAnchor.length);
  for (let place = 0; place < importance.length; place += 1) {
    importance[place] = set.columns.importance[rowsByAnchor[place]!]!;
  }
  if (importance.length <= topCount) return { importance, top: new Uint32Array() };
  return { importance, top: inOrder(importance, places, topCount).sort() };
}

/** Places from `from` up to, not including, `to`; most important first, equal ones in their order. */
export function mostImportant(
  { importance, top }: Ranking,
  places: Uint32Array,
  { from, to }: { readonly from: number; readonly to: number },
): Uint32Array {
  const fromTop = firstAtOrAfter(top, from);
  const toTop = firstAtOrAfter(top, to);
  const isEnough = toTop - fromTop >= mostAsked;
  const asked = isEnough ? top.subarray(fromTop, toTop) : places.subarray(from, to);
  return inOrder(importance, asked, mostAsked).subarray(0, mostAsked);
}

/** By counting: at least as many as are wanted, down to one importance and all that have it. */
function inOrder(importance: Uint8Array, places: Uint32Array, wantedCount: number): Uint32Array {
  const counts = new Uint32Array(256);
  for (const place of places) counts[importance[place]!]! += 1;
  const starts = new Uint32Array(256);
  let least = 255;
  let count = counts[255]!;
  while (least > 0 && count < wantedCount) {
    least -= 1;
    starts[least] = count;
    count += counts[least]!;
  }
  const found = new Uint32Array(count);
  for (const place of places) {
    const points = importance[place]!;
    if (points >= least) found[starts[points]!++] = place;
  }
  return found;
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
