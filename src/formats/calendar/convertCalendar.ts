/**
 * An iCalendar file (RFC 5545) as a plain list of simple events. Its parts are read here and not by a library: those that
 * there are give up a file at its first bad line, and follow rules of repetition that never end.
 *
 * An entry that is repeated becomes an event for each time, up to the limits; what a rule goes on with beyond them is
 * refused, so that it is told. Nothing that the file names is fetched.
 */
import { parseEdtf } from '../../domain/edtf/parse.ts';
import { eventCount } from '../../domain/limits.ts';
import { shortened } from '../../domain/schemaProblem.ts';
import { type Conversion, type PieceProblem, type RefusedPiece } from '../incoming/conversion.ts';
import { clockWords } from './calendarClock.ts';
import { idOfContent, idOfRepetition, idOfUid } from './calendarIds.ts';
import { statusOfRecord } from './calendarStatus.ts';
import { createCalendarZones } from './calendarZones.ts';
import { createNoteTally, type NoteTally } from '../incoming/noteTally.ts';
import { startsOfEntry, type StartsContext } from './entryStarts.ts';
import { type DateWords, dateWords, type EntryTimes, readEntryTimes, timeOfRule } from './entryTimes.ts';
import { latestEntries, type LatestEntries } from './latestEntries.ts';
import { ownDate, ownProperty, ownTimes, ownZone } from './ownProperties.ts';
import { readProperty } from './property.ts';
import { type EntryProperties, readEntry, readProperties } from './readEntry.ts';
import { createSimpleListWriter, type SimpleListWriter } from '../incoming/simpleListBytes.ts';
import { type CalendarEntry, surveyCalendar } from './surveyCalendar.ts';

export interface CalendarReading {
  readonly todayIso: string;
}

/** All rules of a file together: about a second of work. */
const stepsOfFile = 2_000_000;
/** A long description of an entry that is repeated a thousand times is written a thousand times. */
const mostBytes = 256 * 1024 * 1024;
/** Finding the entries takes about as long as reading a third of them. */
const surveyShare = 0.25;
const entriesAtOnce = 500;

/** Yields the share done. */
export function* convertCalendar(
  given: string,
  { todayIso }: CalendarReading,
): Generator<number, Conversion, undefined> {
  // Programs of long ago end a line by a return alone.
  const text = given.includes('\n') ? given : given.replaceAll('\r', '\n');
  const surveying = surveyCalendar(text);
  let surveyed = surveying.next();
  for (; surveyed.done !== true; surveyed = surveying.next()) yield surveyed.value * surveyShare;
  const { entries: all, zones, refused: unreadable, title } = surveyed.value;
  const latest = latestEntries(all);
  const notes = createNoteTally();
  for (const { line, uid } of latest.replaced) notes.add('replaced', line, shortened(uid));
  const budget = { steps: stepsOfFile };
  const converting: Converting = {
    text,
    todayIso,
    latest,
    notes,
    starts: { zoneOf: createCalendarZones(text, zones, budget), budget },
    list: createSimpleListWriter(),
    refused: [...unreadable],
    contentIds: new Map(),
    masterTimes: new Map(),
  };
  for (const [index, entry] of latest.entries.entries()) {
    if (index % entriesAtOnce === 0) {
      yield surveyShare + (1 - surveyShare) * (index / latest.entries.length);
    }
    convertEntry(entry, converting);
  }
  const { list, refused } = converting;
  const readCount = list.count() + refused.length;
  refused.sort((one, other) => one.line - other.line);
  const found = title?.trim() ?? '';
  return {
    ...list.end(),
    readCount,
    refused,
    notes: notes.notes(),
    ...(found === '' ? {} : { title: found }),
  };
}

interface Converting {
  readonly text: string;
  readonly todayIso: string;
  readonly latest: LatestEntries;
  readonly notes: NoteTally;
  readonly starts: StartsContext;
  readonly list: SimpleListWriter;
  readonly refused: RefusedPiece[];
  /** How often an id was made of what an entry says. */
  readonly contentIds: Map<string, number>;
  readonly masterTimes: Map<string, EntryTimes | undefined>;
}

function convertEntry(entry: CalendarEntry, converting: Converting): void {
  const { text, notes, starts, list, refused, latest } = converting;
  const { line, uid } = entry;
  const properties = readProperties(text, entry);
  const refuse = (problems: readonly PieceProblem[]): void => {
    refused.push({ line, ...(uid === '' ? {} : { id: uid }), problems });
  };
  const times = timesOf(properties, converting);
  const reading = readEntry(properties);
  if (!times.ok || !reading.ok) {
    refuse([...(times.ok ? [] : [times.error]), ...(reading.ok ? [] : reading.error)]);
    return;
  }
  const { row, leftOut } = reading.value;
  for (const name of leftOut) notes.addNamed('left-out', line, name);
  if (!times.value.isDay && times.value.zone === undefined) {
    notes.add('floating-time', line, properties.first('DTSTART')?.value ?? '');
  }
  const isException = entry.recurrenceId !== '';
  const exceptions = isException ? [] : latest.exceptionsOf(uid);
  const { startsMs, isRepeated, problems } = isException
    ? { startsMs: [times.value.startMs], isRepeated: false, problems: [] }
    : startsOfEntry({ properties, times: times.value, exceptions }, starts);
  if (isRepeated) notes.add('repeated', line, shortened(properties.first('RRULE')?.value ?? ''));
  const id = idOf(entry, { properties, title: String(row['title']) }, converting);
  for (const startMs of startsMs) {
    const isFull = list.count() >= eventCount;
    if (isFull || list.byteCount() >= mostBytes) {
      refuse([{ path: '', code: 'over-limit', detail: String(isFull ? eventCount : mostBytes) }]);
      break;
    }
    const moved = movedTimes(times.value, startMs);
    const words = isRepeated ? dateWords(moved) : datesOf(properties, moved);
    const status = statusOf(entry, { properties, date: words.date }, converting);
    const ownId = isRepeated ? idOfRepetition(id, timeWords(moved)) : id;
    list.add({ id: ownId, ...row, ...words, status }, line);
  }
  if (problems.length > 0) refuse(problems);
}

function timesOf(properties: EntryProperties, { starts }: Converting) {
  const { first } = properties;
  const given = { start: first('DTSTART'), end: first('DTEND'), duration: first('DURATION') };
  return readEntryTimes(given, starts.zoneOf);
}

function movedTimes(times: EntryTimes, startMs: number): EntryTimes {
  const byMs = startMs - times.startMs;
  return byMs === 0 || times.endMs === undefined
    ? { ...times, startMs }
    : { ...times, startMs, endMs: times.endMs + byMs };
}

function timeWords({ startMs, isDay }: EntryTimes): string {
  return clockWords(startMs).slice(0, isDay ? 10 : undefined);
}

/** What was written here says the date in full, as long as nobody has moved the entry since. */
function datesOf({ first }: EntryProperties, times: EntryTimes): DateWords {
  const date = first(ownDate)?.value;
  const written = `${first('DTSTART')?.value ?? ''}/${first('DTEND')?.value ?? ''}`;
  if (date === undefined || first(ownTimes)?.value !== written) return dateWords(times);
  const zone = first(ownZone)?.value;
  return zone === undefined ? { date } : { date, zone };
}

interface Dated {
  readonly properties: EntryProperties;
  readonly date: string;
}

function statusOf(
  { isTakenBack }: CalendarEntry,
  { properties, date }: Dated,
  { todayIso }: Converting,
): string | undefined {
  const edtf = parseEdtf(date);
  return statusOfRecord({
    status: isTakenBack ? 'CANCELLED' : properties.first('STATUS')?.value.trim().toUpperCase(),
    own: properties.first(ownProperty('status'))?.value,
    edtf: edtf.ok ? edtf.value.text : undefined,
    todayIso,
  });
}

interface Titled {
  readonly properties: EntryProperties;
  readonly title: string;
}

/** The same for the same entry in a later file. */
function idOf(entry: CalendarEntry, { properties, title }: Titled, converting: Converting): string {
  const { uid, recurrenceId } = entry;
  if (uid === '') {
    const id = idOfContent(properties.first('DTSTART')?.value ?? '', title);
    const before = converting.contentIds.get(id) ?? 0;
    converting.contentIds.set(id, before + 1);
    return before === 0 ? id : idOfRepetition(id, String(before + 1));
  }
  const id = idOfUid(uid);
  if (recurrenceId === '') return id;
  const exception = readProperty(`RECURRENCE-ID${recurrenceId}`);
  const master = masterTimes(uid, converting);
  const own = { startMs: 0, isDay: false };
  const time =
    exception === undefined ? undefined : timeOfRule(exception, master ?? own, converting.starts.zoneOf);
  if (time === undefined) return idOfRepetition(id, recurrenceId);
  return idOfRepetition(id, timeWords({ startMs: time.ms, isDay: time.isDay }));
}

/** Of the entry whose rule this is an exception from: they are named by its clock. */
function masterTimes(uid: string, converting: Converting): EntryTimes | undefined {
  const { masterTimes: known, latest, text } = converting;
  if (!known.has(uid)) {
    const master = latest.masterOf(uid);
    const times = master === undefined ? undefined : timesOf(readProperties(text, master), converting);
    known.set(uid, times?.ok === true ? times.value : undefined);
  }
  return known.get(uid);
}
