/**
 * How many of all filtered events each calendar unit holds: the row below the staves. Counted from the index by
 * halving, so a window costs no more than its units, and the counts of all units add up to the filtered events.
 */
import { type TimeWindow } from '../domain/timeWindow.ts';
import { calendarUnits, type CalendarUnitName, nextUnitStart, unitStarts } from './calendarUnits.ts';
import { type EventIndex, placeAt } from './eventIndex.ts';

export interface Total {
  readonly startMs: number;
  readonly endMs: number;
  readonly count: number;
}

const totalUnits: readonly CalendarUnitName[] = [
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'fiveCenturies',
  'twoMillennia',
  'tenMillennia',
  'fiftyMillennia',
];
/** Room for a figure. */
const leastUnitPx = 26;
/** A finer unit is taken a little later than it is left, like the level of detail. */
const finerAtPx = 29;

export function chooseTotalUnit(pxPerMs: number, previous: CalendarUnitName | undefined): CalendarUnitName {
  const pxOf = (unit: CalendarUnitName) => calendarUnits[unit].meanMs * pxPerMs;
  const finest = (leastPx: number) => totalUnits.find(unit => pxOf(unit) >= leastPx) ?? 'fiftyMillennia';
  const smallest = finest(leastUnitPx);
  return previous !== undefined && previous === finest(finerAtPx) ? previous : smallest;
}

/** Of the units that the window touches, whole also where it cuts them; those without events are left out. */
export function totalsIn(index: EventIndex, window: TimeWindow, unit: CalendarUnitName): Total[] {
  const totals: Total[] = [];
  for (const startMs of unitStarts(unit, window.startMs, window.endMs)) {
    const endMs = nextUnitStart(unit, startMs);
    const count = placeAt(index, endMs) - placeAt(index, startMs);
    if (count > 0) totals.push({ startMs, endMs, count });
  }
  return totals;
}
