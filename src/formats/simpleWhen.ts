/**
 * When a simple event takes place: its `date` in EDTF or ISO 8601, and the `zone` whose clock it shows. With a zone, the
 * clock becomes the local time of the event and the date its day or days; without one the date stays as printed.
 */
import { parseEdtf, plainDay } from '../domain/edtf/parse.ts';
import { type When } from '../domain/event.ts';
import { type EdtfText, edtfText } from '../domain/ids.ts';
import { dateLength } from '../domain/limits.ts';
import { isKnownZone } from '../domain/venueClock.ts';
import { isAbsent, type Note, readText, type SimpleRow } from './simpleFields.ts';

const none: readonly never[] = [];

export function readWhen(value: SimpleRow, note: Note): When | undefined {
  const given = value['date'];
  const edtf = readDate(given, note);
  const givenZone = value['zone'];
  if (givenZone === undefined) return edtf === undefined ? undefined : { edtf };
  const zone = readText({ path: 'zone', given: givenZone, most: dateLength }, note);
  if (zone === undefined) return edtf === undefined ? undefined : { edtf };
  if (!isKnownZone(zone)) {
    note('zone', 'unknown-zone', zone);
    return undefined;
  }
  return edtf === undefined ? undefined : clocked(edtf, zone);
}

function readDate(given: unknown, note: Note): EdtfText | undefined {
  if (typeof given === 'string' && given !== '') {
    if (plainDay(given) !== undefined) return edtfText(given);
    const read = parseEdtf(withEdtfClocks(given));
    if (read.ok) return read.value.text;
    note('date', 'not-a-date', given);
  } else note('date', isAbsent(given) ? 'missing' : 'wrong-type', given);
  return undefined;
}

/** ISO 8601 and RFC 3339 as programs print them and EDTF does not: a space for the T, an offset of `+0330`. */
const dateTime = /^(\d{4}-\d\d-\d\d)[ Tt](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?([Zz]|[+-]\d\d(?::?\d\d)?)?$/;

function withEdtfClocks(text: string): string {
  return text.includes('/') ? text.split('/').map(withEdtfClock).join('/') : withEdtfClock(text);
}

function withEdtfClock(text: string): string {
  const [, day, clock = '', offset = ''] = dateTime.exec(text) ?? none;
  return day === undefined ? text : `${day}T${clock}${withColon(offset.toUpperCase())}`;
}

function withColon(offset: string): string {
  return offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
}

interface Clock {
  readonly day: string;
  /** `2025-04-12T16:00`, without its offset. */
  readonly clock: string;
  readonly offset?: string;
}

/** A date without a clock has none to place in a zone, and stays as it is. */
function clocked(edtf: EdtfText, zone: string): When {
  const [first = '', last] = edtf.split('/');
  const start = clockOf(first);
  if (start === undefined) return { edtf };
  const { offset } = start;
  const local = { start: start.clock, zone, ...(offset === undefined ? {} : { offset }) };
  if (last === undefined) return { edtf: edtfText(start.day), local };
  const end = clockOf(last);
  if (end === undefined) return { edtf: edtfText(`${start.day}/${last}`), local };
  const days = start.day === end.day ? start.day : `${start.day}/${end.day}`;
  // "16:00:30" to "16:00" ends within the minute in which it begins.
  const isInOrder = end.clock >= start.clock;
  return { edtf: edtfText(days), local: isInOrder ? { ...local, end: end.clock } : local };
}

const clockText = /^(-?\d{4,}-\d\d-\d\d)T([\d:.]+)(Z|[+-]\d\d(?::\d\d)?)?$/;

function clockOf(text: string): Clock | undefined {
  const [, day, time, offset] = clockText.exec(text) ?? none;
  if (day === undefined || time === undefined) return undefined;
  const clock = `${day}T${time}`;
  if (offset === undefined) return { day, clock };
  return { day, clock, offset: offset === 'Z' ? '+00:00' : offset.length === 3 ? `${offset}:00` : offset };
}
