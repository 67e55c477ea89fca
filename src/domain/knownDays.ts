/**
 * Stepping through the days on which something became known. Days are ISO and rising, and the day one stands on
 * need not be one of them.
 */
import { daysInMonth, isoDay, readIsoDay } from './calendarDay.ts';

type Direction = -1 | 1;

/** Where the last day lies that is not after `dayIso`; -1 where all are. */
export function placeOfDay(days: readonly string[], dayIso: string): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= dayIso) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The nearest of the days before or after; undefined where there is none. */
export function dayBeside(days: readonly string[], dayIso: string, direction: Direction): string | undefined {
  const place = placeOfDay(days, dayIso);
  if (direction === 1) return days[place + 1];
  return days[days[place] === dayIso ? place - 1 : place];
}

/** About a month on: the last of the days within it, and at least the nearest one. Undefined at the end. */
export function dayAMonthOn(
  days: readonly string[],
  dayIso: string,
  direction: Direction,
): string | undefined {
  const beside = dayBeside(days, dayIso, direction);
  if (beside === undefined) return undefined;
  const target = monthFrom(dayIso, direction);
  if (direction === 1) {
    const reached = days[placeOfDay(days, target)] ?? beside;
    return reached < beside ? beside : reached;
  }
  const place = placeOfDay(days, target);
  const reached = days[days[place] === target ? place : place + 1] ?? beside;
  return reached > beside ? beside : reached;
}

/** The same day of the next or the last month, or that month's last day. */
function monthFrom(dayIso: string, direction: Direction): string {
  const from = readIsoDay(dayIso);
  if (from === undefined) return dayIso;
  const month = from.month + direction;
  const to =
    month === 0
      ? { year: from.year - 1, month: 12 }
      : month === 13
        ? { year: from.year + 1, month: 1 }
        : { year: from.year, month };
  return isoDay({ ...to, day: Math.min(from.day, daysInMonth(to.year, to.month)) });
}

/** How many things became known in each of equal runs of days, at most `most` of them, the first days first. */
export function knownDensity(
  days: readonly string[],
  countOn: (dayIso: string) => number,
  most: number,
): Float64Array {
  const counts = new Float64Array(Math.min(days.length, most));
  days.forEach((day, at) => {
    const bucket = Math.floor((at / days.length) * counts.length);
    counts[bucket] = (counts[bucket] ?? 0) + countOn(day);
  });
  return counts;
}

export interface YearMark {
  readonly year: number;
  /** Where its first day lies, 0 for the first of all days and 1 for the last. */
  readonly share: number;
}

/** The years as the days reach them: those with most days first, and none that would stand closer than `leastShare`. */
export function yearMarks(days: readonly string[], leastShare: number): readonly YearMark[] {
  const years: { readonly year: number; readonly share: number; dayCount: number }[] = [];
  days.forEach((day, at) => {
    const year = Number(day.slice(0, 4));
    const last = years.at(-1);
    if (last?.year === year) last.dayCount += 1;
    else years.push({ year, share: days.length === 1 ? 0 : at / (days.length - 1), dayCount: 1 });
  });
  const marks: YearMark[] = [];
  for (const { year, share } of years.toSorted((one, other) => other.dayCount - one.dayCount)) {
    const isFree = marks.every(mark => Math.abs(mark.share - share) >= leastShare);
    if (isFree) marks.push({ year, share });
  }
  return marks.sort((one, other) => one.share - other.share);
}
