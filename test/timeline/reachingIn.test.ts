import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createColumns } from '../../src/query/createColumns.ts';
import { createFilteredRows } from '../../src/timeline/filteredRows.ts';
import { createReachingIndex, mostReachingIn, reachingInto } from '../../src/timeline/reachingIn.ts';
import { aRecord, anEvent } from '../support/anEvent.ts';
import { seededEvents } from '../support/seededEvents.ts';
import { aDrawing, aScene } from './aDrawing.ts';

describe('what reaches into a window', () => {
  const columns = createColumns(aRecord(seededEvents(4000, 3)), 1);
  const index = createReachingIndex(createFilteredRows(columns, columns.order));

  test('is what a plain search finds, drawn or counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1946, 0), max: Date.UTC(2026, 0) }), startMs => {
        const window = { startMs, endMs: startMs + 1 };
        const all = [...columns.order].filter(
          row => columns.startMs[row]! < startMs && columns.endMs[row]! > startMs,
        );
        const { shown, hiddenCount } = reachingInto(index, window);
        expect(shown.length + hiddenCount).toBe(all.length);
        expect(shown.length).toBe(Math.min(mostReachingIn, all.length));
        expect(shown.every(row => all.includes(row))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test('of too many the most important are drawn, and where the first of the others begins is known', () => {
  const open = (day: string, isImportant: boolean) =>
    anEvent({
      on: `${day}/..`,
      kind: isImportant ? 'agreement' : 'background',
      sides: [['IR'], ['US']],
    });
  const events = [open('2001-01-01', true), ...Array.from({ length: 61 }, () => open('2002-01-01', false))];
  const columns = createColumns(aRecord(events), 1);
  const window = { startMs: Date.UTC(2020, 0), endMs: Date.UTC(2021, 0) };
  const found = reachingInto(createReachingIndex(createFilteredRows(columns, columns.order)), window);
  expect([found.shown.length, found.hiddenCount]).toEqual([60, 2]);
  expect(found.shown).toContain(0);
  expect(found.hiddenFromMs).toBe(Date.UTC(2002, 0));
});

describe('a bar whose head is out of the window', () => {
  const titles = (startMs: number, endMs: number) => {
    const columns = createColumns(
      aRecord([
        anEvent({ title: 'A day', on: '2025-04-19', sides: [['IR']] }),
        anEvent({ title: 'Long', on: '2025-01-01/2025-12-31', sides: [['US']] }),
      ]),
      1,
    );
    const scene = aScene(columns, { window: { startMs, endMs }, todayMs: Date.UTC(2026, 0) });
    return aDrawing({ heightPx: 220 })(scene).written;
  };

  test('bears its title at the edge: a span’s as long as it reaches in, a day’s in a window within it', () => {
    const words = titles(Date.UTC(2025, 3, 19, 2), Date.UTC(2025, 3, 19, 8)).texts.map(({ text }) => text);
    expect(words).toContain('A day');
    expect(words).toContain('Long');
  });

  test('fills a day that is wider than the window as a bar and not as a thread', () => {
    const { bars } = titles(Date.UTC(2025, 3, 19, 2), Date.UTC(2025, 3, 19, 8));
    expect(Math.max(...bars.map(({ heightPx }) => heightPx))).toBeGreaterThan(3);
  });

  test('bears none where its head is in sight', () => {
    const words = titles(Date.UTC(2025, 3, 19, 8), Date.UTC(2025, 3, 19, 18)).texts.map(({ text }) => text);
    expect(words).not.toContain('A day');
  });
});
