/**
 * Arithmetic of calendar days on the floating axis: proleptic Gregorian calendar, astronomical years (0 is
 * 1 BC), UTC milliseconds. `Date.UTC` takes the years 0 to 99 for 1900 to 1999 and answers NaN beyond its
 * range, so the days are counted here, after H. Hinnant, "chrono-compatible low-level date algorithms" (2013).
 */
import { dayMs } from './timeWindow.ts';

/** The last instant a `Date` can name (ECMAScript, "Time Values and Time Range"); the first is its negative. */
export const maxDateMs = 8_640_000_000_000_000;

/** Start of a day, unlimited in range. The day may lie outside its month; months are 1 to 12. */
export function dayStartMs(year: number, month: number, day: number): number {
  const shiftedYear = month > 2 ? year : year - 1;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * dayMs;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day on which an instant of the floating axis falls. The instant must be within the range of `Date`. */
export function calendarDayOf(ms: number): CalendarDay {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf(ms: number): number {
  return (((Math.floor(ms / dayMs) + 4) % 7) + 7) % 7;
}

/** A year as EDTF writes it: four digits, or `Y` and more. */
export function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : '';
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits;
}

export function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : String(count);
}

/** `2025-04-12`. */
export function isoDay({ year, month, day }: CalendarDay): string {
  return `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `2025-04-12` for the day on which an instant of the floating axis falls. */
export function isoDayOfMs(ms: number): string {
  return isoDay(calendarDayOf(ms));
}

/** The day of plain `2025-04-12`, or undefined for text that is none. */
export function readIsoDay(text: string): CalendarDay | undefined {
  if (text.length !== 10) return undefined;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : undefined;
}

/** Start of plain `2025-04-12` on the floating axis; throws for anything else. */
export function startOfIsoDayMs(text: string): number {
  const day = readIsoDay(text);
  if (day === undefined) throw new Error(`“${text.slice(0, 20)}” was taken for a calendar day and is none.`);
  return dayStartMs(day.year, day.month, day.day);
}
