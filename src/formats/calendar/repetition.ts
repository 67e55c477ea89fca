/**
 * When a repeated entry takes place (RFC 5545, section 3.3.10), on the floating axis. Every rule ends here: at its own end,
 * or at the limits, or when it has taken too many steps. A rule may ask for what never comes (30 February), and the
 * library's own iterator would look for that forever.
 */
import { calendarDayOf, dayStartMs, daysInMonth, isLeapYear, weekdayOf } from '../../domain/calendarDay.ts';
import { dayMs } from '../../domain/timeWindow.ts';
import { type RepetitionRule } from './repetitionRule.ts';

export interface RepetitionLimits {
  /** How many there are at most, the first included. */
  readonly most: number;
  /** None begins at this time or after it. */
  readonly beforeMs: number;
  /** Shared by all rules of a file, and counted down. */
  readonly budget: { steps: number };
}

export interface Repetitions {
  /** In order; the first is the start itself. */
  readonly startsMs: readonly number[];
  /** The rule goes on beyond the limits. */
  readonly isCut: boolean;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** Far more than a rule of ten years with a thousand starts takes. */
const stepsOfRule = 200_000;

export function repetitionsOf(startMs: number, rule: RepetitionRule, limits: RepetitionLimits): Repetitions {
  const { budget } = limits;
  const own = { steps: Math.min(stepsOfRule, budget.steps) };
  budget.steps -= own.steps;
  const repetitions = startsUpTo(startMs, rule, { ...limits, budget: own });
  budget.steps += Math.max(0, own.steps);
  return repetitions;
}

function startsUpTo(startMs: number, rule: RepetitionRule, limits: RepetitionLimits): Repetitions {
  const startsMs = [startMs];
  const { most, beforeMs, budget } = limits;
  const wanted = rule.count ?? Infinity;
  const untilMs = rule.untilMs ?? Infinity;
  const taking: Taking = { startMs, rule, beforeMs: Math.min(beforeMs, untilMs + 1), budget };
  if (wanted <= 1) return { startsMs, isCut: false };
  for (const ms of startsOf(taking)) {
    if (ms <= startMs) continue;
    if (startsMs.length >= most) return { startsMs, isCut: true };
    startsMs.push(ms);
    if (startsMs.length >= wanted) return { startsMs, isCut: false };
  }
  return { startsMs, isCut: budget.steps <= 0 || untilMs >= beforeMs };
}

interface Taking {
  readonly startMs: number;
  readonly rule: RepetitionRule;
  readonly beforeMs: number;
  readonly budget: { steps: number };
}

/** In order, from the beginning of the first period, up to the end. */
function* startsOf(taking: Taking): Generator<number, undefined> {
  const { rule, beforeMs, budget } = taking;
  for (let index = 0; budget.steps > 0; index += 1) {
    const period = periodAt(taking, index);
    if (period.fromMs >= beforeMs) return;
    budget.steps -= 1;
    const starts = startsWithin(period, taking);
    const chosen = rule.positions === undefined ? starts : positioned([...starts], rule.positions);
    for (const ms of chosen) {
      if (ms >= beforeMs) return;
      yield ms;
    }
  }
}

function positioned(starts: readonly number[], positions: readonly number[]): readonly number[] {
  const chosen = new Set<number>();
  for (const position of positions) {
    const ms = starts.at(position > 0 ? position - 1 : position);
    if (ms !== undefined) chosen.add(ms);
  }
  return [...chosen].sort((one, other) => one - other);
}

interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

function periodAt({ startMs, rule }: Taking, index: number): Period {
  const { year, month } = calendarDayOf(startMs);
  const day = Math.floor(startMs / dayMs) * dayMs;
  const step = index * rule.interval;
  const plain = (lengthMs: number): Period => {
    const fromMs = Math.floor(startMs / lengthMs) * lengthMs + step * lengthMs;
    return { fromMs, toMs: fromMs + lengthMs };
  };
  switch (rule.frequency) {
    case 'YEARLY':
      return { fromMs: dayStartMs(year + step, 1, 1), toMs: dayStartMs(year + step + 1, 1, 1) };
    case 'MONTHLY': {
      const months = month - 1 + step;
      const fromMs = dayStartMs(year + Math.floor(months / 12), (months % 12) + 1, 1);
      return {
        fromMs,
        toMs: fromMs + daysInMonth(year + Math.floor(months / 12), (months % 12) + 1) * dayMs,
      };
    }
    case 'WEEKLY': {
      const fromMs = day - ((weekdayOf(day) - rule.weekStart + 7) % 7) * dayMs + step * 7 * dayMs;
      return { fromMs, toMs: fromMs + 7 * dayMs };
    }
    case 'DAILY':
      return plain(dayMs);
    case 'HOURLY':
      return plain(hourMs);
    case 'MINUTELY':
      return plain(minuteMs);
    case 'SECONDLY':
      return plain(1000);
  }
}

/** In order, the times within a period that every part of the rule allows. */
function* startsWithin(period: Period, taking: Taking): Generator<number, undefined> {
  const { rule, budget } = taking;
  const isWithinDay = period.toMs - period.fromMs < dayMs;
  let day = Math.floor(period.fromMs / dayMs) * dayMs;
  for (; day < period.toMs && budget.steps > 0; day += dayMs) {
    budget.steps -= 1;
    if (isDayOf(day, taking)) {
      for (const ms of timesOfDay(day, taking, isWithinDay ? period.fromMs - day : undefined)) {
        budget.steps -= 1;
        yield ms;
        if (budget.steps <= 0) return;
      }
    } else if (!isMonthOf(day, rule)) day = lastOfMonth(day);
  }
}

function isMonthOf(day: number, { months }: RepetitionRule): boolean {
  return months === undefined || months.includes(calendarDayOf(day).month);
}

function lastOfMonth(day: number): number {
  const { year, month } = calendarDayOf(day);
  return dayStartMs(year, month, daysInMonth(year, month));
}

/** What the rule does not say is as in the start: a yearly one is on the same day of the same month. */
function isDayOf(day: number, { startMs, rule }: Taking): boolean {
  const { frequency, months, monthDays, yearDays, weeks, weekdays } = rule;
  const { year, month, day: dayOfMonth } = calendarDayOf(day);
  if (months?.includes(month) === false) return false;
  const length = daysInMonth(year, month);
  if (monthDays !== undefined && !counted(monthDays, dayOfMonth, length)) return false;
  const first = dayStartMs(year, 1, 1);
  const yearDay = (day - first) / dayMs + 1;
  const yearLength = isLeapYear(year) ? 366 : 365;
  if (yearDays !== undefined && !counted(yearDays, yearDay, yearLength)) return false;
  if (weeks !== undefined && !isWeekOf(day, weeks, rule.weekStart)) return false;
  if (weekdays !== undefined) {
    const isOfMonth = frequency === 'MONTHLY' || (frequency === 'YEARLY' && months !== undefined);
    const place = isOfMonth ? { at: dayOfMonth, length } : { at: yearDay, length: yearLength };
    if (!isWeekdayOf(weekdayOf(day), weekdays, place)) return false;
  }
  if (weekdays !== undefined || monthDays !== undefined || yearDays !== undefined) return true;
  const start = calendarDayOf(startMs);
  if (frequency === 'WEEKLY' || weeks !== undefined) return weekdayOf(day) === weekdayOf(startMs);
  if (frequency === 'MONTHLY') return dayOfMonth === start.day;
  if (frequency === 'YEARLY')
    return dayOfMonth === start.day && (months !== undefined || month === start.month);
  return true;
}

/** Whether one of the numbers, counted from the front or, below nought, from the back, is this one. */
function counted(numbers: readonly number[], at: number, length: number): boolean {
  return numbers.includes(at) || numbers.includes(at - length - 1);
}

interface PlaceIn {
  readonly at: number;
  readonly length: number;
}

/** `2MO` is the second Monday and `-1FR` the last Friday; without a number it is every one. */
function isWeekdayOf(
  weekday: number,
  weekdays: NonNullable<RepetitionRule['weekdays']>,
  { at, length }: PlaceIn,
): boolean {
  const fromFront = Math.ceil(at / 7);
  const fromBack = -Math.ceil((length - at + 1) / 7);
  return weekdays.some(
    given =>
      given.weekday === weekday &&
      (given.nth === undefined || given.nth === fromFront || given.nth === fromBack),
  );
}

/** The first week of a year is the first that has four days of it. */
function isWeekOf(day: number, weeks: readonly number[], weekStart: number): boolean {
  const start = day - ((weekdayOf(day) - weekStart + 7) % 7) * dayMs;
  const { year } = calendarDayOf(start + 3 * dayMs);
  const firstWeek = firstWeekOf(year, weekStart);
  const weekCount = Math.round((firstWeekOf(year + 1, weekStart) - firstWeek) / (7 * dayMs));
  return counted(weeks, (start - firstWeek) / (7 * dayMs) + 1, weekCount);
}

function firstWeekOf(year: number, weekStart: number): number {
  const fourth = dayStartMs(year, 1, 4);
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7) * dayMs;
}

/** `clockMs` is the time of day of a period that is shorter than one. */
function* timesOfDay(day: number, { startMs, rule }: Taking, clockMs?: number): Generator<number, undefined> {
  const { frequency } = rule;
  const usualMs = startMs - Math.floor(startMs / dayMs) * dayMs;
  const isMinute = frequency === 'MINUTELY' || frequency === 'SECONDLY';
  const unit = (allowed: readonly number[] | undefined, lengthMs: number, fixedMs: number | undefined) => {
    const of = (ms: number) => Math.floor(ms / lengthMs) % (lengthMs === hourMs ? 24 : 60);
    if (fixedMs === undefined) return allowed ?? [of(usualMs)];
    return allowed?.includes(of(fixedMs)) === false ? [] : [of(fixedMs)];
  };
  const hours = unit(rule.hours, hourMs, clockMs);
  const minutes = unit(rule.minutes, minuteMs, isMinute ? clockMs : undefined);
  const seconds = unit(rule.seconds, 1000, frequency === 'SECONDLY' ? clockMs : undefined);
  for (const hour of hours) {
    for (const minute of minutes) {
      for (const second of seconds) yield day + hour * hourMs + minute * minuteMs + second * 1000;
    }
  }
}
