/**
 * Calendar units as d3 intervals in UTC, the encoding of the floating axis: what ticks stand on and what
 * buckets are made of. A unit's bounds never depend on the window.
 */
import { timeInterval, type TimeInterval, utcDay, utcHour, utcMonday, utcMonth } from 'd3';
import { dayMs } from '../domain/timeWindow.ts';

export const bucketUnits = ['day', 'week', 'month', 'quarter', 'year', 'decade'] as const;
export type BucketUnit = (typeof bucketUnits)[number];

/** `Date` holds no instant beyond this. */
const maxMs = 8.64e15;
const yearMs = 365.2425 * dayMs;

function everyHours(count: number): TimeInterval {
  return timeInterval(
    date => {
      date.setUTCHours(Math.floor(date.getUTCHours() / count) * count, 0, 0, 0);
    },
    (date, step) => {
      date.setTime(date.getTime() + step * count * 3_600_000);
    },
  );
}

function everyMonths(count: number): TimeInterval {
  return timeInterval(
    date => {
      date.setUTCHours(0, 0, 0, 0);
      date.setUTCMonth(Math.floor(date.getUTCMonth() / count) * count, 1);
    },
    (date, step) => {
      date.setUTCMonth(date.getUTCMonth() + step * count);
    },
  );
}

/** Multiples of the year's number, so that a decade is 2020–2029 also where `utcYear.every` would shift. */
function everyYears(count: number): TimeInterval {
  return timeInterval(
    date => {
      date.setUTCHours(0, 0, 0, 0);
      date.setUTCFullYear(Math.floor(date.getUTCFullYear() / count) * count, 0, 1);
    },
    (date, step) => {
      date.setUTCFullYear(date.getUTCFullYear() + step * count);
    },
  );
}

export interface CalendarUnit {
  readonly interval: TimeInterval;
  /** Mean length, for choosing; never for placing. */
  readonly meanMs: number;
}

export const calendarUnits = {
  hour: { interval: utcHour, meanMs: dayMs / 24 },
  threeHours: { interval: everyHours(3), meanMs: dayMs / 8 },
  sixHours: { interval: everyHours(6), meanMs: dayMs / 4 },
  twelveHours: { interval: everyHours(12), meanMs: dayMs / 2 },
  day: { interval: utcDay, meanMs: dayMs },
  week: { interval: utcMonday, meanMs: 7 * dayMs },
  month: { interval: utcMonth, meanMs: yearMs / 12 },
  quarter: { interval: everyMonths(3), meanMs: yearMs / 4 },
  year: { interval: everyYears(1), meanMs: yearMs },
  twoYears: { interval: everyYears(2), meanMs: 2 * yearMs },
  fiveYears: { interval: everyYears(5), meanMs: 5 * yearMs },
  decade: { interval: everyYears(10), meanMs: 10 * yearMs },
  twentyYears: { interval: everyYears(20), meanMs: 20 * yearMs },
  fiftyYears: { interval: everyYears(50), meanMs: 50 * yearMs },
  century: { interval: everyYears(100), meanMs: 100 * yearMs },
  fiveCenturies: { interval: everyYears(500), meanMs: 500 * yearMs },
  twoMillennia: { interval: everyYears(2000), meanMs: 2000 * yearMs },
  tenMillennia: { interval: everyYears(10_000), meanMs: 10_000 * yearMs },
  fiftyMillennia: { interval: everyYears(50_000), meanMs: 50_000 * yearMs },
} satisfies Record<string, CalendarUnit>;
export type CalendarUnitName = keyof typeof calendarUnits;

/** Monday, 5 January 1970. */
const firstMondayMs = 4 * dayMs;

/** Where days and weeks begin is plain arithmetic, and asked of each day of a century of them. */
function startOfDays(unit: CalendarUnitName, ms: number): number | undefined {
  if (Math.abs(ms) > maxMs - 7 * dayMs) return undefined;
  if (unit === 'day') return Math.floor(ms / dayMs) * dayMs;
  if (unit !== 'week') return undefined;
  return Math.floor((ms - firstMondayMs) / (7 * dayMs)) * 7 * dayMs + firstMondayMs;
}

export function unitStart(unit: CalendarUnitName, ms: number): number {
  const known = startOfDays(unit, ms);
  if (known !== undefined) return known;
  return calendarUnits[unit].interval.floor(new Date(withinDates(ms))).getTime();
}

/** The start of the unit after the one that starts at `startMs`. */
export function nextUnitStart(unit: CalendarUnitName, startMs: number): number {
  const known = startOfDays(unit, startMs);
  if (known !== undefined) return startMs + calendarUnits[unit].meanMs;
  return calendarUnits[unit].interval.offset(new Date(withinDates(startMs)), 1).getTime();
}

/** Starts of the units from the one that holds `startMs` to the last that begins before `endMs`. */
export function unitStarts(unit: CalendarUnitName, startMs: number, endMs: number): number[] {
  const starts: number[] = [];
  let atMs = unitStart(unit, startMs);
  while (atMs < endMs) {
    starts.push(atMs);
    const nextMs = nextUnitStart(unit, atMs);
    if (!(nextMs > atMs)) break;
    atMs = nextMs;
  }
  return starts;
}

function withinDates(ms: number): number {
  return Math.min(Math.max(ms, -maxMs), maxMs);
}
