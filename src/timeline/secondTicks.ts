/**
 * Ticks of a second calendar: where its days, months and years begin. A day is asked of the calendar only where
 * a boundary is looked for (`language/otherCalendars.ts` keeps the answers): one for a month, a few for a year.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { dateInCalendar, type OtherCalendar } from '../language/otherCalendars.ts';
import { type TimeScale } from './timeScale.ts';

export type SecondUnit = 'day' | 'month' | 'year';

export interface SecondTicks {
  readonly named: SecondUnit;
  /** Labelled; the first may lie before the window, since its label may reach in. */
  readonly majorMs: readonly number[];
  readonly minorMs: readonly number[];
}

interface Years {
  readonly meanMs: number;
  /** A day on which a year begins, and its number. */
  readonly startMs: number;
  readonly number: number;
  /** How far a year may begin from where its number and the mean put it. */
  readonly spreadDays: number;
}

const yearsOf: Readonly<Record<OtherCalendar, Years>> = {
  persian: { meanMs: 365.2422 * dayMs, startMs: Date.UTC(2025, 2, 21), number: 1404, spreadDays: 8 },
  'islamic-umalqura': {
    meanMs: 354.36707 * dayMs,
    startMs: Date.UTC(2025, 5, 26),
    number: 1447,
    spreadDays: 8,
  },
  hebrew: { meanMs: 365.2468 * dayMs, startMs: Date.UTC(2025, 8, 23), number: 5786, spreadDays: 40 },
  chinese: { meanMs: 365.2422 * dayMs, startMs: Date.UTC(2025, 0, 29), number: 2025, spreadDays: 40 },
};
const meanMonthMs = 29.9 * dayMs;

const leastDayPx = 64;
const leastMonthPx = 62;
const leastYearPx = 44;
const leastMinorPx = 6;
/** Days of the month that bear a label where not each has room; the 31st would stand too near the next first. */
const daySteps = [1, 5, 10] as const;
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;

export function secondTicks(scale: TimeScale, calendar: OtherCalendar): SecondTicks {
  const dayPx = dayMs * scale.pxPerMs;
  const monthPx = meanMonthMs * scale.pxPerMs;
  const yearPx = yearsOf[calendar].meanMs * scale.pxPerMs;
  const dayStep = daySteps.find(days => days * dayPx >= leastDayPx);
  if (dayStep !== undefined) {
    const days = dayStartsIn(scale);
    const isMajor = (ms: number) => {
      const { day } = dateInCalendar(ms, calendar);
      return (day - 1) % dayStep === 0 && (dayStep === 1 || day < 30);
    };
    return ticksOf('day', days.filter(isMajor), dayPx >= leastMinorPx ? days : []);
  }
  if (monthPx >= leastMonthPx) {
    const minor = dayPx >= leastMinorPx ? dayStartsIn(scale) : [];
    return ticksOf('month', monthStarts(scale, calendar), minor);
  }
  const step = yearSteps.find(years => years * yearPx >= leastYearPx) ?? 10_000;
  const years = yearStarts(scale, calendar, step);
  const finer = yearSteps.findLast(smaller => smaller < step && smaller * yearPx >= leastMinorPx);
  const minor =
    monthPx >= leastMinorPx
      ? monthStarts(scale, calendar)
      : finer === undefined
        ? []
        : yearStarts(scale, calendar, finer);
  return ticksOf('year', years, minor);
}

function ticksOf(named: SecondUnit, majorMs: readonly number[], minor: readonly number[]): SecondTicks {
  const major = new Set(majorMs);
  return { named, majorMs, minorMs: minor.filter(ms => !major.has(ms)) };
}

/** Days begin at the same midnight in every calendar here. */
function dayStartsIn({ startMs, endMs }: TimeScale): number[] {
  const days: number[] = [];
  for (let ms = Math.floor(startMs / dayMs) * dayMs; ms < endMs; ms += dayMs) days.push(ms);
  return days;
}

/** From the month that holds the window's start. Months have 29 to 31 days: 32 on, the next one is a few days old. */
function monthStarts({ startMs, endMs }: TimeScale, calendar: OtherCalendar): number[] {
  const starts: number[] = [];
  const startOf = (ms: number) => ms - (dateInCalendar(ms, calendar).day - 1) * dayMs;
  for (let ms = startOf(Math.floor(startMs / dayMs) * dayMs); ms < endMs; ms = startOf(ms + 32 * dayMs)) {
    if (!(ms > (starts.at(-1) ?? -Infinity))) break;
    starts.push(ms);
  }
  return starts;
}

/** Years whose number `step` divides; none before the calendar's first. */
function yearStarts({ startMs, endMs }: TimeScale, calendar: OtherCalendar, step: number): number[] {
  const { meanMs, startMs: knownMs, number } = yearsOf[calendar];
  const around = (ms: number) => number + (ms - knownMs) / meanMs;
  const first = Math.max(1, Math.floor((around(startMs) - 1) / step) * step);
  const starts: number[] = [];
  for (let year = first; year <= around(endMs) + 1; year += step) {
    const ms = yearStart(year, calendar);
    if (ms < endMs) starts.push(ms);
  }
  return starts;
}

/** By halving the days on which the year can begin. */
export function yearStart(year: number, calendar: OtherCalendar): number {
  const { meanMs, startMs, number, spreadDays } = yearsOf[calendar];
  const nearDay = Math.round((startMs + (year - number) * meanMs) / dayMs);
  let before = nearDay - spreadDays;
  let from = nearDay + spreadDays;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dateInCalendar(middle * dayMs, calendar).year >= year) from = middle;
    else before = middle;
  }
  return from * dayMs;
}
