/**
 * On which side of an event its important neighbours stand, near ones above all: 0 before it, 1 after it. A
 * stair of cards descends to the right, so the first of a series is best placed high and the last one low.
 * The measure is the same at every zoom, since a row that is taken far off is kept nearby.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { anchorAt, type EventIndex } from './eventIndex.ts';
import { type Ranking, ranksOf } from './railRanking.ts';

/** By the place in any index of the events that were ranked. */
export type LeanOf = (place: number, index: EventIndex) => number;

const neighbourCount = 12;

/** Each is measured once: a place is asked for at every step at which it may have a card. */
export function createLeanOf({ rank }: Ranking): LeanOf {
  const leans = new Map<number, number>();
  return (place, index) => {
    const known = leans.get(place);
    if (known !== undefined) return known;
    const atMs = anchorAt(index, place);
    const pull = (other: number) => {
      const points = (rank[other] ?? 0) / ranksOf(1);
      return points === 0 ? 0 : points ** 3 / (Math.abs(anchorAt(index, other) - atMs) + dayMs / 2);
    };
    let before = 0;
    let after = 0;
    for (let by = 1; by <= neighbourCount; by += 1) {
      before += pull(place - by);
      after += pull(place + by);
    }
    const lean = before + after === 0 ? 0.5 : after / (before + after);
    leans.set(place, lean);
    return lean;
  };
}
