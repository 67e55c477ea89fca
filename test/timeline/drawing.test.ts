import { describe, expect, test } from 'vitest';
import { eventId } from '../../src/domain/ids.ts';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { aRecord, anEvent } from '../support/anEvent.ts';
import { usIranRecord } from '../support/usIranRecord.ts';
import { aDrawing, aScene } from './aDrawing.ts';

const columns = createColumns(usIranRecord(), 1);
/** So many that the rare ones have no stave of their own. */
const codes = Array.from({ length: 24 }, (_, at) => `Q${String.fromCharCode(65 + at)}`);
const rowOf = (id: string) => columns.rowOf.get(eventId(id))!;

describe('a drawing', () => {
  test('leaves a mark for every head of every event, and none for what the filter hides', () => {
    const draw = aDrawing();
    const countAll = () =>
      draw(aScene(columns)).marks.reduce((sum, { group }) => Math.max(sum, group.places.length), 0);
    expect(countAll()).toBeGreaterThan(1);
    const rows = columns.order.slice(0, 3);
    const { frame, marks } = draw(aScene(columns, { rows }));
    expect(frame.set.rows).toBe(rows);
    const places = new Set(marks.flatMap(({ group }) => [...group.places]));
    expect([...places].sort()).toEqual([0, 1, 2]);
  });

  test('says below the names how many sides the filter left without a stave', () => {
    const draw = aDrawing();
    expect(draw(aScene(columns)).written.texts.some(({ text }) => text.startsWith('+'))).toBe(false);
    const events = [
      anEvent({ sides: [['IR'], ['US']] }),
      anEvent({ on: '2026-01-01', sides: [['RU'], ['CN']] }),
    ];
    const few = createColumns(aRecord(events), 1);
    const { frame, written } = draw(aScene(few, { rows: few.order.slice(0, 1) }));
    const told = written.texts.filter(({ text }) => text === '+2 without events');
    expect(told).toHaveLength(1);
    expect(told[0]!.yPx).toBeGreaterThan(frame.layout.scoreTopPx);
    expect(told[0]!.yPx).toBeLessThan(frame.layout.stripTopPx);
  });

  test('shows the whole day of what has no hour where the day is wide, and once for all its events', () => {
    const events = Array.from({ length: 3 }, () => anEvent({ on: '2025-04-12', sides: [['IR'], ['US']] }));
    const three = createColumns(aRecord(events), 1);
    const startMs = Date.UTC(2025, 3, 12);
    const barsIn = (dayCount: number) => {
      const window = { startMs: startMs - dayMs, endMs: startMs + (dayCount - 1) * dayMs };
      return aDrawing()(aScene(three, { window })).written.bars;
    };
    expect(barsIn(60)).toEqual([]);
    const bars = barsIn(4);
    expect(bars).toHaveLength(2);
    expect(bars.every(({ isSoftStart, isSoftEnd }) => isSoftStart && isSoftEnd)).toBe(true);
  });

  test('tells the side of a head on the shared stave where it has room, and always of the chosen one', () => {
    const often = Array.from({ length: 12 }, (_, at) =>
      anEvent({ on: `2024-${String(at + 1).padStart(2, '0')}`, sides: codes.map(code => [code] as const) }),
    );
    const rare = ['IT', 'EG'].map((code, at) => anEvent({ on: `2025-04-1${at}`, sides: [[code]] }));
    const both = createColumns(aRecord([...often, ...rare]), 1);
    const codesIn = (dayCount: number, selectedRow: number) => {
      const startMs = Date.UTC(2025, 3, 1);
      const window = { startMs, endMs: startMs + dayCount * dayMs };
      const { frame, written } = aDrawing()(aScene(both, { window, selectedRow }));
      expect(frame.set.staves.some(({ kind }) => kind === 'others')).toBe(true);
      return written.texts.map(({ text }) => text).filter(text => text === 'IT' || text === 'EG');
    };
    expect(codesIn(30, -1).sort()).toEqual(['EG', 'IT']);
    expect(codesIn(80, -1)).toEqual(['EG']);
    expect(codesIn(80, both.rowOf.get(rare[0]!.id)!).sort()).toEqual(['EG', 'IT']);
  });

  test('names the day where the axis has only hours, also where the names are narrow', () => {
    const one = createColumns(aRecord([anEvent({ sides: [['IR'], ['US']] })]), 1);
    const startMs = Date.UTC(2025, 3, 12, 12);
    const window = { startMs, endMs: startMs + dayMs / 12 };
    const { written } = aDrawing()(aScene(one, { window }));
    const scoreTexts = written.texts.filter(({ yPx }) => yPx === 14).map(({ text }) => text);
    expect(scoreTexts).toContain('12 Apr');
    expect(scoreTexts).toContain('13:00');
  });

  test('stands the chosen event alone wherever its day lies among the filtered rows', () => {
    const draw = aDrawing();
    for (const id of ['B19', 'A07']) {
      const selectedRow = rowOf(id);
      expect(selectedRow).toBeGreaterThanOrEqual(0);
      const { frame } = draw(aScene(columns, { selectedRow }));
      const own = frame.groups.filter(
        ({ places }) => places.length === 1 && frame.index.rowsByAnchor[places[0]!] === selectedRow,
      );
      expect(own).toHaveLength(1);
    }
  });
});
