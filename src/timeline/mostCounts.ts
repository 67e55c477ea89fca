/**
 * The highest counts of a filter, by calendar unit: the scale of density columns and of the row of totals. It is
 * the same wherever the window stands, so panning never rescales, and a quiet decade looks quiet beside a busy one.
 * Counted at the first asking; an edit counts again what it touched.
 */
import { type CalendarUnitName } from './calendarUnits.ts';
import { type FilteredRows } from './filteredRows.ts';
import { largest, mostByRun, type SeatCounts, seatsIn } from './seatCounts.ts';
import { longestRun, runsAfterEdit, unitRuns, unitsParted } from './unitRuns.ts';

/** What the staves of a filter hold. */
interface Counted {
  readonly filtered: FilteredRows;
  readonly seatCounts: SeatCounts;
}

/** By run of the unit, the most events with a head on one stave. */
const keptMost = new WeakMap<SeatCounts, Map<CalendarUnitName, Uint32Array>>();

/** Of all events in one unit. */
export function mostOfAll(filtered: FilteredRows, unit: CalendarUnitName): number {
  return longestRun(unitRuns(filtered, unit));
}

/** Of events with a head on one stave in one unit. */
export function mostOnStave({ filtered, seatCounts }: Counted, unit: CalendarUnitName): number {
  const byUnit = keptMost.get(seatCounts) ?? new Map<CalendarUnitName, Uint32Array>();
  keptMost.set(seatCounts, byUnit);
  const known = byUnit.get(unit) ?? mostByRun(seatCounts, filtered, unitRuns(filtered, unit).starts);
  byUnit.set(unit, known);
  return largest(known);
}

/** Takes over what an edit left as it was; `touched` are the blocks of the counts, by number, that it did not. */
export function keepMostCounts(before: Counted, after: Counted, touched: readonly number[]): void {
  const placesIn = ({ starts }: SeatCounts, block: number) => ({
    from: starts[block]!,
    to: starts[block + 1]!,
  });
  const edit = {
    before: before.filtered,
    after: after.filtered,
    touched: touched.map(block => ({
      before: placesIn(before.seatCounts, block),
      after: placesIn(after.seatCounts, block),
    })),
  };
  const mostBefore = keptMost.get(before.seatCounts);
  const kept = new Map<CalendarUnitName, Uint32Array>();
  for (const unit of unitsParted(before.filtered)) {
    const { runs, sameAs } = runsAfterEdit(edit, unit);
    const known = mostBefore?.get(unit);
    if (known === undefined) continue;
    const most = sameAs.map((run, at) =>
      run >= 0
        ? known[run]!
        : largest(seatsIn(after.seatCounts, { from: runs.starts[at]!, to: runs.starts[at + 1]! })),
    );
    kept.set(unit, Uint32Array.from(most));
  }
  keptMost.set(after.seatCounts, kept);
}

/** What share of its full height a column has: by logarithm, since one is seen beside hundreds. */
export function columnShare(count: number, most: number): number {
  return Math.min(1, Math.log1p(count) / Math.log1p(Math.max(1, most)));
}
