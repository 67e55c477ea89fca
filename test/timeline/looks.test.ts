import { describe, expect, test } from 'vitest';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { gridSpecs } from '../../src/timeline/gridSpecs.ts';
import { columnShare, mostOfAll, mostOnStave } from '../../src/timeline/mostCounts.ts';
import { numberWidthPx } from '../../src/timeline/stamps.ts';
import { aRecord, anEvent } from '../support/anEvent.ts';
import { aDrawing, aScene } from './aDrawing.ts';

const startMs = Date.UTC(2025, 3, 1);
const yearFrom = { startMs: Date.UTC(2025, 0, 1), endMs: Date.UTC(2026, 0, 1) };

describe('a cluster', () => {
  const first = anEvent({ on: '2025-04-12', sides: [['IR'], ['OM', 'mediator']] });
  const second = anEvent({ on: '2025-04-12', sides: [['IR'], ['US']] });
  const columns = createColumns(aRecord([first, second]), 1);
  const { frame, marks, written } = aDrawing()(aScene(columns, { window: yearFrom }));
  const staveOf = (code: string) => frame.set.staves.findIndex(stave => stave.code === code);
  const rowOn = (code: string) => {
    const { place } = marks.find(({ stave }) => stave === staveOf(code))!;
    return place < 0 ? -1 : frame.index.rowsByAnchor[place];
  };

  test('has a number only where it has several events, and the event itself where it has one', () => {
    expect(frame.groups.map(({ places, look }) => [places.length, look])).toEqual([[2, 'numbers']]);
    expect(rowOn('IR')).toBe(-1);
    expect(rowOn('OM')).toBe(columns.rowOf.get(first.id));
    expect(rowOn('US')).toBe(columns.rowOf.get(second.id));
    expect(
      written.texts.filter(({ yPx }) => yPx > frame.layout.scoreTopPx).map(({ text }) => text),
    ).toContain('2');
  });

  test('is spoken by the event where it has one alone', () => {
    const { specs } = gridSpecs(frame, marks, { row: -1, stave: 0 });
    const nameOn = (code: string) => specs.find(({ stave }) => stave === staveOf(code))!;
    expect(nameOn('OM').name).toContain(first.title);
    expect(nameOn('OM').row).toBe(columns.rowOf.get(first.id));
    expect(nameOn('IR').name).toContain('2 events');
    expect(nameOn('IR').row).toBe(-1);
  });
});

describe('a crowd', () => {
  const busy = Array.from({ length: 90 }, (_, at) =>
    anEvent({ on: `2025-0${1 + (at % 3)}-${String(1 + (at % 27)).padStart(2, '0')}`, sides: [['IR']] }),
  );
  const columns = createColumns(aRecord([...busy, anEvent({ on: '2027-07-02', sides: [['IR']] })]), 1);
  const window = { startMs: Date.UTC(1992, 0, 1), endMs: Date.UTC(2032, 0, 1) };

  test('is columns throughout its tile, also where a column is one event', () => {
    const { frame, marks } = aDrawing()(aScene(columns, { window }));
    expect(new Set(frame.groups.map(({ look }) => look))).toEqual(new Set(['columns']));
    const last = marks.reduce((left, right) => (left.xPx > right.xPx ? left : right));
    expect(last.group.places).toHaveLength(1);
    expect(last.place).toBeGreaterThanOrEqual(0);
  });

  test('is as high on screen wherever the window stands', () => {
    const heights = [0, 3].map(years => {
      const moved = {
        startMs: window.startMs + years * 365 * dayMs,
        endMs: window.endMs + years * 365 * dayMs,
      };
      const { written } = aDrawing()(aScene(columns, { window: moved }));
      return written.boxes
        .filter(({ fill }) => fill === 's1')
        .flatMap(({ corners }) => corners.filter((_, at) => at % 4 === 3));
    });
    expect(heights[0]!.length).toBeGreaterThan(0);
    expect(heights[1]).toEqual(heights[0]);
  });

  test('is full where the filter has most, whatever unit is shown', () => {
    const { frame } = aDrawing()(aScene(columns, { window }));
    const mostIn = (unit: 'year' | 'month') => [
      mostOnStave(frame.set, unit),
      mostOfAll(frame.set.filtered, unit),
    ];
    expect(mostIn('year')).toEqual([90, 90]);
    expect(mostIn('month')).toEqual([30, 30]);
    expect(columnShare(90, 90)).toBe(1);
    expect(columnShare(4, 90)).toBeLessThan(0.4);
  });
});

test('numbers never run into a neighbour on their stave, and heads out of the window are left out', () => {
  const events = Array.from({ length: 120 }, (_, at) =>
    anEvent({
      on: new Date(startMs + ((at * 37) % 120) * dayMs).toISOString().slice(0, 10),
      sides: [[['IR', 'US', 'OM'][at % 3]!], [['RU', 'CN'][at % 2]!]],
    }),
  );
  const columns = createColumns(aRecord(events), 1);
  const draw = aDrawing();
  for (const dayCount of [20, 45, 90, 200, 400]) {
    const window = { startMs, endMs: startMs + dayCount * dayMs };
    const { frame, marks } = draw(aScene(columns, { window }));
    const { plotLeftPx, plotWidthPx } = frame.layout;
    for (const mark of marks) {
      expect(mark.xPx).toBeGreaterThanOrEqual(plotLeftPx - 1);
      expect(mark.xPx).toBeLessThanOrEqual(plotLeftPx + plotWidthPx + 1);
      if (mark.group.look !== 'numbers' || mark.place >= 0) continue;
      const widthPx = numberWidthPx(mark.group.counts![mark.stave]!);
      for (const other of marks) {
        if (other === mark || other.stave !== mark.stave) continue;
        expect(Math.abs(other.xPx - mark.xPx)).toBeGreaterThan(widthPx - 2);
      }
    }
  }
});
