import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarDayOf,
  dayStartMs,
  daysInMonth,
  isLeapYear,
  isoDay,
  isoDayOfMs,
  readIsoDay,
  startOfIsoDayMs,
  weekdayOf,
  yearText,
} from '../../src/domain/calendarDay.ts';

const anyDate = fc.date({
  min: new Date('-200000-01-01T00:00:00Z'),
  max: new Date('+200000-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('a calendar day', () => {
  it('starts where the language says it does, in every year it knows', () => {
    fc.assert(
      fc.property(anyDate, date => {
        const { year, month, day } = calendarDayOf(date.getTime());
        const midnight = new Date(date);
        midnight.setUTCHours(0, 0, 0, 0);
        expect(dayStartMs(year, month, day)).toBe(midnight.getTime());
        expect(weekdayOf(date.getTime())).toBe(date.getUTCDay());
      }),
    );
  });

  it('of the years 0 to 99 is not one of the twentieth century', () => {
    expect(dayStartMs(44, 3, 15)).toBe(Date.parse('0044-03-15T00:00:00Z'));
    expect(isoDay(calendarDayOf(dayStartMs(44, 3, 15)))).toBe('0044-03-15');
  });

  it('has the leap years of the Gregorian calendar', () => {
    expect([1900, 2000, 2023, 2024, 0, -4].map(isLeapYear)).toEqual([false, true, false, true, true, true]);
    expect([1, 2, 4, 12].map(month => daysInMonth(2025, month))).toEqual([31, 28, 30, 31]);
  });

  it('goes from its text to its start and back', () => {
    expect(startOfIsoDayMs('2025-04-12')).toBe(1_744_416_000_000);
    expect(isoDayOfMs(1_744_416_000_000 + 86_399_999)).toBe('2025-04-12');
    expect(isoDayOfMs(1_744_416_000_000 - 1)).toBe('2025-04-11');
  });

  it.each(['2025-02-30', '2025-4-1', '2025-04-12T00:00', '', '1'.repeat(1000)])('is not “%s”', text => {
    expect(readIsoDay(text)).toBeUndefined();
    expect(() => startOfIsoDayMs(text)).toThrow('was taken for a calendar day and is none');
  });

  it('writes its year as EDTF does', () => {
    expect([2025, 44, 0, -43, 12_025, -17_000].map(yearText)).toEqual([
      '2025',
      '0044',
      '0000',
      '-0043',
      'Y12025',
      'Y-17000',
    ]);
  });
});
