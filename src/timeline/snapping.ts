/**
 * Where a handle that is dragged comes to rest: on the zoom's unit, or on the day of an event near by, which a hand
 * that cannot tell days apart would never meet.
 */
import { type When } from '../domain/event.ts';
import { unitMs } from '../domain/movedDate.ts';
import { edgeMs, type MovePart, moveTowards, movesByDays } from '../domain/movedWhen.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { anchorAt, type EventIndex, placeAt } from './eventIndex.ts';
import { moveUnitAt } from './zoomUnits.ts';

const reachPx = 6;
/** More events than this about one place are no neighbours but a crowd. */
const mostAsked = 60;

/** The event nearest to an instant among those of one day, and that day. */
export interface Neighbour {
  readonly row: number;
  readonly dayMs: number;
}

interface Search {
  readonly atMs: number;
  readonly reachMs: number;
  /** Is no neighbour of itself. */
  readonly ownRow: number;
}

export function neighbourAt(index: EventIndex, { atMs, reachMs, ownRow }: Search): Neighbour | undefined {
  const { startMs, endMs } = index.set.columns;
  const firstPlace = placeAt(index, atMs - reachMs - dayMs);
  let best: Neighbour | undefined;
  let bestMs = Infinity;
  for (let place = firstPlace; place < firstPlace + mostAsked; place += 1) {
    const row = index.rowsByAnchor[place];
    if (row === undefined || anchorAt(index, place) > atMs + reachMs + dayMs) break;
    if (row === ownRow || endMs[row]! - startMs[row]! > dayMs) continue;
    const day = startOfDay(startMs[row]!);
    const offMs = Math.abs(day - atMs);
    if (offMs <= reachMs && offMs < bestMs) {
      best = { row, dayMs: day };
      bestMs = offMs;
    }
  }
  return best;
}

/** The day on which the part stands; of an end its last one. */
export function dayOfEdge(when: When, part: MovePart): number {
  const ms = edgeMs(when, part);
  return startOfDay(part === 'end' ? ms - 1 : ms);
}

interface Drag {
  readonly part: MovePart;
  /** Where the part is pulled to. */
  readonly toMs: number;
  readonly pxPerMs: number;
  readonly ownRow: number;
}

export function dragTo(index: EventIndex, when: When, { part, toMs, pxPerMs, ownRow }: Drag): When {
  const unit = moveUnitAt(pxPerMs);
  const onUnit = moveTowards(when, { part, unit, toMs });
  if (unitMs[unit] <= dayMs || !movesByDays(when, part)) return onUnit;
  const intoDayMs = edgeMs(when, part) - dayOfEdge(when, part);
  const neighbour = neighbourAt(index, { atMs: toMs - intoDayMs, reachMs: reachPx / pxPerMs, ownRow });
  if (neighbour === undefined) return onUnit;
  const onDay = moveTowards(when, { part, unit: 'day', toMs: neighbour.dayMs + intoDayMs });
  return dayOfEdge(onDay, part) === neighbour.dayMs ? onDay : onUnit;
}

function startOfDay(ms: number): number {
  return Math.floor(ms / dayMs) * dayMs;
}
