/**
 * How many of a group's events are news: by halving in the places of what is news, so that a crowd costs no more
 * than a chord, and kept with the group, which outlives the steps of a pan.
 */
import { type EventIndex, placeOfRow } from './eventIndex.ts';
import { type Frame } from './frame.ts';
import { type Group } from './groups.ts';

type NewsRows = ReadonlySet<number>;

interface Counted {
  readonly news: Uint32Array;
  readonly count: number;
}

const placesByRows = new WeakMap<NewsRows, { readonly index: EventIndex; readonly places: Uint32Array }>();
const countByGroup = new WeakMap<Group, Counted>();

export function newsCount({ scene, index }: Pick<Frame, 'scene' | 'index'>, group: Group): number {
  const { newsRows } = scene;
  if (newsRows === undefined || newsRows.size === 0) return 0;
  const news = newsPlaces(index, newsRows);
  const known = countByGroup.get(group);
  if (known?.news === news) return known.count;
  const count = countIn(news, group.places);
  countByGroup.set(group, { news, count });
  return count;
}

/** Ascending; what is filtered out has none. */
function newsPlaces(index: EventIndex, rows: NewsRows): Uint32Array {
  const known = placesByRows.get(rows);
  if (known?.index === index) return known.places;
  const found: number[] = [];
  for (const row of rows) {
    const place = placeOfRow(index, row);
    if (place >= 0) found.push(place);
  }
  const places = Uint32Array.from(found).sort();
  placesByRows.set(rows, { index, places });
  return places;
}

function countIn(news: Uint32Array, places: Group['places']): number {
  const first = places[0]!;
  const last = places[places.length - 1]!;
  const from = firstAtLeast(news, first);
  const to = firstAtLeast(news, last + 1);
  if (places.length === last - first + 1) return to - from;
  // The chosen event stands apart from the group that is around it.
  let count = 0;
  for (let at = from; at < to; at += 1) if (places[firstAtLeast(places, news[at]!)] === news[at]) count += 1;
  return count;
}

function firstAtLeast(ascending: Group['places'], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
