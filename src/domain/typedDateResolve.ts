/**
 * From what was typed of a unit to EDTF: fills what is left open from its neighbour or from today, and refuses
 * days that do not exist.
 */
import { daysInMonth, dayStartMs, isoDayOfMs, twoDigits, weekdayOf, yearText } from './calendarDay.ts';
import { type EdtfDate } from './edtf/edtf.ts';
import { parseEdtf } from './edtf/parse.ts';
import { failure, type Result, success } from './result.ts';
import { dayMs } from './timeWindow.ts';
import { type TypedDateNote, type TypedDateProblem } from './typedDateProblem.ts';
import { type TypedUnit } from './typedDateUnit.ts';

/** Units whose years are all known. */
export interface FilledUnits {
  readonly units: readonly TypedUnit[];
  /** The year of today that was taken for lack of another. */
  readonly assumedYear?: number;
}

export function hasYear({ year, decade }: TypedUnit): boolean {
  return year !== undefined || decade !== undefined;
}

export function fillOne(unit: TypedUnit, todayYear: number): FilledUnits {
  if (hasYear(unit)) return { units: [unit] };
  return { units: [{ ...unit, year: todayYear }], assumedYear: todayYear };
}

/**
 * In "12–14 April" the month belongs to both, in "28 Dec – 2 Jan 2026" the year to the second only: a range
 * that would run backwards over a year's end begins in the year before.
 */
export function fillTwo(first: TypedUnit, last: TypedUnit, todayYear: number): FilledUnits {
  const start = withMonthOf(last, first);
  const end = isClockAlone(last) ? { ...first, ...last, source: last.source } : withMonthOf(first, last);
  const isOverYearEnd =
    start.month !== undefined && end.month !== undefined && end.month < start.month ? 1 : 0;
  if (hasYear(start) && hasYear(end)) return { units: [start, end] };
  if (end.year !== undefined) return { units: [{ ...start, year: end.year - isOverYearEnd }, end] };
  if (start.year !== undefined) return { units: [start, { ...end, year: start.year + isOverYearEnd }] };
  return {
    units: [
      { ...start, year: todayYear },
      { ...end, year: todayYear + isOverYearEnd },
    ],
    assumedYear: todayYear,
  };
}

function isClockAlone({ clock, day }: TypedUnit): boolean {
  return clock !== undefined && day === undefined;
}

function withMonthOf(neighbour: TypedUnit, unit: TypedUnit): TypedUnit {
  if (unit.day === undefined || unit.month !== undefined || neighbour.month === undefined) return unit;
  return { ...unit, month: neighbour.month };
}

/** The unit as EDTF with its qualifier. */
export function unitText(unit: TypedUnit): Result<string, TypedDateProblem> {
  const text = bareText(unit);
  return text.ok ? success(text.value + qualifierOf(unit)) : text;
}

export function qualifierOf({ approximate, uncertain }: TypedUnit): string {
  if (approximate) return uncertain ? '%' : '~';
  return uncertain ? '?' : '';
}

function bareText(unit: TypedUnit): Result<string, TypedDateProblem> {
  const { year, month, day, season, decade, clock, source } = unit;
  if (isClockAlone(unit)) return failure({ code: 'not-a-date', part: source });
  if (decade !== undefined) return success(`${yearText(decade).slice(0, 3)}X`);
  if (year === undefined) return failure({ code: 'not-a-date', part: source });
  if (season !== undefined) return success(`${yearText(year)}-${season}`);
  if (month === undefined) {
    return day === undefined ? success(yearText(year)) : failure({ code: 'needs-month', part: source });
  }
  if (month < 1 || month > 12) return failure({ code: 'no-such-day', part: source });
  const monthText = `${yearText(year)}-${twoDigits(month)}`;
  if (day === undefined) return success(monthText);
  if (day < 1 || day > daysInMonth(year, month)) return failure({ code: 'no-such-day', part: source });
  const dayText = `${monthText}-${twoDigits(day)}`;
  return success(clock === undefined ? dayText : `${dayText}T${clock}`);
}

/** The unit just before or after, for "before March 2025": of the same size where EDTF has one. */
export function neighbourText(unit: TypedUnit, side: 'before' | 'after'): Result<string, TypedDateProblem> {
  if (unit.clock !== undefined) return failure({ code: 'not-a-date', part: unit.source });
  const bare = bareText(unit);
  if (!bare.ok) return bare;
  const edtf = parseEdtf(bare.value);
  if (!edtf.ok || edtf.value.kind !== 'date') return failure({ code: 'not-a-date', part: unit.source });
  return success(textAt(edtf.value.date, side) + qualifierOf(unit));
}

function textAt({ precision, startMs, endMs }: EdtfDate, side: 'before' | 'after'): string {
  const day = isoDayOfMs(side === 'before' ? startMs - dayMs : endMs);
  if (precision === 'day') return day;
  return precision === 'month' || precision === 'season' ? day.slice(0, -3) : day.slice(0, -6);
}

/** What the reader should know, the oddest first. */
export function noteOf({ units, assumedYear }: FilledUnits): TypedDateNote | undefined {
  for (const { weekday, year, month, day } of units) {
    if (weekday === undefined || year === undefined || month === undefined || day === undefined) continue;
    const actualWeekday = weekdayOf(dayStartMs(year, month, day));
    if (actualWeekday !== weekday) return { code: 'weekday-disagrees', actualWeekday };
  }
  if (assumedYear !== undefined) return { code: 'year-assumed', year: assumedYear };
  const short = units.find(unit => unit.hasShortYear === true);
  return short?.year === undefined ? undefined : { code: 'century-assumed', year: short.year };
}
