/**
 * The filtered events parted by calendar unit, each unit that has any as a run of places. Runs are cut at the
 * first asking and kept with the filtered rows; after an edit only those around what it touched are cut again.
 */
import { type TimeWindow } from '../domain/timeWindow.ts';
import { type CalendarUnitName, nextUnitStart, unitStart } from './calendarUnits.ts';
import { type FilteredRows } from './filteredRows.ts';

export interface UnitRuns {
  /** By run: the start of its unit. */
  readonly unitMs: readonly number[];
  /** By run: its first place; the last entry is the number of rows. */
  readonly starts: readonly number[];
}

const keptRuns = new WeakMap<FilteredRows, Map<CalendarUnitName, UnitRuns>>();

export function unitRuns(filtered: FilteredRows, unit: CalendarUnitName): UnitRuns {
  const known = keptRuns.get(filtered)?.get(unit);
  if (known !== undefined) return known;
  const cut = createCut(filtered, unit);
  cut.addUntil(Infinity);
  return keep(filtered, unit, cut.runs());
}

/** Units by which the rows are parted already. */
export function unitsParted(filtered: FilteredRows): readonly CalendarUnitName[] {
  return [...(keptRuns.get(filtered)?.keys() ?? [])];
}

/** How many events the fullest unit has. */
export function longestRun({ starts }: UnitRuns): number {
  let longest = 0;
  for (let run = 1; run < starts.length; run += 1)
    longest = Math.max(longest, starts[run]! - starts[run - 1]!);
  return longest;
}

/** From `from` up to, not including, `to`. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** Where the same stretch of rows stands before an edit and after it. */
export interface TouchedPlaces {
  readonly before: Places;
  readonly after: Places;
}

interface Edit {
  readonly before: FilteredRows;
  readonly after: FilteredRows;
  /** All other rows are the same, in the same order. */
  readonly touched: readonly TouchedPlaces[];
}

/** The runs after an edit, and for each the run before that holds the same events, or -1. */
export function runsAfterEdit(
  { before, after, touched }: Edit,
  unit: CalendarUnitName,
): { readonly runs: UnitRuns; readonly sameAs: readonly number[] } {
  const old = unitRuns(before, unit);
  const cut = createCut(after, unit);
  const sameAs: number[] = [];
  let run = 0;
  const takeUntil = (ms: number) => {
    for (; run < old.unitMs.length && old.unitMs[run]! < ms; run += 1) {
      cut.add(old.unitMs[run]!, old.starts[run + 1]! - old.starts[run]!);
      sameAs.push(run);
    }
  };
  for (const { startMs, endMs } of stretchesOf(old, { after, touched }, unit)) {
    takeUntil(startMs);
    for (let count = cut.addUntil(endMs); count > 0; count -= 1) sameAs.push(-1);
    while (run < old.unitMs.length && old.unitMs[run]! < endMs) run += 1;
  }
  takeUntil(Infinity);
  return { runs: keep(after, unit, cut.runs()), sameAs };
}

function keep(filtered: FilteredRows, unit: CalendarUnitName, runs: UnitRuns): UnitRuns {
  const byUnit = keptRuns.get(filtered) ?? new Map<CalendarUnitName, UnitRuns>();
  keptRuns.set(filtered, byUnit.set(unit, runs));
  return runs;
}

interface Cut {
  readonly add: (unitMs: number, length: number) => void;
  /** Adds the runs of all units that begin before `ms`; returns how many. */
  readonly addUntil: (ms: number) => number;
  readonly runs: () => UnitRuns;
}

function createCut({ byAnchor, columns: { anchorMs } }: FilteredRows, unit: CalendarUnitName): Cut {
  const unitMs: number[] = [];
  const starts: number[] = [];
  let place = 0;
  const add = (startMs: number, length: number) => {
    unitMs.push(startMs);
    starts.push(place);
    place += length;
  };
  /** The next run ends near by: in strides that double, then by halving. */
  const endOfRun = (endMs: number): number => {
    let stride = 1;
    while (place + stride < byAnchor.length && anchorMs[byAnchor[place + stride]!]! < endMs) stride *= 2;
    let low = place + Math.floor(stride / 2) + 1;
    let high = Math.min(place + stride, byAnchor.length);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (anchorMs[byAnchor[middle]!]! < endMs) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    add,
    addUntil: ms => {
      const countBefore = starts.length;
      while (place < byAnchor.length) {
        const startMs = unitStart(unit, anchorMs[byAnchor[place]!]!);
        if (startMs >= ms) break;
        add(startMs, endOfRun(nextUnitStart(unit, startMs)) - place);
      }
      return starts.length - countBefore;
    },
    runs: () => ({ unitMs, starts: [...starts, byAnchor.length] }),
  };
}

/** Spans of whole units in which anything was touched, ascending, none over another. */
function stretchesOf(
  old: UnitRuns,
  { after: { byAnchor, columns }, touched }: Pick<Edit, 'after' | 'touched'>,
  unit: CalendarUnitName,
): readonly TimeWindow[] {
  const spans = touched.flatMap(({ before, after }) => {
    const unitOf = (place: number) => unitStart(unit, columns.anchorMs[byAnchor[place]!]!);
    const units = [
      ...endsOf(before).map(place => old.unitMs[runAt(old, place)]!),
      ...endsOf(after).map(place => unitOf(place)),
    ];
    if (units.length === 0) return [];
    return [{ startMs: Math.min(...units), endMs: nextUnitStart(unit, Math.max(...units)) }];
  });
  const stretches: TimeWindow[] = [];
  for (const span of spans.sort((one, other) => one.startMs - other.startMs)) {
    const last = stretches.at(-1);
    if (last === undefined || span.startMs > last.endMs) stretches.push(span);
    else stretches[stretches.length - 1] = { ...last, endMs: Math.max(last.endMs, span.endMs) };
  }
  return stretches;
}

/** The first and the last place, if there is any. */
function endsOf({ from, to }: Places): readonly number[] {
  return to > from ? [from, to - 1] : [];
}

/** The run in which the place is. */
function runAt({ starts }: UnitRuns, place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
