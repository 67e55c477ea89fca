/**
 * When an event took place, measured: bounds on the floating axis from its date and clock, the record's
 * order, and the true instant behind a clock in a zone.
 */
import { dayStartMs } from './calendarDay.ts';
import { boundsOfText, type TimeBounds } from './edtf/bounds.ts';
import { type EdtfDate } from './edtf/edtf.ts';
import { parseEdtf, readEdtf } from './edtf/parse.ts';
import { type When } from './event.ts';
import { failure, type Result, success } from './result.ts';
import { dayMs } from './timeWindow.ts';

const minuteMs = 60_000;

/**
 * The bounds of the date, refined by the clock where there is one: from its start to its end; without an end,
 * as long as the event lasted at most; without that, for the minute (or second) it names, since bounds are
 * never empty. A date of several days keeps its own end unless the clock or a duration gives one. A clock
 * that cannot be read, or begins outside its date, refines nothing.
 */
export function boundsOfWhen(when: When): TimeBounds {
  const bounds = boundsOfText(when.edtf);
  const mostMin = when.durationMin?.[1] ?? 0;
  const { local } = when;
  if (local === undefined) {
    const isOneInstant = bounds.precision === 'instant' && bounds.latestMs - bounds.earliestMs <= minuteMs;
    return isOneInstant && mostMin > 0
      ? { ...bounds, latestMs: bounds.earliestMs + mostMin * minuteMs }
      : bounds;
  }
  const start = clockUnit(local.start);
  if (start === undefined || start.startMs < bounds.earliestMs || start.startMs >= bounds.latestMs) {
    return bounds;
  }
  const startMs = start.startMs;
  const endMs = local.end === undefined ? undefined : clockUnit(local.end)?.startMs;
  const clocked = { ...bounds, earliestMs: startMs, anchorMs: startMs, openStart: false };
  if (endMs !== undefined && endMs > startMs) {
    return { ...clocked, latestMs: endMs, openEnd: false, precision: 'instant' };
  }
  if (mostMin > 0) {
    return { ...clocked, latestMs: startMs + mostMin * minuteMs, openEnd: false, precision: 'instant' };
  }
  if (bounds.latestMs - bounds.earliestMs > dayMs) return clocked;
  return { ...clocked, latestMs: start.endMs, openEnd: false, precision: 'instant' };
}

/** A clock time of a `When`, on the floating axis, or undefined where it is not `2025-04-12T16:00`. */
function clockUnit(text: string): EdtfDate | undefined {
  const result = parseEdtf(text);
  if (!result.ok || result.value.kind !== 'date') return undefined;
  return result.value.date.precision === 'instant' ? result.value.date : undefined;
}

/**
 * - `no-clock`: the event has no clock time, or one without zone and offset.
 * - `bad-clock`: the clock's text is none.
 * - `unknown-zone`: not in the zone data base of this browser.
 * - `skipped-hour`: the clocks of the zone jumped over this time.
 * - `offset-disagrees`: the zone never had this offset then.
 */
export type InstantProblem = 'no-clock' | 'bad-clock' | 'unknown-zone' | 'skipped-hour' | 'offset-disagrees';

/**
 * The true instant, UTC milliseconds, at which an event begins: for calendars and other readers' zones, never
 * for the axis. Where a clock ran through the same hour twice, `offset` settles which one is meant; without
 * it, the first.
 */
export function trueInstantMs(when: When): Result<number, InstantProblem> {
  if (when.local !== undefined) return instantOfClock(when.local.start, when.local);
  const edtf = readEdtf(when.edtf);
  if (edtf.kind !== 'date' || edtf.date.offset === undefined) return failure('no-clock');
  return success(edtf.date.startMs - offsetOfText(edtf.date.offset));
}

/** The true instant of `2025-04-12T16:00` on a clock in a zone. */
export function instantOfClock(
  clock: string,
  { zone, offset }: { readonly zone: string; readonly offset?: string },
): Result<number, InstantProblem> {
  const unit = clockUnit(clock);
  if (unit === undefined) return failure('bad-clock');
  const format = zoneFormat(zone);
  if (format === undefined) return failure('unknown-zone');
  const floatingMs = unit.startMs;
  const instants = instantsOfFloating(floatingMs, format);
  const [first] = instants;
  if (first === undefined) return failure('skipped-hour');
  if (offset === undefined) return success(first);
  const wantedMs = floatingMs - offsetOfText(offset);
  return instants.includes(wantedMs) ? success(wantedMs) : failure('offset-disagrees');
}

/** Every true instant at which the zone's clock shows a time: none in a skipped hour, two in a repeated one. */
export function instantsOfFloating(floatingMs: number, format: Intl.DateTimeFormat): readonly number[] {
  // No zone changes its offset twice within two days, so its offsets a day before and a day after are all
  // that can hold here. An hour repeats when the offset shrinks, so the earlier instant comes first.
  const offsetsMs = [floatingMs - dayMs, floatingMs + dayMs].map(ms => offsetAt(format, ms));
  return [...new Set(offsetsMs)]
    .map(offsetMs => floatingMs - offsetMs)
    .filter(instantMs => offsetAt(format, instantMs) === floatingMs - instantMs);
}

/** `Z`, `+04`, `-03:30` in milliseconds east of UTC; NaN for anything else. */
export function offsetOfText(text: string): number {
  if (text === 'Z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6));
  return sign * minutes * minuteMs;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Making a format costs 50 times what using it does. `undefined` for a zone that this machine lacks. */
export function zoneFormat(zone: string): Intl.DateTimeFormat | undefined {
  if (zoneFormats.has(zone)) return zoneFormats.get(zone);
  const format = createZoneFormat(zone);
  zoneFormats.set(zone, format);
  return format;
}

function createZoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

/** Milliseconds that the zone's clock is ahead of UTC at a true instant. */
export function offsetAt(format: Intl.DateTimeFormat, instantMs: number): number {
  const wholeMs = Math.floor(instantMs / 1000) * 1000;
  const parts = new Map(format.formatToParts(wholeMs).map(part => [part.type, part.value]));
  const count = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - count('year') : count('year');
  const timeMs = ((count('hour') * 60 + count('minute')) * 60 + count('second')) * 1000;
  return dayStartMs(year, count('month'), count('day')) + timeMs - wholeMs;
}
