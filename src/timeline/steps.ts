/**
 * Steps from head to head, as the arrow keys take them: along the filtered order from event to event, and
 * along a chord from side to side.
 */
import { anchorAt, type EventIndex, placeOfRow } from './eventIndex.ts';
import { rankOf } from './filteredRows.ts';

/** Of a filtered event. */
export interface HeadPlace {
  readonly row: number;
  readonly stave: number;
}

/** The stave of the event's head on this stave, or of its nearest. */
export function nearestHead({ set }: EventIndex, { row, stave }: HeadPlace): number {
  const distance = (head: number) => Math.abs(head - stave);
  return set
    .headsOf(row)
    .staves.reduce((nearest, head) => (distance(head) < distance(nearest) ? head : nearest));
}

/** The previous or next event, on the same stave where it has a head there; undefined at the ends. */
export function stepAlong(index: EventIndex, { row, stave }: HeadPlace, by: -1 | 1): HeadPlace | undefined {
  const { filtered, rows } = index.set;
  const next = rows[rankOf(filtered, row) + by];
  return next === undefined ? undefined : { row: next, stave: nearestHead(index, { row: next, stave }) };
}

/** The chord's next head up or down; past its last one, the nearest event in time on the next stave. */
export function stepAcross(index: EventIndex, { row, stave }: HeadPlace, by: -1 | 1): HeadPlace | undefined {
  const { set } = index;
  const heads = set.headsOf(row).staves;
  const inChord = by === 1 ? heads.find(head => head > stave) : heads.findLast(head => head < stave);
  if (inChord !== undefined) return { row, stave: inChord };
  for (let next = stave + by; next >= 0 && next < set.staves.length; next += by) {
    const found = nearestOnStave(index, row, next);
    if (found !== undefined) return { row: found, stave: next };
  }
  return undefined;
}

/** The event with a head on the stave that stands nearest in time, itself first. */
export function headNearest(index: EventIndex, row: number, stave: number): number | undefined {
  return hasHead(index, row, stave) ? row : nearestOnStave(index, row, stave);
}

function nearestOnStave(index: EventIndex, row: number, stave: number): number | undefined {
  const { rowsByAnchor } = index;
  const from = placeOfRow(index, row);
  const fromMs = anchorAt(index, from);
  let before = from - 1;
  let after = from + 1;
  while (before >= 0 || after < rowsByAnchor.length) {
    const beforeMs = before < 0 ? Infinity : fromMs - anchorAt(index, before);
    const afterMs = after >= rowsByAnchor.length ? Infinity : anchorAt(index, after) - fromMs;
    const found = rowsByAnchor[afterMs <= beforeMs ? after++ : before--]!;
    if (hasHead(index, found, stave)) return found;
  }
  return undefined;
}

export function hasHead({ set }: EventIndex, row: number, stave: number): boolean {
  return set.headsOf(row).staves.includes(stave);
}
