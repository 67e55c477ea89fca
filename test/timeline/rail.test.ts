import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { createEventIndex } from '../../src/timeline/eventIndex.ts';
import { type Card, createRail } from '../../src/timeline/rail.ts';
import { createStaves } from '../../src/timeline/staves.ts';
import { anEvent } from '../support/anEvent.ts';
import { seededEvents } from '../support/seededEvents.ts';
import { usIranRecord } from '../support/usIranRecord.ts';
import { anIndex, byCountry, indexOf } from './aScene.ts';

const index = anIndex(seededEvents(600, 5));
const leastPxOf = (row: number) => 90 + (row % 9) * 11;
const request = (pxPerDay: number, startMs: number, rowCount = 3) => {
  const pxPerMs = pxPerDay / dayMs;
  return { index, rowCount, pxPerMs, startMs, endMs: startMs + 900 / pxPerMs, leastPxOf };
};

describe('cards', () => {
  test('never overlap and never lie over the pole of another', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 40, noNaN: true }),
        fc.integer({ min: 1950, max: 2020 }),
        fc.integer({ min: 1, max: 4 }),
        (pxPerDay, year, rowCount) => {
          const asked = request(pxPerDay, Date.UTC(year, 3, 1), rowCount);
          const cards = createRail().cardsIn(asked);
          for (const card of cards) {
            for (const other of cards) {
              if (card === other) continue;
              const offsetPx = (other.atMs - card.atMs) * asked.pxPerMs;
              const liesOver = offsetPx >= 0 && offsetPx < card.leastWidthPx;
              if (card.railRow === other.railRow) expect(liesOver).toBe(false);
              if (card.railRow < other.railRow) expect(liesOver).toBe(false);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are the same ones, in the same rows, wherever the window is panned', () => {
    const key = ({ row, railRow, leastWidthPx }: Card) => `${row}/${railRow}/${leastWidthPx}`;
    const from = Date.UTC(1990, 0, 1);
    const pxPerDay = 0.8;
    const first = createRail().cardsIn(request(pxPerDay, from));
    const panned = new Set(
      createRail()
        .cardsIn(request(pxPerDay, from + 300 * dayMs))
        .map(key),
    );
    const inBoth = first.filter(({ atMs }) => atMs > from + 300 * dayMs && atMs < from + 1100 * dayMs);
    expect(inBoth.length).toBeGreaterThan(2);
    expect(inBoth.filter(card => !panned.has(key(card)))).toEqual([]);
  });

  test('go to the most important event where two would collide', () => {
    const events = [
      anEvent({ id: 'a', on: '2025-04-10', kind: 'background' }),
      anEvent({ id: 'b', on: '2025-04-10', kind: 'agreement' }),
    ];
    const two = anIndex(events);
    const cards = createRail().cardsIn({ ...request(2, Date.UTC(2025, 2, 1), 1), index: two });
    expect(cards.map(({ row }) => two.set.columns.ids.at(row))).toEqual(['b']);
  });

  test('name the rounds of the talks before the lesser events around them', () => {
    const talks = indexOf(usIranRecord());
    const { columns } = talks.set;
    const titlesIn = (startMs: number, endMs: number, plotWidthPx: number) => {
      const pxPerMs = plotWidthPx / (endMs - startMs);
      const slotWide = () => 140;
      return createRail()
        .cardsIn({ index: talks, rowCount: 3, pxPerMs, startMs, endMs, leastPxOf: slotWide })
        .filter(({ atMs }) => atMs >= startMs && atMs < endMs)
        .map(({ row }) => columns.eventAt(row).title);
    };
    const spring = titlesIn(Date.UTC(2025, 2, 1), Date.UTC(2025, 6, 1), 735);
    for (const round of ['first', 'second', 'third', 'fifth']) {
      expect(spring).toContain(`US–Iran talks, ${round} round`);
    }
    const twoYears = titlesIn(Date.UTC(2025, 0, 1), Date.UTC(2026, 6, 11), 1080);
    expect(twoYears).toContain('US–Iran talks, third round of 2026');
    expect(twoYears).not.toContain('Albusaidi meets Vance');
  });

  test('of equally important events are spread over the time in sight', () => {
    const oneKind = (id: string, on: string) => anEvent({ id, on, kind: 'visit' });
    const daily = Array.from({ length: 28 }, (_, day) =>
      oneKind(`d${day}`, `2025-01-${String(day + 1).padStart(2, '0')}`),
    );
    const later = [oneKind('june', '2025-06-10'), oneKind('june-next', '2025-06-11')];
    const alike = anIndex([...daily, ...later]);
    const startMs = Date.UTC(2025, 0, 1);
    const pxPerMs = 900 / (366 * dayMs);
    const cards = createRail().cardsIn({
      index: alike,
      rowCount: 1,
      pxPerMs,
      startMs,
      endMs: startMs + 366 * dayMs,
      leastPxOf,
    });
    expect(cards.map(({ row }) => alike.set.columns.ids.at(row))).toEqual(['d0', 'june']);
  });

  test('that a nearer zoom step has chosen come as soon as there is room, and keep their row', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 40, noNaN: true }),
        fc.integer({ min: 1950, max: 2020 }),
        (pxPerDay, year) => {
          const from = Date.UTC(year, 3, 1);
          const near = request(pxPerDay * 2 ** 0.25, from);
          const nearCards = createRail().cardsIn(near);
          const rows = new Map(nearCards.map(card => [card.row, card.railRow]));
          const far = createRail().cardsIn(request(pxPerDay, from));
          const known = new Set(far.map(({ row }) => row));
          const came = nearCards.filter(({ row }) => !known.has(row));
          const reachMs = (4 * 146) / near.pxPerMs;
          for (const { row, railRow, atMs } of far) {
            const isUndisturbed = came.every(card => Math.abs(card.atMs - atMs) > reachMs);
            if (isUndisturbed) expect(rows.get(row) ?? railRow).toBe(railRow);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are the same ones whatever number of rows, zoom and grouping the rail was asked for before', () => {
    const { columns, filtered } = index.set;
    const byKind = createEventIndex(createStaves(filtered, { ...byCountry(), grouping: 'kind' }));
    const others = [{}, { index: byKind }, { index: anIndex(seededEvents(90, 8)) }];
    const step = fc.record({
      rowCount: fc.integer({ min: 1, max: 6 }),
      pxPerDay: fc.constantFrom(0.05, 0.06, 0.4, 6),
      year: fc.constantFrom(1960, 1987, 2010),
      other: fc.constantFrom(...others),
    });
    expect(byKind.set.columns).toBe(columns);
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), steps => {
        const rail = createRail();
        for (const { rowCount, pxPerDay, year, other } of steps) {
          const asked = { ...request(pxPerDay, Date.UTC(year, 0, 1), rowCount), ...other };
          expect(rail.cardsIn(asked)).toEqual(createRail().cardsIn(asked));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('are none where the rail has no row', () => {
    expect(createRail().cardsIn(request(1, Date.UTC(1990, 0, 1), 0))).toEqual([]);
  });
});
