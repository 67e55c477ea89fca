/** Days, months and years in words: the pieces that every longer phrase about time is made of. */
import { type CalendarDay, weekdayOf, dayStartMs } from '../domain/calendarDay.ts';
import { dateNames } from './dateNames.ts';
import { type Language } from './language.ts';

/** Months in full, or as short as the language writes them. */
export type Length = 'long' | 'short';

export interface CalendarMonth {
  readonly year: number;
  readonly month: number;
}

/** An astronomical year: "2025", "44 BC" for -43, "170,000,002". */
export function yearWords(year: number, language: Language): string {
  const { digits, grouped } = dateNames(language);
  if (year < 1) return language.text.dates.beforeChrist(yearDigits(1 - year, { digits, grouped }));
  return yearDigits(year, { digits, grouped });
}

function yearDigits(
  year: number,
  { digits, grouped }: { readonly digits: Intl.NumberFormat; readonly grouped: Intl.NumberFormat },
): string {
  return (year > 9999 ? grouped : digits).format(year);
}

export function monthName(month: number, language: Language, length: Length = 'long'): string {
  const names = dateNames(language);
  return (length === 'long' ? names.months : names.shortMonths)[month - 1] ?? '';
}

export function weekdayName(weekday: number, language: Language): string {
  return dateNames(language).weekdays[weekday] ?? '';
}

/** "19 April", "19 Apr"; `day` may be a range: "17–18". */
function dayOfMonth(day: string, month: number, { language, length }: Style): string {
  const names = dateNames(language);
  const months = length === 'long' ? names.monthsBesideDay : names.shortMonthsBesideDay;
  return language.text.dates.dayOfMonth(day, months[month - 1] ?? '');
}

interface Style {
  readonly language: Language;
  readonly length: Length;
}

/** "19 April". */
export function dayWithoutYear({ month, day }: CalendarDay, style: Style): string {
  return dayOfMonth(dateNames(style.language).digits.format(day), month, style);
}

/** "19 April 2025". */
export function dayWords(date: CalendarDay, style: Style): string {
  return style.language.text.dates.withYear(
    dayWithoutYear(date, style),
    yearWords(date.year, style.language),
  );
}

/** "Saturday 19 April 2025". */
export function dayWithWeekday(date: CalendarDay, style: Style): string {
  const weekday = weekdayName(weekdayOf(dayStartMs(date.year, date.month, date.day)), style.language);
  return style.language.text.dates.withWeekday(weekday, dayWords(date, style));
}

/** "April 2025". */
export function monthWords({ year, month }: CalendarMonth, { language, length }: Style): string {
  return language.text.dates.withYear(monthName(month, language, length), yearWords(year, language));
}

/** "17–18 April 2025", "28 March – 2 April 2015", "28 December 2025 – 2 January 2026". */
export function dayRange(first: CalendarDay, last: CalendarDay, style: Style): string {
  const { dates } = style.language.text;
  if (first.year !== last.year) return dates.wideRange(dayWords(first, style), dayWords(last, style));
  const year = yearWords(last.year, style.language);
  if (first.month !== last.month) {
    return dates.withYear(dates.wideRange(dayWithoutYear(first, style), dayWithoutYear(last, style)), year);
  }
  if (first.day === last.day) return dayWords(first, style);
  const { digits } = dateNames(style.language);
  const days = dates.closeRange(digits.format(first.day), digits.format(last.day));
  return dates.withYear(dayOfMonth(days, first.month, style), year);
}

/** The first of two days, without what it shares with the second: "7" before "13 April 2025". */
export function dayBefore(first: CalendarDay, last: CalendarDay, style: Style): string {
  if (first.year !== last.year) return dayWords(first, style);
  if (first.month !== last.month) return dayWithoutYear(first, style);
  return dateNames(style.language).digits.format(first.day);
}

/** "Apr–Jun 2025", "Mar 2025 – Jun 2026". */
export function monthRange(first: CalendarMonth, last: CalendarMonth, style: Style): string {
  const { language, length } = style;
  const { dates } = language.text;
  if (first.year !== last.year) return dates.wideRange(monthWords(first, style), monthWords(last, style));
  if (first.month === last.month) return monthWords(first, style);
  const months = dates.closeRange(
    monthName(first.month, language, length),
    monthName(last.month, language, length),
  );
  return dates.withYear(months, yearWords(first.year, language));
}

/** The clock on the floating axis: "16:00", with seconds where they are not zero. */
export function clockWords(ms: number, language: Language): string {
  const { twoDigits } = dateNames(language);
  const { dates } = language.text;
  const date = new Date(ms);
  const hours = twoDigits.format(date.getUTCHours());
  const minutes = twoDigits.format(date.getUTCMinutes());
  const seconds = date.getUTCSeconds();
  return seconds === 0
    ? dates.clock(hours, minutes)
    : dates.clockWithSeconds(hours, minutes, twoDigits.format(seconds));
}
