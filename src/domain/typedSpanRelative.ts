/**
 * Days counted from today: "last 30 days", "next 2 weeks", "this year", "last month". With a number they end or
 * begin with today; without one, a month or year is that of the calendar. Another language is another table.
 */
import { type CalendarDay, daysInMonth, dayStartMs, isoDay, isoDayOfMs, readIsoDay } from './calendarDay.ts';
import { dayMs } from './timeWindow.ts';

type Direction = 'back' | 'now' | 'ahead';
type Unit = 'day' | 'week' | 'month' | 'year';

const directions = new Map<string, Direction>([
  ['last', 'back'],
  ['past', 'back'],
  ['previous', 'back'],
  ['this', 'now'],
  ['current', 'now'],
  ['next', 'ahead'],
  ['coming', 'ahead'],
]);

const units = new Map<string, Unit>([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
]);

const fillers = new Set(['in', 'the', 'during', 'within']);

/** Undefined for text of another kind. `which-week` where nobody can say on which day it begins. */
export function relativeSpan(
  text: string,
  todayIso: string,
): { readonly from: string; readonly to: string } | 'which-week' | undefined {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => !fillers.has(word));
  const direction = directions.get(words[0] ?? '');
  const unit = units.get(words.at(-1) ?? '');
  const today = readIsoDay(todayIso);
  if (direction === undefined || unit === undefined || today === undefined || words.length > 3) {
    return undefined;
  }
  if (words.length === 2) return calendarUnit(unit, { back: -1, now: 0, ahead: 1 }[direction], today);
  const number = words[1] ?? '';
  if (direction === 'now' || !/^[1-9]\d{0,4}$/.test(number)) return undefined;
  return counted(unit, direction === 'back' ? -Number(number) : Number(number), today);
}

/** The unit that holds today, or the one before or after it. */
function calendarUnit(unit: Unit, step: number, today: CalendarDay): ReturnType<typeof relativeSpan> {
  const { year, month } = today;
  switch (unit) {
    case 'day': {
      const day = isoDayOfMs(movedMs(today, 'day', step));
      return { from: day, to: day };
    }
    case 'week':
      return 'which-week';
    case 'month': {
      const [ofYear, ofMonth] = monthAt(year, month + step);
      return {
        from: isoDay({ year: ofYear, month: ofMonth, day: 1 }),
        to: isoDay({ year: ofYear, month: ofMonth, day: daysInMonth(ofYear, ofMonth) }),
      };
    }
    case 'year':
      return {
        from: isoDay({ year: year + step, month: 1, day: 1 }),
        to: isoDay({ year: year + step, month: 12, day: 31 }),
      };
  }
}

/** So many units up to and with today, or from today on. */
function counted(
  unit: Unit,
  count: number,
  today: CalendarDay,
): { readonly from: string; readonly to: string } {
  const todayMs = dayStartMs(today.year, today.month, today.day);
  const edgeMs = movedMs(today, unit, count);
  return count < 0
    ? { from: isoDayOfMs(edgeMs + dayMs), to: isoDayOfMs(todayMs) }
    : { from: isoDayOfMs(todayMs), to: isoDayOfMs(edgeMs - dayMs) };
}

function movedMs({ year, month, day }: CalendarDay, unit: Unit, count: number): number {
  switch (unit) {
    case 'day':
      return dayStartMs(year, month, day + count);
    case 'week':
      return dayStartMs(year, month, day + count * 7);
    case 'month':
    case 'year': {
      // 31 May has no counterpart in February: the last day there is stands for it.
      const [ofYear, ofMonth] = monthAt(year, month + (unit === 'year' ? count * 12 : count));
      return dayStartMs(ofYear, ofMonth, Math.min(day, daysInMonth(ofYear, ofMonth)));
    }
  }
}

/** Months beyond a year's are those of its neighbours. */
function monthAt(year: number, month: number): readonly [year: number, month: number] {
  const index = year * 12 + month - 1;
  return [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
}
