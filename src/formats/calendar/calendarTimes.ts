/**
 * When an event is, as a calendar says it: whole days, or from one instant to another. Instants are written in UTC, which
 * every program shows by its reader's clock and none has to look up a zone for; a clock whose zone is not known stays as
 * it is. An event whose day is not known ("April 2025", "one of two days") has no place in a calendar.
 */
import { isoDayOfMs } from '../../domain/calendarDay.ts';
import { type EdtfDate } from '../../domain/edtf/edtf.ts';
import { parseEdtf, readEdtf } from '../../domain/edtf/parse.ts';
import { type When } from '../../domain/event.ts';
import { dayMs } from '../../domain/timeWindow.ts';
import { instantOfClock, offsetOfText } from '../../domain/when.ts';

export interface CalendarTimes {
  readonly isDay: boolean;
  /** `20250412`, `20250412T160000`, `20250412T120000Z`. */
  readonly start: string;
  /** After the end: of days the day after the last. */
  readonly end?: string;
}

export function calendarTimesOf(when: When): CalendarTimes | undefined {
  const edtf = readEdtf(when.edtf);
  if (edtf.kind === 'one-of') return undefined;
  const [from, to] = edtf.kind === 'date' ? [edtf.date, edtf.date] : [edtf.start, edtf.end];
  if (typeof from === 'string' || !isKnownDay(from)) return undefined;
  const clocked = clockedTimes(when, { from, to });
  if (clocked !== undefined) return clocked;
  const firstMs = startOfDay(from.startMs);
  const last = typeof to !== 'string' && isKnownDay(to) ? startOfDay(to.startMs) : firstMs;
  return { isDay: true, start: dayText(firstMs), end: dayText(Math.max(last, firstMs) + dayMs) };
}

function isKnownDay({ precision, some, year }: EdtfDate): boolean {
  return (precision === 'day' || precision === 'instant') && some === undefined && year >= 1 && year <= 9998;
}

function startOfDay(ms: number): number {
  return Math.floor(ms / dayMs) * dayMs;
}

interface Ends {
  readonly from: EdtfDate;
  readonly to: EdtfDate | 'open' | 'unknown';
}

/** The venue's clock, else the clock in the date itself; undefined where there is none. */
function clockedTimes(when: When, { from, to }: Ends): CalendarTimes | undefined {
  const { local } = when;
  const first = local === undefined ? clockOfDate(from) : clockOfText(local.start, local.offset);
  if (first === undefined) return undefined;
  const last = endOfClock(when, { first, to });
  const isSeveralDays = typeof to !== 'string' && startOfDay(to.endMs - 1) > startOfDay(first.floatingMs);
  // The clock of the first day only: how long the last one is, nobody has said.
  if (last === undefined && isSeveralDays) return undefined;
  const start = clockText(first, local?.zone);
  const end = last === undefined ? '' : clockText(last, local?.zone);
  const isAfter = end > start && start.endsWith('Z') === end.endsWith('Z');
  return { isDay: false, start, ...(isAfter ? { end } : {}) };
}

interface Clock {
  readonly floatingMs: number;
  readonly offset?: string | undefined;
}

function clockOfDate({ precision, startMs, offset }: EdtfDate): Clock | undefined {
  return precision === 'instant' ? { floatingMs: startMs, offset } : undefined;
}

function clockOfText(text: string, offset?: string): Clock | undefined {
  const parsed = parseEdtf(text);
  const clock = parsed.ok && parsed.value.kind === 'date' ? clockOfDate(parsed.value.date) : undefined;
  return clock === undefined ? undefined : { ...clock, offset };
}

interface Started {
  readonly first: Clock;
  readonly to: Ends['to'];
}

/** Without an end, as long as it lasted at most. */
function endOfClock({ local, durationMin }: When, { first, to }: Started): Clock | undefined {
  if (local?.end !== undefined) return clockOfText(local.end, local.offset);
  const last = local !== undefined || typeof to === 'string' ? undefined : clockOfDate(to);
  if (last !== undefined && last.floatingMs > first.floatingMs) return last;
  const mostMs = (durationMin?.[1] ?? 0) * 60_000;
  return mostMs > 0 ? { ...first, floatingMs: first.floatingMs + mostMs } : undefined;
}

/** In UTC where the true instant is known. */
function clockText(clock: Clock, zone: string | undefined): string {
  const instantMs = zone === undefined ? instantByOffset(clock) : instantInZone(clock, zone);
  const written = new Date(instantMs ?? clock.floatingMs).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return instantMs === undefined ? written : `${written}Z`;
}

function instantByOffset({ floatingMs, offset }: Clock): number | undefined {
  return offset === undefined ? undefined : floatingMs - offsetOfText(offset);
}

function instantInZone({ floatingMs, offset }: Clock, zone: string): number | undefined {
  const clock = new Date(floatingMs).toISOString().slice(0, 19);
  const instant = instantOfClock(clock, { zone, ...(offset === undefined ? {} : { offset }) });
  if (instant.ok) return instant.value;
  // The offset is that of the start, and the clocks may have changed since.
  const anyway = instant.error === 'offset-disagrees' ? instantOfClock(clock, { zone }) : instant;
  return anyway.ok ? anyway.value : undefined;
}

function dayText(ms: number): string {
  return isoDayOfMs(ms).replaceAll('-', '');
}
