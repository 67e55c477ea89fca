import { describe, expect, test } from 'vitest';
import { unitStart, unitStarts } from '../../src/timeline/calendarUnits.ts';
import { axisTicks } from '../../src/timeline/ticks.ts';
import { createTimeScale, toPx } from '../../src/timeline/timeScale.ts';

const scaleOf = (from: string, to: string, widthPx = 900) =>
  createTimeScale({ startMs: Date.parse(from), endMs: Date.parse(to) }, 0, widthPx);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16);

describe('ticks from hours to centuries', () => {
  test.each([
    ['2025-04-12T06:00Z', '2025-04-12T18:00Z', 'hour'],
    ['2025-04-11T00:00Z', '2025-04-15T00:00Z', 'sixHours'],
    ['2025-04-07T00:00Z', '2025-04-19T00:00Z', 'day'],
    ['2025-03-01T00:00Z', '2025-05-01T00:00Z', 'week'],
    ['2025-01-01T00:00Z', '2026-01-01T00:00Z', 'month'],
    ['2022-01-01T00:00Z', '2026-01-01T00:00Z', 'quarter'],
    ['2010-01-01T00:00Z', '2026-01-01T00:00Z', 'year'],
    ['1900-01-01T00:00Z', '2026-01-01T00:00Z', 'decade'],
    ['0100-01-01T00:00Z', '2026-01-01T00:00Z', 'century'],
  ])('%s to %s is labelled by %s', (from, to, unit) => {
    expect(axisTicks(scaleOf(from, to)).unit).toBe(unit);
  });

  test('labels leave room for their words', () => {
    for (let octave = 0; octave < 31; octave += 0.25) {
      const scale = createTimeScale({ startMs: 0, endMs: 3_600_000 * 2 ** octave }, 0, 900);
      const { majorMs } = axisTicks(scale);
      const gapsPx = majorMs.slice(1).map((ms, at) => toPx(scale, ms) - toPx(scale, majorMs[at]!));
      expect(Math.min(...gapsPx, 900)).toBeGreaterThan(30);
    }
  });

  test('months start on their first day and weeks on Mondays', () => {
    const { majorMs, minorMs } = axisTicks(scaleOf('2025-03-10T00:00Z', '2025-09-20T00:00Z', 500));
    expect(majorMs.map(iso).slice(0, 3)).toEqual([
      '2025-03-01T00:00',
      '2025-04-01T00:00',
      '2025-05-01T00:00',
    ]);
    expect(minorMs.every(ms => new Date(ms).getUTCDay() === 1)).toBe(true);
  });

  test('no minor tick repeats a major one', () => {
    const { majorMs, minorMs } = axisTicks(scaleOf('2010-01-01T00:00Z', '2026-01-01T00:00Z'));
    expect(minorMs.filter(ms => majorMs.includes(ms))).toEqual([]);
  });
});

test('a decade is that of its number, also before year one', () => {
  expect(iso(unitStart('decade', Date.UTC(2025, 3, 12)))).toBe('2020-01-01T00:00');
  const before = new Date(0);
  before.setUTCFullYear(-43, 2, 15);
  expect(new Date(unitStart('decade', before.getTime())).getUTCFullYear()).toBe(-50);
});

test('quarters follow each other across a year', () => {
  expect(unitStarts('quarter', Date.UTC(2024, 10, 5), Date.UTC(2025, 3, 2)).map(iso)).toEqual([
    '2024-10-01T00:00',
    '2025-01-01T00:00',
    '2025-04-01T00:00',
  ]);
});

test('a span beyond all dates ends and does not hang', () => {
  expect(unitStarts('century', 8.6e15, 9e15).length).toBeLessThan(20);
});
