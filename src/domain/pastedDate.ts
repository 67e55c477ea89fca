/**
 * The day of publication that the path of an address names: `/2025/04/12/`, `2025-04-12`, `/2025/apr/12/`,
 * `april-12-2025`, `20250412`, or the month of `/2025/04/`. Nothing is guessed from anything else.
 */
import { dayStartMs, daysInMonth, isoDay, startOfIsoDayMs, twoDigits } from './calendarDay.ts';
import { dayMs } from './timeWindow.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const year = String.raw`((?:19|20)\d\d)`;

/** Where in a match year, month and day stand. */
interface DatePattern {
  readonly pattern: RegExp;
  readonly parts: readonly [year: number, month: number, day?: number];
}

/** The most certain first: a number of eight figures may also be a number of the article. */
const patterns: readonly DatePattern[] = [
  { pattern: new RegExp(String.raw`(?<!\d)${year}[/-](\d\d?)[/-](\d\d?)(?!\d)`, 'u'), parts: [1, 2, 3] },
  { pattern: new RegExp(`${year}[/-]${monthName}[/-](\\d\\d?)(?!\\d)`, 'iu'), parts: [1, 2, 3] },
  { pattern: new RegExp(`${monthName}-(\\d\\d?)-${year}(?!\\d)`, 'iu'), parts: [3, 1, 2] },
  { pattern: new RegExp(`(?<!\\d)(\\d\\d?)-${monthName}-${year}(?!\\d)`, 'iu'), parts: [3, 2, 1] },
  { pattern: new RegExp(String.raw`(?<!\d)${year}(\d\d)(\d\d)(?!\d)`, 'u'), parts: [1, 2, 3] },
  { pattern: new RegExp(String.raw`/${year}[/-](\d\d)(?=/(?!\d\d?(?!\d))|$)`, 'u'), parts: [1, 2] },
];

/** EDTF of a day or a month; nothing where the path names none, or one that is still ahead of `todayIso`. */
export function dateOfPath(path: string, todayIso: string): string | undefined {
  for (const { pattern, parts } of patterns) {
    const match = pattern.exec(path);
    const date = match === null ? undefined : dateOf(match, parts);
    if (date !== undefined && !isAhead(date, todayIso)) return date;
  }
  return undefined;
}

function dateOf(match: RegExpExecArray, [yearAt, monthAt, dayAt]: DatePattern['parts']): string | undefined {
  const yearNumber = Number(match[yearAt]);
  const monthText = (match[monthAt] ?? '').toLowerCase();
  const month = /^\d/u.test(monthText) ? Number(monthText) : months.indexOf(monthText.slice(0, 3)) + 1;
  if (month < 1 || month > 12) return undefined;
  if (dayAt === undefined) return `${yearNumber}-${twoDigits(month)}`;
  const day = Number(match[dayAt]);
  if (day < 1 || day > daysInMonth(yearNumber, month)) return undefined;
  return isoDay({ year: yearNumber, month, day });
}

/** It is tomorrow already in the east, so that one day more is no mistake. */
function isAhead(date: string, todayIso: string): boolean {
  const [yearNumber = 0, month = 1, day = 1] = date.split('-').map(Number);
  return dayStartMs(yearNumber, month, day) > startOfIsoDayMs(todayIso) + dayMs;
}
