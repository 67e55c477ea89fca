/**
 * One calendar unit moved along the axis, written as it was written before. A month moves by months and stays a
 * month; a day moves by whole days, and by whole weeks where the unit is longer than a day: it keeps its weekday,
 * and the way there and back is the same, which it would not be by way of a month without a 31st.
 */
import { calendarDayOf, isoDay, twoDigits, yearText } from './calendarDay.ts';
import { type EdtfDate, type Precision } from './edtf/edtf.ts';
import { dayMs } from './timeWindow.ts';

/** What a date is moved by, from the finest to the coarsest. */
export const moveUnits = [
  'minute',
  'quarterHour',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const;
export type MoveUnit = (typeof moveUnits)[number];

const minuteMs = 60_000;
/** Of what moves by days and clock times. */
export const unitMs: Readonly<Record<MoveUnit, number>> = {
  minute: minuteMs,
  quarterHour: 15 * minuteMs,
  hour: 60 * minuteMs,
  day: dayMs,
  week: 7 * dayMs,
  month: 28 * dayMs,
  quarter: 91 * dayMs,
  year: 364 * dayMs,
  decade: 3640 * dayMs,
  century: 36_400 * dayMs,
};
const unitMonths: Readonly<Partial<Record<MoveUnit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
/** The finest unit that a date of this precision can move by; each divides those after it. */
const ownUnit: Readonly<Record<Precision, MoveUnit>> = {
  instant: 'minute',
  day: 'day',
  month: 'month',
  season: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
};

export function coarserUnit(one: MoveUnit, other: MoveUnit): MoveUnit {
  return moveUnits.indexOf(one) > moveUnits.indexOf(other) ? one : other;
}

export function unitOfDate({ precision }: EdtfDate): MoveUnit {
  return ownUnit[precision];
}

/** How a date goes: by months, which differ in length, or by milliseconds. */
export type Shift =
  { readonly kind: 'months'; readonly count: number } | { readonly kind: 'ms'; readonly ms: number };

/** So many units, or the date's own where those are coarser. */
export function shiftOf(date: EdtfDate, unit: MoveUnit, byUnits: number): Shift {
  const unitTaken = coarserUnit(unit, unitOfDate(date));
  return isMoment(date)
    ? { kind: 'ms', ms: unitMs[unitTaken] * byUnits }
    : { kind: 'months', count: (unitMonths[unitTaken] ?? 1) * byUnits };
}

/** About how long a unit is where the date moves by it. */
export function meanShiftMs(date: EdtfDate, unit: MoveUnit): number {
  const shift = shiftOf(date, unit, 1);
  return shift.kind === 'ms' ? shift.ms : shift.count * 30.44 * dayMs;
}

/** Days and clock times move by days; what is longer moves by months. */
export function isMoment({ precision }: EdtfDate): boolean {
  return precision === 'day' || precision === 'instant';
}

/** The moved date as EDTF, or nothing where the notation has no room for it. */
export function shiftedText(date: EdtfDate, shift: Shift): string | undefined {
  if (shift.kind === 'ms') return isMoment(date) ? momentText(date, date.startMs + shift.ms) : undefined;
  return isMoment(date) ? undefined : unitText(date, shift.count);
}

function momentText(date: EdtfDate, atMs: number): string {
  const day = isoDay(calendarDayOf(atMs));
  if (date.precision === 'day') return day + date.qualifier;
  return `${day}T${clockText(atMs, date.endMs - date.startMs)}${date.offset ?? ''}`;
}

/** As exact as the length of what it names. */
function clockText(atMs: number, lengthMs: number): string {
  const clock = new Date(atMs).toISOString().slice(11, 23);
  if (lengthMs >= minuteMs) return clock.slice(0, 5);
  return lengthMs >= 1000 ? clock.slice(0, 8) : clock;
}

function unitText(date: EdtfDate, byMonths: number): string | undefined {
  const { precision, month, some, qualifier } = date;
  if (precision === 'season') return seasonText(date, byMonths);
  const at = date.year * 12 + Math.max(0, month - 1) + byMonths;
  const year = Math.floor(at / 12);
  const text = yearText(year);
  if (precision === 'month') {
    return `${text}-${twoDigits(at - year * 12 + 1)}${some === 'day' ? '-XX' : ''}${qualifier}`;
  }
  if (precision === 'year') {
    return `${text}${some === undefined ? '' : some === 'month' ? '-XX' : '-XX-XX'}${qualifier}`;
  }
  // Before the year 0 a decade is named by its end, and the one about it twice.
  if (date.year < 0 || year < 0 || text.length !== 4) return undefined;
  return `${precision === 'decade' ? `${text.slice(0, 3)}X` : `${text.slice(0, 2)}XX`}${qualifier}`;
}

const firstSeason = 21;

function seasonText({ year, month, qualifier }: EdtfDate, byMonths: number): string {
  const at = year * 4 + month - firstSeason + byMonths / 3;
  const nextYear = Math.floor(at / 4);
  return `${yearText(nextYear)}-${at - nextYear * 4 + firstSeason}${qualifier}`;
}
