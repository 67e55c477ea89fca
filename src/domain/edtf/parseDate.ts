/**
 * Reads one EDTF date, `text[from, to)`: a day, a month, a season, a year, a decade, a clock time. One pass
 * over the character codes, so its time is linear whatever the text.
 */
import { type CalendarDay, dayStartMs, daysInMonth } from '../calendarDay.ts';
import { type Result, success } from '../result.ts';
import { dayMs } from '../timeWindow.ts';
import { type EdtfDate, type EdtfProblem, type Precision, type Qualifier } from './edtf.ts';
import { parseTime } from './parseTime.ts';
import { isDigit, refuse, refuseShape, twoDigitsAt } from './scan.ts';

type DateResult = Result<EdtfDate, EdtfProblem>;

const minus = 45;
const upperX = 88;

/** The start of the month `month`, counted on past 12. */
function monthStartMs(year: number, month: number): number {
  return month > 12 ? dayStartMs(year + 1, month - 12, 1) : dayStartMs(year, month, 1);
}

export function dayUnit({ year, month, day }: CalendarDay, qualifier: Qualifier): EdtfDate {
  const startMs = dayStartMs(year, month, day);
  return { precision: 'day', year, month, day, qualifier, startMs, endMs: startMs + dayMs };
}

function monthUnit(year: number, month: number, qualifier: Qualifier): EdtfDate {
  const startMs = monthStartMs(year, month);
  const endMs = monthStartMs(year, month + 1);
  return { precision: 'month', year, month, day: 0, qualifier, startMs, endMs };
}

/**
 * ISO 8601-2 leaves the months of a season to its users. By convention here they are the meteorological ones
 * of the northern hemisphere: 21 March to May, 22 June to August, 23 September to November, 24 December to
 * February of the next year.
 */
function seasonUnit(year: number, season: number, qualifier: Qualifier): EdtfDate {
  const firstMonth = (season - 20) * 3;
  const startMs = monthStartMs(year, firstMonth);
  const endMs = monthStartMs(year, firstMonth + 3);
  return { precision: 'season', year, month: season, day: 0, qualifier, startMs, endMs };
}

const yearCounts: Partial<Record<Precision, number>> = { year: 1, decade: 10, century: 100 };

interface Years {
  /** The one nearest zero: -20XX is the years -2099 to -2000. */
  readonly year: number;
  readonly precision: Precision;
  readonly qualifier: Qualifier;
}

function yearUnit({ year, precision, qualifier }: Years, negative: boolean): EdtfDate {
  const count = yearCounts[precision] ?? 1;
  const first = negative && count > 1 ? year - count + 1 : year;
  const startMs = dayStartMs(first, 1, 1);
  const endMs = dayStartMs(first + count, 1, 1);
  return { precision, year: first, month: 0, day: 0, qualifier, startMs, endMs };
}

/** The position where the date without its qualifier ends. */
function qualifierStart(text: string, from: number, to: number): number {
  const last = text.charCodeAt(to - 1);
  return to > from && (last === 126 || last === 63 || last === 37) ? to - 1 : to;
}

function qualifierAt(text: string, at: number, to: number): Qualifier {
  if (at === to) return '';
  const code = text.charCodeAt(at);
  return code === 126 ? '~' : code === 63 ? '?' : '%';
}

/** `Y170000002`, `Y-17000`: a year alone, of more than four digits. */
function parseLongYear(text: string, from: number, to: number): DateResult {
  const end = qualifierStart(text, from, to);
  const negative = text.charCodeAt(from + 1) === minus;
  const first = negative ? from + 2 : from + 1;
  let year = 0;
  for (let index = first; index < end; index++) {
    const code = text.charCodeAt(index);
    if (!isDigit(code)) return refuseShape(text, index, to);
    year = year * 10 + code - 48;
  }
  const digitCount = end - first;
  if (digitCount < 5 || digitCount > 15) return refuse('long-year', text, { at: from, to: end });
  if (text.charCodeAt(first) === 48) return refuse('long-year', text, { at: from, to: end });
  return success(
    yearUnit(
      { year: negative ? -year : year, precision: 'year', qualifier: qualifierAt(text, end, to) },
      negative,
    ),
  );
}

export function parseDate(text: string, from: number, to: number): DateResult {
  if (text.charCodeAt(from) === 89) return parseLongYear(text, from, to);
  const negative = text.charCodeAt(from) === minus;
  const yearFrom = negative ? from + 1 : from;
  let year = 0;
  let unknownDigitCount = 0;
  for (let index = yearFrom; index < yearFrom + 4; index++) {
    const code = index < to ? text.charCodeAt(index) : 0;
    if (code === upperX) {
      if (index < yearFrom + 2) return refuse('unspecified-place', text, { at: from, to });
      unknownDigitCount++;
      year *= 10;
    } else if (!isDigit(code)) {
      const shape = refuseShape(text, index, to);
      return shape.error.code !== 'not-a-date' ? shape : refuse('year-digits', text, { at: from, to });
    } else if (unknownDigitCount > 0) {
      return refuse('unspecified-place', text, { at: from, to });
    } else {
      year = year * 10 + code - 48;
    }
  }
  if (negative && year === 0 && unknownDigitCount === 0)
    return refuse('year-not-possible', text, { at: from, to });
  if (negative) year = -year;

  const afterYear = yearFrom + 4;
  const end = qualifierStart(text, from, to);
  const qualifier = qualifierAt(text, end, to);
  if (afterYear === end) {
    const precision = unknownDigitCount === 0 ? 'year' : unknownDigitCount === 1 ? 'decade' : 'century';
    return success(yearUnit({ year, precision, qualifier }, negative));
  }
  if (isDigit(text.charCodeAt(afterYear))) return refuse('year-digits', text, { at: from, to });
  if (text.charCodeAt(afterYear) !== minus) return refuseShape(text, afterYear, to);
  if (unknownDigitCount > 0) return refuse('unspecified-place', text, { at: from, to });
  return parseMonthAndDay({ text, year, at: afterYear + 1, end, to, qualifier });
}

interface AfterYear {
  readonly text: string;
  readonly year: number;
  /** Where the month stands. */
  readonly at: number;
  /** Where the qualifier stands. */
  readonly end: number;
  readonly to: number;
  readonly qualifier: Qualifier;
}

function parseMonthAndDay({ text, year, at, end, to, qualifier }: AfterYear): DateResult {
  if (text.charCodeAt(at) === upperX) return parseUnspecifiedMonth({ text, year, at, end, to, qualifier });
  const month = twoDigitsAt(text, at);
  if (Number.isNaN(month)) {
    if (isDigit(text.charCodeAt(at)) && text.charCodeAt(at + 1) === upperX) {
      return refuse('unspecified-place', text, { at, to: end });
    }
    return refuseShape(text, at, to);
  }
  const afterMonth = at + 2;
  if (month >= 21 && month <= 24 && afterMonth === end) return success(seasonUnit(year, month, qualifier));
  if (month < 1 || month > 12) return refuse('month-not-possible', text, { at, to: afterMonth });
  if (afterMonth === end) return success(monthUnit(year, month, qualifier));
  if (text.charCodeAt(afterMonth) !== minus) return refuseShape(text, afterMonth, to);

  const dayAt = afterMonth + 1;
  if (text.charCodeAt(dayAt) === upperX) {
    if (text.slice(dayAt, end) !== 'XX') return refuse('unspecified-place', text, { at: dayAt, to });
    return success({ ...monthUnit(year, month, qualifier), some: 'day' });
  }
  const day = twoDigitsAt(text, dayAt);
  if (Number.isNaN(day)) {
    if (isDigit(text.charCodeAt(dayAt)) && text.charCodeAt(dayAt + 1) === upperX) {
      return refuse('unspecified-place', text, { at: dayAt, to: end });
    }
    return refuseShape(text, dayAt, to);
  }
  if (day < 1 || day > daysInMonth(year, month))
    return refuse('day-not-possible', text, { at: at - 5, to: dayAt + 2 });
  const date = dayUnit({ year, month, day }, qualifier);
  const afterDay = dayAt + 2;
  if (afterDay === end) return success(date);
  if (text.charCodeAt(afterDay) !== 84) return refuseShape(text, afterDay, to);
  if (end !== to) return refuse('qualifier-place', text, { at: end, to });
  return parseTime(text, { day: date, at: afterDay + 1, to });
}

/** `2004-XX` and `2004-XX-XX`. */
function parseUnspecifiedMonth({ text, year, at, end, qualifier }: AfterYear): DateResult {
  const rest = text.slice(at, end);
  const unit = yearUnit({ year, precision: 'year', qualifier }, false);
  if (rest === 'XX') return success({ ...unit, some: 'month' });
  if (rest === 'XX-XX') return success({ ...unit, some: 'day' });
  return refuse('unspecified-place', text, { at, to: end });
}
