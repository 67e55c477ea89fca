/**
 * Whose clock a time of an iCalendar file shows. A zone goes by its name in the data base of zones, by the name that
 * Windows has for it, or by what the file itself says of it (VTIMEZONE); where the last differs from the first, the file
 * is believed.
 */
import { isKnownZone } from '../../domain/venueClock.ts';
import { offsetAt, instantsOfFloating, zoneFormat } from '../../domain/when.ts';
import { dayStartMs } from '../../domain/calendarDay.ts';
import { readCalendarClock } from './calendarClock.ts';
import { contentLines, type Stretch } from './contentLines.ts';
import { readProperty } from './property.ts';
import { repetitionsOf, type RepetitionLimits } from './repetition.ts';
import { readRepetitionRule } from './repetitionRule.ts';
import { zoneOfWindows } from './windowsZones.ts';

export interface CalendarZone {
  /** Of the data base; undefined for one that only the file knows. */
  readonly name?: string;
  /** Milliseconds ahead of UTC when its clock shows this; of a time shown twice, the first. */
  readonly offsetMs: (floatingMs: number) => number;
  /** At a true instant. */
  readonly offsetAtMs: (instantMs: number) => number;
  /** Whether what the file says of the zone at that time agrees with the data base. */
  readonly isAsNamed: (floatingMs: number) => boolean;
}

/** Of more zones than there are in the world the file's own descriptions are not read. */
const mostDescribed = 600;
const mostObservances = 400;
/** Descriptions begin at any time, and nothing is recorded later. */
const describedUntilMs = dayStartMs(2200, 1, 1);

/** Answers undefined for a zone that neither the file nor this machine knows. */
export function createCalendarZones(
  text: string,
  described: ReadonlyMap<string, Stretch>,
  budget: RepetitionLimits['budget'],
): (id: string) => CalendarZone | undefined {
  const known = new Map<string, CalendarZone | undefined>();
  let describedCount = 0;
  const make = (id: string): CalendarZone | undefined => {
    const name = nameOfZone(id);
    const stretch = described.get(id);
    const isRead = stretch !== undefined && describedCount < mostDescribed;
    if (isRead) describedCount += 1;
    const changes = isRead ? changesOf(text, stretch, budget) : [];
    if (name === undefined) {
      if (changes.length === 0) return undefined;
      return {
        offsetMs: ms => describedOffset(changes, ms),
        offsetAtMs: ms => describedOffsetAt(changes, ms),
        isAsNamed: () => false,
      };
    }
    const offsetMs = (ms: number) => offsetInZone(ms, name);
    const offsetAtMs = (ms: number) => offsetOfName(ms, name);
    if (changes.length === 0) return { name, offsetMs, offsetAtMs, isAsNamed: () => true };
    const isAsNamed = (ms: number) => offsetsInZone(ms, name).includes(describedOffset(changes, ms));
    return {
      name,
      offsetMs: ms => (isAsNamed(ms) ? offsetMs(ms) : describedOffset(changes, ms)),
      offsetAtMs: ms => (isAsNamed(ms + offsetAtMs(ms)) ? offsetAtMs(ms) : describedOffsetAt(changes, ms)),
      isAsNamed,
    };
  };
  return id => {
    if (!known.has(id)) known.set(id, make(id));
    return known.get(id);
  };
}

export const utcZone: CalendarZone = {
  name: 'UTC',
  offsetMs: () => 0,
  offsetAtMs: () => 0,
  isAsNamed: () => true,
};

/** `/mozilla.org/20050126_1/Europe/Berlin` is Europe/Berlin: some programs put their own name before it. */
function nameOfZone(id: string): string | undefined {
  const trimmed = id.trim();
  if (trimmed.length > 200) return undefined;
  if (isKnownZone(trimmed)) return trimmed;
  const parts = trimmed.split('/');
  for (const count of [3, 2]) {
    const last = parts.slice(-count).join('/');
    if (parts.length > count && isKnownZone(last)) return last;
  }
  return zoneOfWindows(trimmed);
}

/** All that it may have when its clock shows this: two in an hour that is shown twice. */
function offsetsInZone(floatingMs: number, name: string): readonly number[] {
  const format = zoneFormat(name);
  if (format === undefined) return [];
  const offsets = instantsOfFloating(floatingMs, format).map(instant => floatingMs - instant);
  // The clock jumped over it: it is told by the offset from before (RFC 5545, section 3.3.5).
  return offsets.length > 0 ? offsets : [offsetAt(format, floatingMs - 86_400_000)];
}

function offsetInZone(floatingMs: number, name: string): number {
  return offsetsInZone(floatingMs, name)[0] ?? 0;
}

function offsetOfName(instantMs: number, name: string): number {
  const format = zoneFormat(name);
  return format === undefined ? 0 : offsetAt(format, instantMs);
}

interface OffsetChange {
  /** By the clock from before. */
  readonly floatingMs: number;
  readonly beforeMs: number;
  readonly afterMs: number;
}

/** A time that the clock jumps over is told by the offset from before. */
function describedOffset(changes: readonly OffsetChange[], floatingMs: number): number {
  return offsetBefore(
    changes,
    changes.findIndex(
      change => change.floatingMs + Math.max(0, change.afterMs - change.beforeMs) > floatingMs,
    ),
  );
}

function describedOffsetAt(changes: readonly OffsetChange[], instantMs: number): number {
  return offsetBefore(
    changes,
    changes.findIndex(change => change.floatingMs - change.beforeMs > instantMs),
  );
}

/** -1 for after the last. */
function offsetBefore(changes: readonly OffsetChange[], next: number): number {
  if (next === 0) return changes[0]?.beforeMs ?? 0;
  return changes.at(next === -1 ? -1 : next - 1)?.afterMs ?? 0;
}

/** In order. Each STANDARD and DAYLIGHT of the description says from when on, and by which rule again. */
function changesOf(
  text: string,
  stretch: Stretch,
  budget: RepetitionLimits['budget'],
): readonly OffsetChange[] {
  const changes: OffsetChange[] = [];
  let observance: Map<string, string[]> | undefined;
  let observanceCount = 0;
  for (const line of contentLines(text, stretch)) {
    const property = readProperty(line.text);
    const word = property?.value.trim().toUpperCase();
    const isObservance = word === 'STANDARD' || word === 'DAYLIGHT';
    if (property === undefined) continue;
    if (property.name === 'BEGIN' && isObservance) observance = new Map();
    else if (property.name === 'END' && isObservance && observance !== undefined) {
      observanceCount += 1;
      if (observanceCount <= mostObservances) changes.push(...changesOfObservance(observance, budget));
      observance = undefined;
    } else if (observance !== undefined) {
      const values = observance.get(property.name);
      if (values === undefined) observance.set(property.name, [property.value]);
      else values.push(property.value);
    }
  }
  return changes.sort((one, other) => one.floatingMs - other.floatingMs);
}

function changesOfObservance(
  values: ReadonlyMap<string, readonly string[]>,
  budget: RepetitionLimits['budget'],
): readonly OffsetChange[] {
  const start = readCalendarClock(values.get('DTSTART')?.[0] ?? '');
  const beforeMs = readOffset(values.get('TZOFFSETFROM')?.[0] ?? '');
  const afterMs = readOffset(values.get('TZOFFSETTO')?.[0] ?? '');
  if (start === undefined || beforeMs === undefined || afterMs === undefined) return [];
  const onDates = (values.get('RDATE') ?? [])
    .flatMap(list => list.split(',').map(readCalendarClock))
    .flatMap(clock => (clock === undefined ? [] : [clock.floatingMs + (clock.isUtc ? beforeMs : 0)]));
  const rule = readRepetitionRule(values.get('RRULE')?.[0] ?? '', until => {
    const clock = readCalendarClock(until);
    return clock === undefined ? undefined : clock.floatingMs + (clock.isUtc ? beforeMs : 0);
  });
  const byRule =
    rule === undefined
      ? [start.floatingMs]
      : repetitionsOf(start.floatingMs, rule, { most: 2_000, beforeMs: describedUntilMs, budget }).startsMs;
  return [...byRule, ...onDates].map(floatingMs => ({ floatingMs, beforeMs, afterMs }));
}

/** `+0330`, `-053000`. */
function readOffset(text: string): number | undefined {
  const [, sign = '', hours = '', minutes = '', seconds = '0'] =
    /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text.trim()) ?? [];
  if (sign === '') return undefined;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ms : ms;
}
