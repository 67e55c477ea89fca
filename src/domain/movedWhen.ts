/**
 * An event's time moved along the axis, whole or by one of its ends: what handles on the timeline do. Nothing gets
 * more exact by it: a month stays a month, an open end stays open, "about" stays. A clock time goes along. A date
 * that is one of several has no place of its own that could be moved.
 */
import { type EdtfDate, type IntervalEnd } from './edtf/edtf.ts';
import { parseEdtf, readEdtf } from './edtf/parse.ts';
import { type When } from './event.ts';
import { edtfText } from './ids.ts';
import {
  coarserUnit,
  isMoment,
  meanShiftMs,
  type MoveUnit,
  type Shift,
  shiftedText,
  shiftOf,
  unitMs,
  unitOfDate,
} from './movedDate.ts';
import { boundsOfWhen } from './when.ts';

export type MovePart = 'whole' | 'start' | 'end';

export interface WhenMove {
  /** Whole units; negative is earlier. */
  readonly byUnits: number;
  readonly unit: MoveUnit;
  readonly part: MovePart;
}

/** The two ends of a date; a single one is both. */
interface Ends {
  readonly start: IntervalEnd;
  readonly end: IntervalEnd;
  readonly isSingle: boolean;
}

/** What of it can be taken hold of; nothing of a one-of set. */
export function movableParts(when: When): readonly MovePart[] {
  const ends = endsOf(when);
  if (ends === undefined) return [];
  const { start, end, isSingle } = ends;
  if (clockDay(when, ends) !== undefined) {
    return when.local?.end === undefined ? ['whole', 'end'] : ['whole', 'start', 'end'];
  }
  if (isSingle) return isDate(start) && start.some === undefined ? ['whole', 'start', 'end'] : ['whole'];
  return ['whole', ...(isDate(start) ? ['start' as const] : []), ...(isDate(end) ? ['end' as const] : [])];
}

/**
 * The time after the move, or nothing where there is none: its ends would cross, or the notation does not reach
 * there. Moving the whole there and back is the same time again (without the offset of a repeated hour), and its
 * length stays. Moving an end of a single date makes a span of it, and a span of one unit is that unit again.
 */
export function moveWhen(when: When, move: WhenMove): When | undefined {
  if (move.byUnits === 0) return when;
  const ends = endsOf(when);
  if (ends === undefined || !movableParts(when).includes(move.part)) return undefined;
  const day = clockDay(when, ends);
  if (day !== undefined && (move.part !== 'whole' || isOfClock(move.unit))) {
    return moveClock(when, { ...move, day });
  }
  return move.part === 'whole'
    ? moveWhole(when, ends, move)
    : moveEnd(when, ends, { ...move, part: move.part });
}

/** The unit that the part really moves by: never finer than its date. */
export function unitOfMove(when: When, part: MovePart, unit: MoveUnit): MoveUnit {
  const ends = endsOf(when);
  if (ends === undefined || clockDay(when, ends) !== undefined) return unit;
  return coarserUnit(unit, unitOfDate(leadOf(ends, part)));
}

/** Days and clock times go by days and weeks, what is less exact by months and years. */
export function movesByDays(when: When, part: MovePart): boolean {
  const ends = endsOf(when);
  return ends !== undefined && isMoment(leadOf(ends, part));
}

/** Where the part stands on the axis: its first instant, of an end the instant after its last. */
export function edgeMs(when: When, part: MovePart): number {
  const { earliestMs, latestMs, openStart } = boundsOfWhen(when);
  return part === 'end' || openStart ? latestMs : earliestMs;
}

/** The move that brings the part nearest to an instant; the farthest one possible where an end would cross. */
export function moveTowards(
  when: When,
  { part, unit, toMs }: { readonly part: MovePart; readonly unit: MoveUnit; readonly toMs: number },
): When {
  const ends = endsOf(when);
  if (ends === undefined) return when;
  const fromMs = edgeMs(when, part);
  const isClock = clockDay(when, ends) !== undefined;
  const stepMs = isClock ? unitMs[unit] : meanShiftMs(leadOf(ends, part), unit);
  const about = Math.round((toMs - fromMs) / stepMs);
  const moved = (byUnits: number) => moveWhen(when, { byUnits, unit, part });
  const near = [about - 1, about, about + 1].map(moved).filter(next => next !== undefined);
  const offMs = (next: When) => Math.abs(edgeMs(next, part) - toMs);
  if (near.length > 0) return near.reduce((best, next) => (offMs(next) < offMs(best) ? next : best));
  let possible = 0;
  let beyond = about;
  while (Math.abs(beyond - possible) > 1) {
    const middle = Math.trunc((possible + beyond) / 2);
    if (moved(middle) === undefined) beyond = middle;
    else possible = middle;
  }
  return moved(possible) ?? when;
}

function isDate(end: IntervalEnd): end is EdtfDate {
  return typeof end !== 'string';
}

function endsOf({ edtf }: When): Ends | undefined {
  const read = readEdtf(edtf);
  if (read.kind === 'one-of') return undefined;
  return read.kind === 'date'
    ? { start: read.date, end: read.date, isSingle: true }
    : { start: read.start, end: read.end, isSingle: false };
}

/** The end that says what the move is made in: the coarser one of a whole, which the other follows. */
function leadOf({ start, end }: Ends, part: MovePart): EdtfDate {
  if (!isDate(start) || (isDate(end) && part === 'end')) return dateOf(end);
  if (!isDate(end) || part === 'start') return start;
  return unitOfDate(start) === coarserUnit(unitOfDate(start), unitOfDate(end)) ? start : end;
}

function dateOf(end: IntervalEnd): EdtfDate {
  if (!isDate(end)) throw new Error('An interval without a date has no place in time.');
  return end;
}

function withDate(when: When, text: string): When | undefined {
  const read = parseEdtf(text);
  return read.ok ? { ...when, edtf: read.value.text } : undefined;
}

function moveWhole(when: When, ends: Ends, { unit, byUnits }: WhenMove): When | undefined {
  const lead = leadOf(ends, 'whole');
  const shift = shiftOf(lead, unit, byUnits);
  const leadText = shiftedText(lead, shift);
  const leadNext = leadText === undefined ? undefined : parseEdtf(leadText);
  if (leadNext?.ok !== true || leadNext.value.kind !== 'date') return undefined;
  const byMs = leadNext.value.date.startMs - lead.startMs;
  const textOf = (end: IntervalEnd): string | undefined => {
    if (!isDate(end)) return openText(end);
    // A day beside a month goes as many days as the month does.
    return shiftedText(end, isMoment(end) ? { kind: 'ms', ms: byMs } : shift);
  };
  const [start, end] = [textOf(ends.start), textOf(ends.end)];
  if (start === undefined || end === undefined) return undefined;
  const moved = withDate(when, ends.isSingle ? start : `${start}/${end}`);
  return moved && withClocks(moved, { start: byMs, end: byMs });
}

function moveEnd(
  when: When,
  { start, end }: Ends,
  { part, unit, byUnits }: WhenMove & { readonly part: 'start' | 'end' },
): When | undefined {
  const held = part === 'start' ? start : end;
  const other = part === 'start' ? end : start;
  if (!isDate(held)) return undefined;
  const text = shiftedText(held, shiftOf(held, unit, byUnits));
  const next = text === undefined ? undefined : parseEdtf(text);
  if (text === undefined || next?.ok !== true || next.value.kind !== 'date') return undefined;
  const { date } = next.value;
  if (isDate(other) && areCrossed(part === 'start' ? [date, other] : [other, date])) return undefined;
  const otherText = isDate(other) ? shiftedText(other, noShift(other)) : openText(other);
  if (otherText === undefined) return undefined;
  const [first, last] = part === 'start' ? [text, otherText] : [otherText, text];
  const moved = withDate(when, first === last ? first : `${first}/${last}`);
  const byMs = date.startMs - held.startMs;
  return moved && withClocks(moved, part === 'start' ? { start: byMs, end: 0 } : { start: 0, end: byMs });
}

function areCrossed([start, end]: readonly [EdtfDate, EdtfDate]): boolean {
  return start.startMs > end.startMs && start.endMs > end.endMs;
}

function noShift(date: EdtfDate): Shift {
  return isMoment(date) ? { kind: 'ms', ms: 0 } : { kind: 'months', count: 0 };
}

function openText(end: 'open' | 'unknown'): string {
  return end === 'open' ? '..' : '';
}

/** The offset only settles an hour that one day repeats: elsewhere it means nothing. */
function withClocks(when: When, byMs: { readonly start: number; readonly end: number }): When | undefined {
  const { local } = when;
  if (local === undefined) return when;
  const start = clockMoved(local.start, byMs.start);
  const end = local.end === undefined ? undefined : clockMoved(local.end, byMs.end);
  if (start === undefined || (local.end !== undefined && end === undefined)) return undefined;
  if (end !== undefined && end <= start) return undefined;
  const offset = byMs.start === 0 && local.offset !== undefined ? { offset: local.offset } : {};
  return { ...when, local: { start, ...(end === undefined ? {} : { end }), zone: local.zone, ...offset } };
}

function clockDateOf(text: string): EdtfDate | undefined {
  const read = parseEdtf(text);
  return read.ok && read.value.kind === 'date' && read.value.date.precision === 'instant'
    ? read.value.date
    : undefined;
}

/** `2025-04-12T16:00` so much later; nothing beyond the years of four digits. */
function clockMoved(clock: string, byMs: number): string | undefined {
  const date = clockDateOf(clock);
  const text = date && shiftedText(date, { kind: 'ms', ms: byMs });
  return text !== undefined && clockDateOf(text) !== undefined ? text : undefined;
}

/** The day of an event whose bounds are clock times. */
function clockDay({ local }: When, { start, isSingle }: Ends): EdtfDate | undefined {
  if (local === undefined || !isSingle || !isDate(start) || start.precision !== 'day') return undefined;
  return clockDateOf(local.start) === undefined ? undefined : start;
}

function isOfClock(unit: MoveUnit): boolean {
  return coarserUnit(unit, 'hour') === 'hour';
}

/** By its clock times: the date is the day on which it begins. */
function moveClock(
  when: When,
  { part, unit, byUnits, day }: WhenMove & { readonly day: EdtfDate },
): When | undefined {
  const { local } = when;
  if (local === undefined) return undefined;
  const byMs = unitMs[unit] * byUnits;
  const lastMin = when.durationMin?.[1] ?? 0;
  const ended =
    part === 'end' && local.end === undefined ? clockMoved(local.start, lastMin * 60_000) : local.end;
  const timed = ended === undefined ? when : { ...when, local: { ...local, end: ended } };
  const moved = withClocks(timed, { start: part === 'end' ? 0 : byMs, end: part === 'start' ? 0 : byMs });
  const from = moved?.local?.start;
  return moved && from !== undefined
    ? { ...moved, edtf: edtfText(from.slice(0, 10) + day.qualifier) }
    : undefined;
}
