/**
 * The highest counts of a filter, by calendar unit: the scale of density columns and of the row of totals. It is
 * the same wherever the window stands, so panning never rescales, and a quiet decade looks quiet beside a busy one.
 */
import { type CalendarUnitName, nextUnitStart, unitStart } from './calendarUnits.ts';
import { anchorAt, type EventIndex, placeAt } from './eventIndex.ts';

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

/** A unit's busiest stave has no more events than the unit, so only units that could hold more are counted. */
function countMost(index: EventIndex, unit: CalendarUnitName): MostCounts {
  const { set, rowsByAnchor } = index;
  const runs: { readonly from: number; readonly to: number }[] = [];
  let from = 0;
  while (from < rowsByAnchor.length) {
    const endMs = nextUnitStart(unit, unitStart(unit, anchorAt(index, from)));
    const to = Math.max(from + 1, placeAt(index, endMs));
    runs.push({ from, to });
    from = to;
  }
  runs.sort((left, right) => right.to - right.from - (left.to - left.from));
  let onStave = 0;
  for (const run of runs) {
    if (run.to - run.from <= onStave) break;
    for (const count of set.countsIn(run)) if (count > onStave) onStave = count;
  }
  return { onStave, ofAll: runs.length === 0 ? 0 : runs[0]!.to - runs[0]!.from };
}

/** What share of its full height a column has: by logarithm, since one is seen beside hundreds. */
export function columnShare(count: number, most: number): number {
  return Math.min(1, Math.log1p(count) / Math.log1p(Math.max(1, most)));
}
