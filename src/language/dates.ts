/** Times in the reader's words. Dates of the record are floating: they read the same wherever the reader is. */
import { calendarDayOf, maxDateMs, readIsoDay } from '../domain/calendarDay.ts';
import { type EdtfDate } from '../domain/edtf/edtf.ts';
import { readEdtf, parseEdtf } from '../domain/edtf/parse.ts';
import { type When } from '../domain/event.ts';
import { edtfText, type EdtfText } from '../domain/ids.ts';
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';
import { trueInstantMs } from '../domain/when.ts';
import {
  clockWords,
  dayRange,
  dayWithoutYear,
  dayWords,
  monthName,
  monthRange,
  monthWords,
  yearWords,
} from './calendarWords.ts';
import { dateNames } from './dateNames.ts';
import { edtfWords } from './edtfWords.ts';
import { type Language } from './language.ts';

/** "Saturday 19 April 2025", "about 1–3 March 2013", "from 2022, still open". */
export function edtfInWords(text: EdtfText, language: Language): string {
  return edtfWords(readEdtf(text), language);
}

/** The same, with the clock where the event has one: "12 April 2025, 16:00–18:20 (Muscat time)". */
export function whenInWords(when: When, language: Language): string {
  const { dates } = language.text;
  const { local } = when;
  const start = local === undefined ? undefined : clockUnit(local.start);
  if (local === undefined || start === undefined) return edtfInWords(when.edtf, language);
  const zone = zoneWords(local.zone, language);
  const end = local.end === undefined ? undefined : clockUnit(local.end);
  const style = { language, length: 'long' } as const;
  const startClock = clockWords(start.startMs, language);
  const edtf = readEdtf(when.edtf);
  if (edtf.kind !== 'date' || (edtf.date.precision !== 'day' && edtf.date.precision !== 'instant')) {
    if (end === undefined) {
      return dates.inZone(dates.fromTime(edtfWords(edtf, language), startClock), zone);
    }
  }
  const startWords = dates.withTime(dayWords(start, style), startClock);
  if (end === undefined) return dates.inZone(startWords, zone);
  const endClock = clockWords(end.startMs, language);
  const isOneDay = start.year === end.year && start.month === end.month && start.day === end.day;
  const words = isOneDay
    ? dates.withTime(dayWords(start, style), dates.closeRange(startClock, endClock))
    : dates.wideRange(startWords, dates.withTime(dayWords(end, style), endClock));
  return dates.inZone(words, zone);
}

function clockUnit(text: string): EdtfDate | undefined {
  const result = parseEdtf(text);
  return result.ok && result.value.kind === 'date' && result.value.date.precision === 'instant'
    ? result.value.date
    : undefined;
}

/** "Muscat time" for Asia/Muscat: the city of the zone's id, since no language names them all. */
export function zoneWords(zone: string, language: Language): string {
  const { dates } = language.text;
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  const isUtc = city === 'UTC' || city === 'Etc' || city === 'GMT' || city === 'Universal' || city === 'Zulu';
  return isUtc ? dates.utc : dates.cityTime(city);
}

/** "4 hours", "2 hours 20 minutes", "2 hours – 3 hours 30 minutes"; least and most minutes. */
export function durationInWords(
  [least, most]: readonly [least: number, most: number],
  language: Language,
): string {
  const leastWords = minutesWords(least, language);
  if (least === most) return leastWords;
  return language.text.dates.wideRange(leastWords, minutesWords(most, language));
}

function minutesWords(minuteCount: number, language: Language): string {
  const { hours, minutes, joinUnits } = dateNames(language);
  const hourCount = Math.floor(minuteCount / 60);
  const restCount = minuteCount - hourCount * 60;
  if (hourCount === 0) return minutes.format(restCount);
  if (restCount === 0) return hours.format(hourCount);
  return joinUnits.format([hours.format(hourCount), minutes.format(restCount)]);
}

/** "19 Apr", or "19 Apr 2025": for cards. Floating ms. */
export function shortDate(
  ms: number,
  language: Language,
  { withYear = false }: { readonly withYear?: boolean } = {},
): string {
  const day = calendarDayOf(withinDates(ms));
  const style = { language, length: 'short' } as const;
  return withYear ? dayWords(day, style) : dayWithoutYear(day, style);
}

/** Spans longer than this are named by months, and by years. */
const longestInDays = 62;
const longestInMonths = 365 * 6;

/** "Apr–Jun 2025", "3–19 Apr 2025", "Mar 2025 – Jun 2026", "2003–2026": the units a half-open window touches. */
export function dateRangeInWords({ startMs, endMs }: TimeWindow, language: Language): string {
  const { dates } = language.text;
  const firstMs = withinDates(startMs);
  const lastMs = withinDates(Math.max(endMs - 1, startMs));
  const first = calendarDayOf(firstMs);
  const last = calendarDayOf(lastMs);
  const style = { language, length: 'short' } as const;
  const dayCount = (lastMs - firstMs) / dayMs;
  if (dayCount > longestInMonths) {
    return dates.closeRange(yearWords(first.year, language), yearWords(last.year, language));
  }
  const isWholeMonths = first.day === 1 && calendarDayOf(withinDates(lastMs + 1)).day === 1;
  if (dayCount > longestInDays || (isWholeMonths && dayCount > 2)) return monthRange(first, last, style);
  if (dayCount > 1) return dayRange(first, last, style);
  const isWholeDay = lastMs + 1 - firstMs === dayMs && firstMs % dayMs === 0;
  if (isWholeDay) return dayWords(first, style);
  const times = dates.closeRange(clockWords(firstMs, language), clockWords(withinDates(endMs), language));
  return dates.withTime(dayRange(first, last, style), times);
}

/** Calendar days from one floating instant to another: "7 days", "the same day". */
export function daysBetweenInWords(fromMs: number, toMs: number, language: Language): string {
  const dayCount = Math.abs(Math.floor(toMs / dayMs) - Math.floor(fromMs / dayMs));
  const { sameDay, dayCount: counted } = language.text.dates;
  if (dayCount === 0) return sameDay;
  const { plural, grouped } = dateNames(language);
  const words = plural.select(dayCount) === 'one' ? counted.one : counted.other;
  return words(grouped.format(dayCount));
}

/** From the reader's today to a floating instant: "in 3 days", "yesterday", "today". */
export function daysFromTodayInWords(ms: number, todayMs: number, language: Language): string {
  const dayCount = Math.floor(ms / dayMs) - Math.floor(todayMs / dayMs);
  return dateNames(language).relativeDays.format(dayCount, 'day');
}

export type AxisUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/**
 * The label of a tick at the start of a unit, floating ms. The first unit of a bigger one names that too: a
 * midnight its day, the first day and month of a year the year.
 */
export function axisLabel(ms: number, unit: AxisUnit, language: Language): string {
  const { dates } = language.text;
  const day = calendarDayOf(ms);
  const style = { language, length: 'short' } as const;
  const year = yearWords(day.year, language);
  switch (unit) {
    case 'hour':
      return ms % dayMs === 0 ? dayWithoutYear(day, style) : clockWords(ms, language);
    case 'day':
      return day.month === 1 && day.day === 1 ? dayWords(day, style) : dayWithoutYear(day, style);
    case 'week':
      return day.month === 1 && day.day <= 7 ? dayWords(day, style) : dayWithoutYear(day, style);
    case 'month':
      return day.month === 1 ? monthWords(day, style) : monthName(day.month, language, 'short');
    case 'quarter': {
      const quarter = dates.quarter(dateNames(language).digits.format(Math.ceil(day.month / 3)));
      return day.month <= 3 ? dates.withYear(quarter, year) : quarter;
    }
    case 'year':
    case 'century':
      return year;
    case 'decade':
      return day.year < 0 ? year : dates.decade(year);
  }
}

/** What the labels at this unit leave out, for the edge of the axis: the day, month or year at `ms`. */
export function axisContext(ms: number, unit: AxisUnit, language: Language): string {
  const day = calendarDayOf(ms);
  const style = { language, length: 'long' } as const;
  switch (unit) {
    case 'hour':
      return dayWords(day, style);
    case 'day':
    case 'week':
    case 'month':
    case 'quarter':
      return yearWords(day.year, language);
    case 'year':
    case 'decade':
    case 'century':
      return '';
  }
}

function withinDates(ms: number): number {
  return Math.min(Math.max(ms, -maxDateMs), maxDateMs);
}

/**
 * The start of an event with a clock time, in UTC: what a reader elsewhere needs, and sometimes another day.
 * Undefined where the event has no clock time, or has one that its zone skipped.
 */
export function utcStartInWords(when: When, language: Language): string | undefined {
  const instant = trueInstantMs(when);
  if (!instant.ok) return undefined;
  return edtfInWords(edtfText(new Date(instant.value).toISOString().slice(0, 16)), language);
}

/** "14 Apr 2025" where the date is a plain day, else the date in full: for narrow columns. */
export function shortDayInWords(text: EdtfText, language: Language): string {
  const day = readIsoDay(text);
  return day === undefined ? edtfInWords(text, language) : dayWords(day, { language, length: 'short' });
}
