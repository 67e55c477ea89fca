/** Days and clocks of an iCalendar file (RFC 5545, sections 3.3.4 to 3.3.6) on the floating axis. */
import { dayStartMs, daysInMonth, isoDayOfMs } from '../../domain/calendarDay.ts';
import { dayMs } from '../../domain/timeWindow.ts';

export interface CalendarClock {
  /** As the clock shows it; of a day its beginning. */
  readonly floatingMs: number;
  /** A day without a clock. */
  readonly isDay: boolean;
  readonly isUtc: boolean;
}

const clockText = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/;

/** `20250412`, `20250412T160000`, `20250412T120000Z`. */
export function readCalendarClock(text: string): CalendarClock | undefined {
  const match = clockText.exec(text.trim().toUpperCase());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(digits => Number(digits || 0));
  const isPossible = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!isPossible || hour > 23 || minute > 59 || second > 60) return undefined;
  // A leap second is the last of its minute: no clock of the record shows a sixtieth.
  const timeMs = ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
  return {
    floatingMs: dayStartMs(year, month, day) + timeMs,
    isDay: !/T/i.test(text),
    isUtc: match[7] !== undefined,
  };
}

const durationText =
  /^([+-])?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/;

/** `P1DT2H30M` in milliseconds. */
export function readCalendarDuration(text: string): number | undefined {
  const match = durationText.exec(text.trim().toUpperCase());
  if (match === null) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2, 7)
    .map(digits => Number(digits || 0));
  const lengthMs = (weeks * 7 + days) * dayMs + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return match[1] === '-' ? -lengthMs : lengthMs;
}

/** `2025-04-12T16:00`, with seconds where it has some. */
export function clockWords(floatingMs: number): string {
  const seconds = Math.floor(floatingMs / 1000) % 60;
  const time = new Date(floatingMs).toISOString().slice(11, seconds === 0 ? 16 : 19);
  return `${isoDayOfMs(floatingMs)}T${time}`;
}
