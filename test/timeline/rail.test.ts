import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { type Card, createRail } from '../../src/timeline/rail.ts';
import { anEvent } from '../support/anEvent.ts';
import { seededEvents } from '../support/seededEvents.ts';
import { anIndex } from './aScene.ts';

const index = anIndex(seededEvents(600, 5));
const widthOf = (row: number) => {
  const leastPx = 90 + (row % 9) * 11;
  return { leastPx, wishedPx: leastPx + (row % 4) * 30 };
};
const request = (pxPerDay: number, startMs: number, rowCount = 3) => {
  const pxPerMs = pxPerDay / dayMs;
  return { index, rowCount, pxPerMs, startMs, endMs: startMs + 900 / pxPerMs, widthOf };
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

  test('that a nearer zoom step has chosen come as soon as there is room, and keep their row', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 40, noNaN: true }),
        fc.integer({ min: 1950, max: 2020 }),
        (pxPerDay, year) => {
          const from = Date.UTC(year, 3, 1);
          const near = request(pxPerDay * 2 ** 0.25, from);
          const rows = new Map(
            createRail()
              .cardsIn(near)
              .map(card => [card.row, card.railRow]),
          );
          const far = createRail().cardsIn(request(pxPerDay, from));
          for (const { row, railRow } of far) expect(rows.get(row) ?? railRow).toBe(railRow);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are none where the rail has no row', () => {
    expect(createRail().cardsIn(request(1, Date.UTC(1990, 0, 1), 0))).toEqual([]);
  });
});
