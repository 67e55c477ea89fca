/**
 * What a place on the axis can mean at a zoom: the finest calendar unit that a hand can hit. Nothing that is put
 * there is more exact than that.
 */
import { calendarDayOf, isoDay, maxDateMs, twoDigits, yearText } from '../domain/calendarDay.ts';
import { type MoveUnit, moveUnits } from '../domain/movedDate.ts';
import { dayMs } from '../domain/timeWindow.ts';

/** What is put somewhere is meant by where it is put; a step is read in words while it is made. */
const leastUnitPx = 8;
const leastStepPx = 3;
const minuteMs = 60_000;
const yearMs = 365.2425 * dayMs;

/** Mean length, for choosing; never for placing. */
const meanMs: Readonly<Record<MoveUnit, number>> = {
  minute: minuteMs,
  quarterHour: 15 * minuteMs,
  hour: 60 * minuteMs,
  day: dayMs,
  week: 7 * dayMs,
  month: yearMs / 12,
  quarter: yearMs / 4,
  year: yearMs,
  decade: 10 * yearMs,
  century: 100 * yearMs,
};

/** Weeks and quarters are steps, and no dates that one writes. */
const writtenUnits = moveUnits.filter(unit => unit !== 'week' && unit !== 'quarter');

function finest(units: readonly MoveUnit[], leastMs: number): MoveUnit {
  return units.find(unit => meanMs[unit] >= leastMs) ?? 'century';
}

/** The step of a move. */
export function moveUnitAt(pxPerMs: number): MoveUnit {
  return finest(moveUnits, leastStepPx / pxPerMs);
}

/** The next coarser step that tells: an hour after minutes, a month after days and weeks. */
export function biggerUnit(unit: MoveUnit): MoveUnit {
  switch (unit) {
    case 'minute':
    case 'quarterHour':
      return 'hour';
    case 'hour':
      return 'day';
    case 'day':
      return 'week';
    case 'week':
      return 'month';
    case 'month':
    case 'quarter':
      return 'year';
    case 'year':
      return 'decade';
    case 'decade':
    case 'century':
      return 'century';
  }
}

/** The place on the axis as a person would type it: `2025-04-12T16:00`, `2025-04-12`, `2025-04`, `2025`, `202X`. */
export function dateAt(ms: number, pxPerMs: number): string {
  const unit = finest(writtenUnits, leastUnitPx / pxPerMs);
  const isClock = moveUnits.indexOf(unit) < moveUnits.indexOf('day');
  const unitMs = meanMs[unit];
  // A clock time is a point, which a hand meets nearest; of a longer unit it meets any part.
  const atMs = within(isClock ? Math.round(ms / unitMs) * unitMs : ms);
  const { year, month, day } = calendarDayOf(atMs);
  const yearWritten = yearText(year);
  // Years of more than four digits are written alone.
  if (yearWritten.startsWith('Y'))
    return unit === 'decade' || unit === 'century' ? `${yearWritten}~` : yearWritten;
  switch (unit) {
    case 'day':
      return isoDay({ year, month, day });
    case 'month':
      return `${yearWritten}-${twoDigits(month)}`;
    case 'year':
      return yearWritten;
    case 'decade':
      return `${yearWritten.slice(0, -1)}X`;
    case 'century':
      return `${yearWritten.slice(0, -2)}XX`;
    default:
      return `${isoDay({ year, month, day })}T${new Date(atMs).toISOString().slice(-13, -8)}`;
  }
}

function within(ms: number): number {
  return Math.min(Math.max(ms, dayMs - maxDateMs), maxDateMs - dayMs);
}
