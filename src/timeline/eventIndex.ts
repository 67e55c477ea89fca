/**
 * Filtered events by the instant their mark stands on, so that what a bucket of time holds is found by
 * halving. The record's order is by earliest day; a span's head and a month's middle stand elsewhere.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { type StaveSet } from './staves.ts';

export interface EventIndex {
  readonly set: StaveSet;
  /** Positions in `set.rows`, by ascending anchor, ties in the record's order. */
  readonly positions: Uint32Array;
  readonly anchorsMs: Float64Array;
  /** 0, 1, 2…: slices of it name runs of places without copying them. */
  readonly places: Uint32Array;
  /** By position in `set.rows`: its place in `positions`. */
  readonly placeOf: Uint32Array;
}

/** A counting sort has a slot a day; a record that spans more shares slots, and ties are sorted by hand. */
const mostSlots = 4_000_000;

export function createEventIndex(set: StaveSet): EventIndex {
  const { rows } = set;
  const { anchorMs } = set.columns;
  let firstMs = Infinity;
  let lastMs = -Infinity;
  for (const row of rows) {
    const ms = anchorMs[row]!;
    if (ms < firstMs) firstMs = ms;
    if (ms > lastMs) lastMs = ms;
  }
  const spanMs = rows.length === 0 ? 0 : lastMs - firstMs;
  const slotMs = Math.max(dayMs, spanMs / mostSlots);
  const starts = new Uint32Array(Math.floor(spanMs / slotMs) + 2);
  const slotOf = (row: number) => Math.floor((anchorMs[row]! - firstMs) / slotMs);
  for (const row of rows) starts[slotOf(row) + 1]! += 1;
  for (let slot = 1; slot < starts.length; slot += 1) starts[slot]! += starts[slot - 1]!;
  const positions = new Uint32Array(rows.length);
  for (let position = 0; position < rows.length; position += 1) {
    const slot = slotOf(rows[position]!);
    positions[starts[slot]!] = position;
    starts[slot]! += 1;
  }
  const anchorsMs = new Float64Array(rows.length);
  for (let place = 0; place < positions.length; place += 1) {
    const position = positions[place]!;
    const ms = anchorMs[rows[position]!]!;
    let at = place;
    while (at > 0 && anchorsMs[at - 1]! > ms) {
      anchorsMs[at] = anchorsMs[at - 1]!;
      positions[at] = positions[at - 1]!;
      at -= 1;
    }
    anchorsMs[at] = ms;
    positions[at] = position;
  }
  const places = new Uint32Array(rows.length);
  const placeOf = new Uint32Array(rows.length);
  for (let place = 0; place < positions.length; place += 1) {
    places[place] = place;
    placeOf[positions[place]!] = place;
  }
  return { set, positions, anchorsMs, places, placeOf };
}

/** The first place whose event stands at `ms` or later. */
export function placeAt({ anchorsMs }: EventIndex, ms: number): number {
  let low = 0;
  let high = anchorsMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (anchorsMs[middle]! < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
