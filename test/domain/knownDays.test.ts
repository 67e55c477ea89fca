import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAMonthOn, dayBeside, knownDensity, placeOfDay, yearMarks } from '../../src/domain/knownDays.ts';

const days = ['2012-07-01', '2013-11-24', '2025-04-12', '2025-04-13', '2025-04-15', '2025-06-13'];

describe('a day among those on which something became known', () => {
  it.each([
    ['2012-06-30', -1],
    ['2012-07-01', 0],
    ['2025-04-14', 3],
    ['2030-01-01', 5],
  ])('%s lies at %i', (day, place) => {
    expect(placeOfDay(days, day)).toBe(place);
  });

  it.each([
    ['2025-04-13', -1, '2025-04-12'],
    ['2025-04-14', -1, '2025-04-13'],
    ['2025-04-14', 1, '2025-04-15'],
    ['2025-04-15', 1, '2025-06-13'],
    ['2012-07-01', -1, undefined],
    ['2010-01-01', 1, '2012-07-01'],
    ['2025-06-13', 1, undefined],
  ] as const)('beside %s in direction %i is %s', (day, direction, beside) => {
    expect(dayBeside(days, day, direction)).toBe(beside);
  });

  it.each([
    ['2025-04-12', 1, '2025-04-15'],
    ['2025-04-15', 1, '2025-06-13'],
    ['2025-04-15', -1, '2025-04-12'],
    ['2025-04-12', -1, '2013-11-24'],
    ['2012-07-01', -1, undefined],
    ['2025-06-13', 1, undefined],
  ] as const)('a month from %s in direction %i is %s', (day, direction, reached) => {
    expect(dayAMonthOn(days, day, direction)).toBe(reached);
  });

  it('keeps to the last day of a shorter month', () => {
    expect(dayAMonthOn(['2025-01-31', '2025-02-28', '2025-03-01'], '2025-01-31', 1)).toBe('2025-02-28');
    expect(dayAMonthOn(['2024-12-31', '2025-01-15', '2025-01-31'], '2025-01-31', -1)).toBe('2024-12-31');
  });

  it('goes back by the steps by which it went on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: days.length - 2 }), at => {
        const day = days[at] ?? '';
        const next = dayBeside(days, day, 1) ?? '';
        expect(next > day).toBe(true);
        expect(dayBeside(days, next, -1)).toBe(day);
      }),
    );
  });
});

describe('how much became known', () => {
  it('adds up to all of it, however few the runs are', () => {
    const counts = knownDensity(days, () => 2, 4);
    expect(counts).toHaveLength(4);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect([...knownDensity(days, day => (day === '2025-04-15' ? 7 : 0), 240)]).toEqual([0, 0, 0, 0, 7, 0]);
  });

  it('names each year where it begins, and those with most days where there is no room for all', () => {
    expect(yearMarks(days, 0.1)).toEqual([
      { year: 2012, share: 0 },
      { year: 2013, share: 0.2 },
      { year: 2025, share: 0.4 },
    ]);
    expect(yearMarks(days, 0.3).map(({ year }) => year)).toEqual([2012, 2025]);
    expect(yearMarks(days, 0.5).map(({ year }) => year)).toEqual([2025]);
  });
});
