/**
 * When an entry of a calendar takes place, as the simple form writes it (`simpleWhen.ts`): the clock as it is shown there,
 * and whose it is. A day that is an end is the day after the last (RFC 5545, section 3.6.1).
 */
import { isoDayOfMs } from '../../domain/calendarDay.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { shortened } from '../../domain/schemaProblem.ts';
import { dayMs } from '../../domain/timeWindow.ts';
import { offsetText } from '../../domain/zoneClock.ts';
import { type PieceProblem } from '../incoming/conversion.ts';
import { type CalendarClock, clockWords, readCalendarClock, readCalendarDuration } from './calendarClock.ts';
import { type CalendarZone, utcZone } from './calendarZones.ts';
import { type Property } from './property.ts';

export interface EntryTimes {
  readonly startMs: number;
  /** After its end; the same as its start for what is said to take no time. */
  readonly endMs?: number;
  readonly isDay: boolean;
  /** None for a day, and for a clock that is everybody's own. */
  readonly zone?: CalendarZone;
}

export type ZoneOf = (id: string) => CalendarZone | undefined;

/** The times of an entry that are its start, its end or its length. */
export interface GivenTimes {
  readonly start: Property | undefined;
  readonly end: Property | undefined;
  readonly duration: Property | undefined;
}

export function readEntryTimes(
  { start, end, duration }: GivenTimes,
  zoneOf: ZoneOf,
): Result<EntryTimes, PieceProblem> {
  if (start === undefined) return failure({ path: 'DTSTART', code: 'missing', detail: '' });
  const from = readTime(start, zoneOf);
  if (!from.ok) return from;
  const { clock, zone } = from.value;
  const startMs = clock.floatingMs;
  const times = { startMs, isDay: clock.isDay, ...(zone === undefined ? {} : { zone }) };
  if (end !== undefined) {
    const to = readTime(end, zoneOf);
    if (!to.ok) return to;
    if (clock.isDay !== to.value.clock.isDay) {
      return failure({ path: 'DTEND', code: 'wrong-form', detail: shortened(end.value) });
    }
    const endMs = inZone(to.value, zone);
    // Programs write a day as its own end where they mean that one day.
    if (endMs === startMs) return success(times);
    if (endMs < startMs) {
      return failure({ path: 'DTEND', code: 'end-before-start', detail: shortened(end.value) });
    }
    return success({ ...times, endMs });
  }
  if (duration === undefined) return success(times);
  const lengthMs = readCalendarDuration(duration.value);
  if (lengthMs === undefined || lengthMs < 0) {
    return failure({ path: 'DURATION', code: 'wrong-form', detail: shortened(duration.value) });
  }
  return success(lengthMs === 0 ? times : { ...times, endMs: startMs + lengthMs });
}

interface ZonedClock {
  readonly clock: CalendarClock;
  readonly zone?: CalendarZone;
}

function readTime({ name, parameters, value }: Property, zoneOf: ZoneOf): Result<ZonedClock, PieceProblem> {
  const clock = readCalendarClock(value);
  if (clock === undefined) return failure({ path: name, code: 'not-a-date', detail: shortened(value) });
  if (clock.isDay) return success({ clock });
  if (clock.isUtc) return success({ clock, zone: utcZone });
  const id = parameters.get('TZID');
  if (id === undefined) return success({ clock });
  const zone = zoneOf(id);
  return zone === undefined
    ? failure({ path: `${name};TZID`, code: 'unknown-zone', detail: shortened(id) })
    : success({ clock, zone });
}

/** What the clock of a zone shows at a time of another. */
function inZone({ clock, zone }: ZonedClock, wanted: CalendarZone | undefined): number {
  const { floatingMs } = clock;
  if (zone === undefined || wanted === undefined || zone === wanted) return floatingMs;
  const instantMs = floatingMs - zone.offsetMs(floatingMs);
  return instantMs + wanted.offsetAtMs(instantMs);
}

/** A time of a rule (its end, an exception), as the clock of the entry shows it; undefined for none. */
export function timeOfRule(property: Property, { zone }: EntryTimes, zoneOf: ZoneOf): RuleTime | undefined {
  const time = readTime(property, zoneOf);
  if (!time.ok) return undefined;
  return { ms: inZone(time.value, zone), isDay: time.value.clock.isDay };
}

export interface RuleTime {
  readonly ms: number;
  readonly isDay: boolean;
}

export interface DateWords {
  readonly date: string;
  readonly zone?: string;
}

export function dateWords({ startMs, endMs, isDay, zone }: EntryTimes): DateWords {
  if (isDay) {
    const first = isoDayOfMs(startMs);
    const last = endMs === undefined ? first : isoDayOfMs(Math.max(startMs, endMs - dayMs));
    return { date: first === last ? first : `${first}/${last}` };
  }
  const isNamed = zone?.name !== undefined && zone.isAsNamed(startMs);
  const words = (ms: number) =>
    zone === undefined || isNamed ? clockWords(ms) : `${clockWords(ms)}${offsetText(zone.offsetMs(ms))}`;
  const date = endMs === undefined ? words(startMs) : `${words(startMs)}/${words(endMs)}`;
  return isNamed ? { date, zone: zone.name } : { date };
}
