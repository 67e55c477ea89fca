import { describe, expect, it } from 'vitest';
import { createColumns } from '../../src/query/createColumns.ts';
import { newsCount } from '../../src/timeline/newsCounts.ts';
import { newsPath } from '../../src/timeline/newsSign.ts';
import { eventName } from '../../src/timeline/spokenName.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { aDrawing, aScene } from './aDrawing.ts';

const days = Array.from({ length: 90 }, (_, at) => 1 + (at % 28));
const crowd = days.map((day, at) =>
  anEvent({
    id: `c${at}`,
    on: `2025-0${1 + Math.floor(at / 30)}-${String(day).padStart(2, '0')}`,
    sides: [['US'], ['IR']],
  }),
);
const columns = createColumns(aRecord(crowd), 1);
const window = { startMs: Date.UTC(2024, 0, 1), endMs: Date.UTC(2026, 0, 1) };
const starCount = (paths: readonly string[]) => paths.filter(path => path === newsPath).length;

describe('news on the score', () => {
  it('adds up to the rows that are news, however the events are drawn together, the chosen one apart', () => {
    const newsRows = new Set([0, 3, 4, 31, 60, 88]);
    for (const years of [1, 8, 60]) {
      for (const selectedRow of [-1, 4, 5]) {
        const wide = { startMs: Date.UTC(2025 - years, 0, 1), endMs: Date.UTC(2025 + years, 0, 1) };
        const { frame } = aDrawing()(aScene(columns, { window: wide, newsRows, selectedRow }));
        const sum = frame.groups.reduce((count, group) => count + newsCount(frame, group), 0);
        expect(sum).toBe(6);
      }
    }
  });

  it('has no sign where nothing is news', () => {
    const draw = aDrawing();
    expect(starCount(draw(aScene(columns, { window })).written.paths)).toBe(0);
    expect(starCount(draw(aScene(columns, { window, newsRows: new Set() })).written.paths)).toBe(0);
  });

  it('tells the number of what is drawn together, and a star alone of one event', () => {
    const draw = aDrawing();
    const wide = { startMs: Date.UTC(1965, 0, 1), endMs: Date.UTC(2085, 0, 1) };
    const { written } = draw(aScene(columns, { window: wide, newsRows: new Set([0, 3, 4, 31]) }));
    expect(starCount(written.paths)).toBeGreaterThan(0);
    expect(written.texts.map(({ text }) => text)).toContain('4');
    const alone = createColumns(aRecord([anEvent({ id: 'a', on: '2025-04-12', sides: [['US']] })]), 1);
    const one = aDrawing()(aScene(alone, { newsRows: new Set([0]), window }));
    // Its paper and itself.
    expect(starCount(one.written.paths)).toBe(2);
  });

  it('is a word in the name that is spoken', () => {
    const scene = aScene(columns, { newsRows: new Set([2]) });
    expect(eventName(scene, 2)).toMatch(/, news$/);
    expect(eventName(scene, 3)).not.toMatch(/news/);
  });
});
