import { describe, expect, test } from 'vitest';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { dateInCalendar } from '../../src/language/otherCalendars.ts';
import { secondTicks, yearStart } from '../../src/timeline/secondTicks.ts';
import { createTimeScale } from '../../src/timeline/timeScale.ts';

const scaleOf = (startMs: number, endMs: number) => createTimeScale({ startMs, endMs }, 0, 1000);
const isoDays = (starts: readonly number[]) => starts.map(ms => new Date(ms).toISOString().slice(0, 10));

describe('years begin on the days that their calendars say', () => {
  test.each([
    ['persian', 1404, '2025-03-21'],
    ['persian', 1403, '2024-03-20'],
    ['islamic-umalqura', 1447, '2025-06-26'],
    ['islamic-umalqura', 1446, '2024-07-07'],
    ['hebrew', 5786, '2025-09-23'],
    ['chinese', 2025, '2025-01-29'],
  ] as const)('%s %i on %s', (calendar, year, day) => {
    expect(isoDays([yearStart(year, calendar)])).toEqual([day]);
  });

  test('over centuries each year begins the day after the last one ended', () => {
    for (const [calendar, first, last] of [
      ['persian', 1, 1500],
      ['islamic-umalqura', 1, 1600],
      ['hebrew', 3762, 6000],
    ] as const) {
      for (let year = first; year <= last; year += 7) {
        const startMs = yearStart(year, calendar);
        expect(dateInCalendar(startMs, calendar).year).toBe(year);
        expect(dateInCalendar(startMs - dayMs, calendar).year).toBe(year - 1);
      }
    }
  });
});

describe('ticks of a second calendar', () => {
  const spring = scaleOf(Date.UTC(2025, 2, 1), Date.UTC(2025, 6, 1));

  test('stand on the first of the Persian months, Nowruz among them', () => {
    const scale = scaleOf(Date.UTC(2025, 1, 1), Date.UTC(2026, 1, 1));
    const { named, majorMs } = secondTicks(scale, 'persian');
    expect(named).toBe('month');
    expect(isoDays(majorMs).slice(0, 4)).toEqual(['2025-01-20', '2025-02-19', '2025-03-21', '2025-04-21']);
  });

  test('stand on the first of Ramadan 1446, 1 March 2025 in the Umm al-Qura calendar', () => {
    const { majorMs } = secondTicks(scaleOf(Date.UTC(2025, 0, 1), Date.UTC(2025, 11, 1)), 'islamic-umalqura');
    expect(isoDays(majorMs)).toContain('2025-03-01');
  });

  test('of a leap month of the Chinese calendar too', () => {
    const { majorMs } = secondTicks(scaleOf(Date.UTC(2025, 0, 1), Date.UTC(2025, 11, 1)), 'chinese');
    expect(isoDays(majorMs)).toContain('2025-07-25');
  });

  test('name days where they have room, and every tenth before that', () => {
    const near = secondTicks(scaleOf(Date.UTC(2025, 2, 18), Date.UTC(2025, 2, 25)), 'persian');
    expect([near.named, near.majorMs.length]).toEqual(['day', 7]);
    const tenth = secondTicks(spring, 'persian');
    expect(tenth.named).toBe('day');
    expect(isoDays(tenth.majorMs).slice(0, 4)).toEqual([
      '2025-03-01',
      '2025-03-11',
      '2025-03-21',
      '2025-03-31',
    ]);
  });

  test('are years at decades, with round numbers as they stand closer', () => {
    const decades = secondTicks(scaleOf(Date.UTC(1946, 0, 1), Date.UTC(2026, 0, 1)), 'persian');
    expect(decades.named).toBe('year');
    const years = decades.majorMs.map(ms => dateInCalendar(ms, 'persian').year);
    expect(years.slice(0, 3)).toEqual([1320, 1325, 1330]);
    expect(isoDays(decades.majorMs.slice(-1))).toEqual(['2021-03-21']);
  });

  test('end before the calendar begins', () => {
    const early = secondTicks(scaleOf(Date.UTC(0, 0, 1), Date.UTC(1000, 0, 1)), 'persian');
    expect(early.majorMs.every(ms => dateInCalendar(ms, 'persian').year >= 1)).toBe(true);
  });
});
