/**
 * The highest counts of a filter, by calendar unit: the scale of density columns and of the row of totals. It is
 * the same wherever the window stands, so panning never rescales, and a quiet decade looks quiet beside a busy one.
 */
import { type CalendarUnitName, nextUnitStart, unitStart } from './calendarUnits.ts';
import { anchorAt, type EventIndex, placeAt } from './eventIndex.ts';
import { mostInRuns } from './seatCounts.ts';

export interface MostCounts {
  /** Of events with a head on one stave in one unit. */
  readonly onStave: number;
  /** Of all events in one unit. */
  readonly ofAll: number;
}

const kept = new WeakMap<EventIndex, Map<CalendarUnitName, MostCounts>>();

/** Counted at the first asking. */
export function mostCounts(index: EventIndex, unit: CalendarUnitName): MostCounts {
  const byUnit = kept.get(index) ?? new Map<CalendarUnitName, MostCounts>();
  kept.set(index, byUnit);
  const known = byUnit.get(unit);
  if (known !== undefined) return known;
  const made = countMost(index, unit);
  byUnit.set(unit, made);
  return made;
}

/** Staves are counted only where columns are drawn. */
function countMost(index: EventIndex, unit: CalendarUnitName): MostCounts {
  const { set, rowsByAnchor } = index;
  const runs: number[] = [];
  let ofAll = 0;
  for (let from = 0; from < rowsByAnchor.length;) {
    const endMs = nextUnitStart(unit, unitStart(unit, anchorAt(index, from)));
    const to = Math.max(from + 1, placeAt(index, endMs));
    runs.push(from);
    ofAll = Math.max(ofAll, to - from);
    from = to;
  }
  let onStave: number | undefined;
  return {
    ofAll,
    get onStave() {
      onStave ??= mostInRuns(set.seatCounts, set.filtered, Uint32Array.from(runs));
      return onStave;
    },
  };
}

/** What share of its full height a column has: by logarithm, since one is seen beside hundreds. */
export function columnShare(count: number, most: number): number {
  return Math.min(1, Math.log1p(count) / Math.log1p(Math.max(1, most)));
}
