/** Days from one to another, both inclusive, and how they are said in the largest units that fit. */
import { daysInMonth, readIsoDay } from './calendarDay.ts';

/** ISO days, both inclusive; an absent bound is open. */
export interface DaySpan {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Both bounds in the largest unit that both begin or end with: `2013` and `2015`, `2025-03` and `2025-06`, or days.
 * Where there is only one, the largest unit of that.
 */
export function spanUnits({ from, to }: DaySpan): DaySpan {
  const units = [...(from === undefined ? [] : [unitFrom(from)]), ...(to === undefined ? [] : [unitTo(to)])];
  const length = lengthOf[Math.min(...units)];
  return {
    ...(from === undefined ? {} : { from: from.slice(0, length) }),
    ...(to === undefined ? {} : { to: to.slice(0, length) }),
  };
}

/** The shortest text that reads back as these days: "2013..2015", "2025-04", "2025-04-12.."; empty for all days. */
export function spanText(span: DaySpan): string {
  const { from, to } = spanUnits(span);
  if (from === undefined && to === undefined) return '';
  return from === to ? (from ?? '') : `${from ?? ''}..${to ?? ''}`;
}

/** Characters of an ISO day that name the day, its month, its year. */
const lengthOf: readonly number[] = [10, 7, 4];

/** The largest unit that begins with the day: 0 for the day itself, 1 for its month, 2 for its year. */
function unitFrom(day: string): number {
  if (day.endsWith('-01-01')) return 2;
  return day.endsWith('-01') ? 1 : 0;
}

function unitTo(day: string): number {
  if (day.endsWith('-12-31')) return 2;
  const { year, month } = readIsoDay(day) ?? { year: 0, month: 1 };
  return Number(day.slice(8)) === daysInMonth(year, month) ? 1 : 0;
}
