/** An EDTF date in words, saying no more than it does: a month stays a month, an open end stays open. */
import { precisions, type Edtf, type EdtfDate, type OneOfItem, type Qualifier } from '../domain/edtf/edtf.ts';
import {
  clockWords,
  dayBefore,
  dayRange,
  dayWithWeekday,
  dayWords,
  monthRange,
  monthWords,
  yearWords,
} from './calendarWords.ts';
import { dateNames } from './dateNames.ts';
import { type Language } from './language.ts';

type Interval = Extract<Edtf, { readonly kind: 'interval' }>;

export function edtfWords(edtf: Edtf, language: Language): string {
  switch (edtf.kind) {
    case 'date':
      return qualified(dateAlone(edtf.date, language), edtf.date.qualifier, language);
    case 'interval':
      return intervalWords(edtf, language);
    case 'one-of':
      return oneOfWords(edtf.items, language);
  }
}

export function qualified(words: string, qualifier: Qualifier, language: Language): string {
  const { dates } = language.text;
  switch (qualifier) {
    case '':
      return words;
    case '~':
      return dates.about(words);
    case '?':
      return dates.uncertain(words);
    case '%':
      return dates.aboutAndUncertain(words);
  }
}

/** The first whole year of the Gregorian calendar: an earlier day's weekday is not the one its people had. */
const firstWeekdayYear = 1583;

/** A day that stands alone carries its weekday. */
function dateAlone(date: EdtfDate, language: Language): string {
  const isPlainDay = date.precision === 'day' && date.qualifier === '' && date.year >= firstWeekdayYear;
  return isPlainDay ? dayWithWeekday(date, { language, length: 'long' }) : unitWords(date, language);
}

/** One unit, without its qualifier. */
export function unitWords(date: EdtfDate, language: Language): string {
  const { dates } = language.text;
  const style = { language, length: 'long' } as const;
  const year = yearWords(date.year, language);
  switch (date.precision) {
    case 'instant': {
      const time = dates.withTime(dayWords(date, style), clockWords(date.startMs, language));
      return date.offset === undefined ? time : dates.inZone(time, offsetWords(date.offset, language));
    }
    case 'day':
      return dayWords(date, style);
    case 'month':
      return date.some === 'day' ? dates.someDayIn(monthWords(date, style)) : monthWords(date, style);
    case 'season':
      return seasonWords(date, language);
    case 'year':
      if (date.some === 'month') return dates.someMonthIn(year);
      return date.some === 'day' ? dates.someDayIn(year) : year;
    case 'decade':
      return date.year < 0 ? someYear(date, 10, language) : dates.theDecade(year);
    case 'century':
      return someYear(date, 100, language);
  }
}

function someYear({ year }: EdtfDate, yearCount: number, language: Language): string {
  return language.text.dates.someTimeFrom.year(
    yearWords(year, language),
    yearWords(year + yearCount - 1, language),
  );
}

/** Winter reaches into the next year: "winter 2024–2025". */
function seasonWords({ year, month }: EdtfDate, language: Language): string {
  const { dates } = language.text;
  const name = dates.seasons[month - 21] ?? '';
  const years =
    month === 24
      ? dates.closeRange(yearWords(year, language), yearWords(year + 1, language))
      : yearWords(year, language);
  return dates.withYear(name, years);
}

function offsetWords(offset: string, language: Language): string {
  const { dates } = language.text;
  return offset === 'Z' ? dates.utc : dates.offset(offset);
}

function intervalWords({ start, end }: Interval, language: Language): string {
  const { dates } = language.text;
  const words = (date: EdtfDate) => qualified(unitWords(date, language), date.qualifier, language);
  if (typeof start === 'string') {
    if (typeof end === 'string') throw new Error('An interval without a date has no words.');
    return start === 'open' ? dates.startOpen(words(end)) : dates.startUnknown(words(end));
  }
  if (end === 'open') return dates.stillOpen(words(start));
  if (end === 'unknown') return dates.endUnknown(words(start));
  if (start.qualifier !== end.qualifier) return dates.fromTo(words(start), words(end));
  return qualified(rangeWords(start, end, language), start.qualifier, language);
}

/** Two ends of the same certainty, without saying twice what they share. */
function rangeWords(start: EdtfDate, end: EdtfDate, language: Language): string {
  const { dates } = language.text;
  const style = { language, length: 'long' } as const;
  const isSimple = start.precision === end.precision && start.some === undefined && end.some === undefined;
  if (isSimple && start.precision === 'day') return dayRange(start, end, style);
  if (isSimple && start.precision === 'month') return monthRange(start, end, style);
  if (start.precision === 'instant' && isSameDay(start, end) && end.precision === 'instant') {
    const times = dates.closeRange(clockWords(start.startMs, language), clockWords(end.startMs, language));
    const words = dates.withTime(dayWords(start, style), times);
    if (start.offset !== end.offset) return dates.span(unitWords(start, language), unitWords(end, language));
    return start.offset === undefined ? words : dates.inZone(words, offsetWords(start.offset, language));
  }
  if (start.startMs === end.startMs && start.endMs === end.endMs) return unitWords(start, language);
  return dates.span(unitWords(start, language), unitWords(end, language));
}

function isSameDay(left: EdtfDate, right: EdtfDate): boolean {
  return left.year === right.year && left.month === right.month && left.day === right.day;
}

function oneOfWords(items: readonly OneOfItem[], language: Language): string {
  return dateNames(language).joinChoices.format(items.map(item => itemWords(item, language)));
}

function itemWords({ from, to }: OneOfItem, language: Language): string {
  const { dates } = language.text;
  const words = (date: EdtfDate) => qualified(unitWords(date, language), date.qualifier, language);
  if (from === 'open') return to === 'open' ? '' : dates.orEarlier(words(to));
  if (to === 'open') return dates.orLater(words(from));
  if (from === to) return words(from);
  const coarser = precisions.indexOf(from.precision) > precisions.indexOf(to.precision) ? from : to;
  const areDays = from.precision === 'day' && to.precision === 'day' && from.qualifier === to.qualifier;
  const first = areDays ? dayBefore(from, to, { language, length: 'long' }) : words(from);
  const last = areDays ? unitWords(to, language) : words(to);
  const some = dates.someTimeFrom[coarser.precision](first, last);
  return areDays ? qualified(some, from.qualifier, language) : some;
}
