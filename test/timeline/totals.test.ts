import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupings } from '../../src/domain/readingChoices.ts';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { type Filter } from '../../src/query/condition.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { bucketUnits } from '../../src/timeline/calendarUnits.ts';
import { anchorAt, createEventIndex, type EventIndex } from '../../src/timeline/eventIndex.ts';
import { createFilteredRows } from '../../src/timeline/filteredRows.ts';
import { countStaves } from '../../src/timeline/groups.ts';
import { chooseUnit } from '../../src/timeline/levels.ts';
import { createResolution } from '../../src/timeline/resolution.ts';
import { createStaves } from '../../src/timeline/staves.ts';
import { chooseTotalUnit, totalsIn } from '../../src/timeline/totals.ts';
import { aRecord, anEvent } from '../support/anEvent.ts';
import { seededBodies, seededEvents } from '../support/seededEvents.ts';
import { anIndex, byCountry } from './aScene.ts';

const columns = createColumns(aRecord(seededEvents(700, 23), { bodies: seededBodies }), 1);
const perDay = (px: number) => px / dayMs;

/** `fc.double` asks for numbers by their bits, nearly all of them next to zero. */
const tenths = (min: number, max: number) => fc.integer({ min, max }).map(count => count / 10);

const someFilter: fc.Arbitrary<Filter> = fc
  .subarray(['US', 'IR', 'OM', 'E3', 'EU', 'GB'], { maxLength: 3 })
  .chain(values =>
    fc.constantFrom('any', 'all', 'only', 'none' as const).map(op => ({
      conditions: values.length === 0 ? [] : [{ group: 'side' as const, op: op as 'any', values }],
    })),
  );

/** All groups of the index, met window by window as a reader would who pans from end to end. */
function pannedGroups(index: EventIndex, pxPerMs: number, chosenPlace: number) {
  const resolution = createResolution();
  const spanMs = 1100 / pxPerMs;
  const firstMs = anchorAt(index, 0) - dayMs;
  const lastMs = anchorAt(index, index.rowsByAnchor.length - 1) + dayMs;
  const stepCount = Math.min(200, Math.ceil((lastMs - firstMs) / spanMs));
  const stepMs = (lastMs - firstMs) / stepCount;
  const groups = new Map<string, readonly number[]>();
  for (let step = 0; step < stepCount; step += 1) {
    const startMs = firstMs + step * stepMs;
    const window = { startMs, endMs: startMs + Math.max(spanMs, stepMs) };
    for (const group of resolution.groupsIn(index, window, { pxPerMs, chosenPlace })) {
      groups.set([...group.places].join(), [...countStaves(group, index)]);
    }
  }
  return groups;
}

describe('at any zoom, filter and grouping', () => {
  test('each stave adds up to its events, the totals to the filtered ones, and none is drawn twice or never', () => {
    fc.assert(
      fc.property(
        someFilter,
        fc.constantFrom(...groupings),
        tenths(-120, 50),
        fc.integer({ min: -1, max: 699 }),
        (filter, grouping, octaves, chosen) => {
          const rows = filterRows(columns, filter);
          const set = createStaves(createFilteredRows(columns, rows), {
            ...byCountry(seededBodies),
            grouping,
          });
          const index = createEventIndex(set);
          if (rows.length === 0) return;
          const pxPerMs = perDay(2 ** octaves);
          const groups = pannedGroups(index, pxPerMs, chosen < rows.length ? chosen : -1);
          const seen = new Uint8Array(rows.length);
          const sums = new Uint32Array(set.staves.length);
          for (const [places, counts] of groups) {
            for (const place of places.split(',')) seen[Number(place)]! += 1;
            counts.forEach((count, stave) => (sums[stave]! += count));
          }
          expect(seen.every(times => times === 1)).toBe(true);
          expect([...sums]).toEqual(set.staves.map(({ eventCount }) => eventCount));
          const window = { startMs: anchorAt(index, 0), endMs: anchorAt(index, rows.length - 1) + 1 };
          const totals = totalsIn(index, window, chooseTotalUnit(pxPerMs, undefined));
          expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('going in and out by the same steps comes home to the same groups', () => {
    const index = createEventIndex(
      createStaves(createFilteredRows(columns, columns.order), byCountry(seededBodies)),
    );
    const window = { startMs: Date.UTC(1984, 0), endMs: Date.UTC(1987, 0) };
    fc.assert(
      fc.property(tenths(-90, 40), fc.array(tenths(-5, 5), { maxLength: 12 }), (home, steps) => {
        const pxPerMs = perDay(2 ** home);
        // Between two levels it depends on the way; see the next test.
        const unit = chooseUnit(pxPerMs, undefined);
        const coarser = bucketUnits[bucketUnits.indexOf(unit) + 1];
        fc.pre(chooseUnit(pxPerMs, coarser) === unit);
        const resolution = createResolution();
        const shown = (at: number) =>
          resolution
            .groupsIn(index, window, { pxPerMs: perDay(2 ** at), chosenPlace: -1 })
            .map(({ atMs, places }) => `${atMs}:${[...places].join()}`);
        const first = shown(home);
        const way = steps.map((_, at) => home + steps.slice(0, at + 1).reduce((sum, by) => sum + by, 0));
        for (const at of [...way, ...way.toReversed()]) shown(at);
        expect(shown(home)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  test('between two levels, going in and out that far keeps the level one came from', () => {
    const between = perDay(8.5);
    expect(chooseUnit(between, chooseUnit(perDay(20), 'week'))).toBe('day');
    expect(chooseUnit(between, chooseUnit(perDay(7), 'day'))).toBe('week');
  });
});

describe('the row of totals', () => {
  const on = (...days: string[]) => anIndex(days.map(day => anEvent({ on: day })));

  test('counts by whole calendar units and leaves empty ones out', () => {
    const index = on('2025-03-31', '2025-04-01', '2025-04-30', '2025-06-02');
    const window = { startMs: Date.UTC(2025, 2, 15), endMs: Date.UTC(2025, 6, 1) };
    expect(totalsIn(index, window, 'month')).toEqual([
      { startMs: Date.UTC(2025, 2, 1), endMs: Date.UTC(2025, 3, 1), count: 1 },
      { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 1), count: 2 },
      { startMs: Date.UTC(2025, 5, 1), endMs: Date.UTC(2025, 6, 1), count: 1 },
    ]);
  });

  test('takes the smallest unit with room for a figure, and does not flicker between two', () => {
    expect(chooseTotalUnit(perDay(26), undefined)).toBe('day');
    expect(chooseTotalUnit(perDay(25), undefined)).toBe('week');
    expect(chooseTotalUnit(perDay(0.9), undefined)).toBe('month');
    expect(chooseTotalUnit(perDay(27), 'week')).toBe('week');
    expect(chooseTotalUnit(perDay(27), 'day')).toBe('day');
    expect(chooseTotalUnit(perDay(30), 'week')).toBe('day');
  });
});
