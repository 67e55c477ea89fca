/**
 * Steps from head to head, as the arrow keys take them: along the filtered order from event to event, and
 * along a chord from side to side.
 */
import { type EventIndex } from './eventIndex.ts';

export interface HeadPlace {
  /** In the filtered rows. */
  readonly position: number;
  readonly stave: number;
}

/** The stave of the event's head on this stave, or of its nearest. */
export function nearestHead({ set }: EventIndex, position: number, stave: number): number {
  let nearest = set.headStaves[set.headStarts[position]!]!;
  for (let head = set.headStarts[position]!; head < set.headStarts[position + 1]!; head += 1) {
    const other = set.headStaves[head]!;
    if (Math.abs(other - stave) < Math.abs(nearest - stave)) nearest = other;
  }
  return nearest;
}

/** The previous or next event, on the same stave where it has a head there; undefined at the ends. */
export function stepAlong(
  index: EventIndex,
  { position, stave }: HeadPlace,
  by: -1 | 1,
): HeadPlace | undefined {
  const next = position + by;
  if (next < 0 || next >= index.set.rows.length) return undefined;
  return { position: next, stave: nearestHead(index, next, stave) };
}

/** The chord's next head up or down; past its last one, the nearest event in time on the next stave. */
export function stepAcross(
  index: EventIndex,
  { position, stave }: HeadPlace,
  by: -1 | 1,
): HeadPlace | undefined {
  const { set } = index;
  const heads = set.headStaves.subarray(set.headStarts[position], set.headStarts[position + 1]);
  const inChord = by === 1 ? heads.find(head => head > stave) : heads.findLast(head => head < stave);
  if (inChord !== undefined) return { position, stave: inChord };
  for (let next = stave + by; next >= 0 && next < set.staves.length; next += by) {
    const found = nearestOnStave(index, position, next);
    if (found !== undefined) return { position: found, stave: next };
  }
  return undefined;
}

/** Position of the event with a head on the stave that stands nearest in time, itself first. */
export function headNearest(index: EventIndex, position: number, stave: number): number | undefined {
  return hasHead(index, position, stave) ? position : nearestOnStave(index, position, stave);
}

function nearestOnStave(index: EventIndex, position: number, stave: number): number | undefined {
  const { anchorsMs, positions, placeOf } = index;
  const from = placeOf[position]!;
  const fromMs = anchorsMs[from]!;
  let before = from - 1;
  let after = from + 1;
  while (before >= 0 || after < positions.length) {
    const beforeMs = before < 0 ? Infinity : fromMs - anchorsMs[before]!;
    const afterMs = after >= positions.length ? Infinity : anchorsMs[after]! - fromMs;
    const place = afterMs <= beforeMs ? after++ : before--;
    const found = positions[place]!;
    if (hasHead(index, found, stave)) return found;
  }
  return undefined;
}

export function hasHead({ set }: EventIndex, position: number, stave: number): boolean {
  for (let head = set.headStarts[position]!; head < set.headStarts[position + 1]!; head += 1) {
    if (set.headStaves[head] === stave) return true;
  }
  return false;
}
