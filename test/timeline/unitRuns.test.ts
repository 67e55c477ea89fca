/** The runs of calendar units that an edit leaves must be those that would be cut afresh. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarUnits, nextUnitStart, unitStart } from '../../src/timeline/calendarUnits.ts';
import { createFilteredRows, type FilteredRows } from '../../src/timeline/filteredRows.ts';
import { longestRun, runsAfterEdit, unitRuns } from '../../src/timeline/unitRuns.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { aRecord, anEvent } from '../support/anEvent.ts';

const days = [
  '2024-12-30',
  '2025-01-01',
  '2025-01-01',
  '2025-01-31',
  '2025-02-01',
  '2025-02-03',
  '2025-06-09',
];
const later = ['2026-01-01', '2026-05-05', '2026-05-06', '2027-12-31', '2031-01-01'];
const columns = createColumns(aRecord([...days, ...later].map(on => anEvent({ on }))), 0);
const rowsAt = (places: readonly number[]): FilteredRows =>
  createFilteredRows(
    columns,
    Uint32Array.from(places, place => columns.order[place]!),
  );

const isoStarts = ({ unitMs }: { readonly unitMs: readonly number[] }) =>
  unitMs.map(ms => new Date(ms).toISOString().slice(0, 10));

test('each unit with events is one run', () => {
  const runs = unitRuns(rowsAt([0, 1, 2, 3, 4, 5, 6]), 'month');
  expect(isoStarts(runs)).toEqual(['2024-12-01', '2025-01-01', '2025-02-01', '2025-06-01']);
  expect(runs.starts).toEqual([0, 1, 4, 6, 7]);
  expect(longestRun(runs)).toBe(3);
});

test('another grouping of the same events cuts no run again', () => {
  expect(createFilteredRows(columns, columns.order)).toBe(createFilteredRows(columns, columns.order));
});

test('no events make no run', () => {
  expect(unitRuns(rowsAt([]), 'day')).toEqual({ unitMs: [], starts: [0] });
});

const place = fc.nat(days.length + later.length - 1);
const someplaces = fc.uniqueArray(place).map(places => places.sort((one, other) => one - other));

test('after an edit they are those cut afresh, and only runs with the same events are taken over', () => {
  fc.assert(
    fc.property(
      someplaces,
      someplaces,
      fc.tuple(place, place),
      fc.constantFrom('day', 'week', 'month', 'quarter', 'year', 'decade' as const),
      (first, second, [one, other], unit) => {
        // Between the two days, other events than before.
        const from = Math.min(one, other);
        const to = Math.max(one, other);
        const isBetween = (at: number) => at >= from && at < to;
        const now = [...first.filter(at => !isBetween(at)), ...second.filter(isBetween)];
        const before = rowsAt(first);
        const after = rowsAt(now.sort((left, right) => left - right));
        const placesOf = (all: readonly number[]) => ({
          from: all.filter(at => at < from).length,
          to: all.filter(at => at < to).length,
        });
        const old = unitRuns(before, unit);
        const touched = [{ before: placesOf(first), after: placesOf(now) }];
        const { runs, sameAs } = runsAfterEdit({ before, after, touched }, unit);
        expect(runs).toEqual(unitRuns(rowsAt(now), unit));
        expect(sameAs).toHaveLength(runs.unitMs.length);
        sameAs.forEach((run, at) => {
          if (run < 0) return;
          expect(after.byAnchor.slice(runs.starts[at], runs.starts[at + 1])).toEqual(
            before.byAnchor.slice(old.starts[run], old.starts[run + 1]),
          );
        });
      },
    ),
  );
});

test('days and weeks begin where the calendar says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -8.64e15, max: 8.64e15 }),
      fc.constantFrom('day', 'week' as const),
      (ms, unit) => {
        const { interval } = calendarUnits[unit];
        const startMs = interval.floor(new Date(ms)).getTime();
        expect(unitStart(unit, ms)).toBe(startMs);
        expect(nextUnitStart(unit, startMs)).toBe(interval.offset(new Date(startMs), 1).getTime());
      },
    ),
  );
});
