/**
 * Events as an iCalendar file (RFC 5545). A calendar that has them already is updated: an event keeps its UID, SEQUENCE
 * counts its versions, and DTSTAMP says when the version was made, so that the same record gives the same file.
 *
 * The description tells in words what a calendar has no property for, and `ownProperties.ts` the same for reading it here
 * again. Nobody is named as ATTENDEE, since programs write to those. Private notes are not part of it.
 */
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type EventId } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import { type LanguageWith } from '../../language/language.ts';
import { participationInWords } from '../../language/participants.ts';
import { createChronology, oneLine } from '../chronology.ts';
import { linkOf } from '../references.ts';
import { simpleValueOf } from '../simpleValueOf.ts';
import { uidOf } from './calendarIds.ts';
import { calendarStatusOf } from './calendarStatus.ts';
import { escapedText, keptText, propertyLine } from './calendarText.ts';
import { type CalendarTimes, calendarTimesOf } from './calendarTimes.ts';
import {
  ownDate,
  ownLists,
  ownPlace,
  ownProperty,
  ownRemarks,
  ownTimes,
  ownWords,
  ownZone,
  remarksMark,
} from './ownProperties.ts';

export interface CalendarChoices {
  readonly language: LanguageWith<'share'>;
  /** ISO: the day as known on which the record is read. */
  readonly knownOn?: string | undefined;
  /** An event whose day is not known has no place in a calendar. */
  readonly onLeftOut: (id: EventId) => void;
}

/** A piece for each event; an empty one for what is left out. */
export function* writeCalendar(
  record: RecordReader,
  ids: Iterable<EventId>,
  choices: CalendarChoices,
): Generator<string, undefined> {
  const title = escapedText(oneLine(record.title));
  yield [
    propertyLine('BEGIN', 'VCALENDAR'),
    propertyLine('VERSION', '2.0'),
    propertyLine('PRODID', '-//Demarche//Demarche//EN'),
    propertyLine('CALSCALE', 'GREGORIAN'),
    propertyLine('NAME', title),
    propertyLine('X-WR-CALNAME', title),
  ].join('');
  for (const id of ids) {
    const event = record.events.get(id);
    const times = event === undefined ? undefined : calendarTimesOf(event.when);
    if (event === undefined || times === undefined) {
      choices.onLeftOut(id);
      yield '';
    } else yield entryText(event, times, { record, choices });
  }
  yield propertyLine('END', 'VCALENDAR');
}

interface Writing {
  readonly record: RecordReader;
  readonly choices: CalendarChoices;
}

function entryText(event: DiplomaticEvent, times: CalendarTimes, writing: Writing): string {
  const { record } = writing;
  const { venue, status, tags, modifiedAt, createdAt } = event;
  const place = venue?.place === undefined ? undefined : record.places.get(venue.place);
  const { lat, lon } = place ?? {};
  const value = simpleValueOf(event, record);
  const location = [venue?.site, value.place].filter(words => words !== undefined).join(', ');
  const remarks = keptText(remarksOn(event, writing));
  const description = [keptText(event.summary ?? ''), remarks].filter(text => text !== '').join('\n\n');
  const link = event.sources.map(id => linkOf(record.sources.get(id)?.url)).find(url => url !== undefined);
  const dateForm = times.isDay ? ';VALUE=DATE' : '';
  const lines: (readonly [name: string, value: string | undefined])[] = [
    ['BEGIN', 'VEVENT'],
    ['UID', escapedText(uidOf(event.id, record.id))],
    ['SEQUENCE', String(event.rev)],
    ['DTSTAMP', instantText(modifiedAt)],
    ['CREATED', instantText(createdAt)],
    ['LAST-MODIFIED', instantText(modifiedAt)],
    [`DTSTART${dateForm}`, times.start],
    [`DTEND${dateForm}`, times.end],
    ['SUMMARY', escapedText(event.title)],
    ['STATUS', calendarStatusOf(status)],
    ['TRANSP', 'TRANSPARENT'],
    ['LOCATION', location === '' ? undefined : escapedText(location)],
    ['GEO', lat === undefined || lon === undefined ? undefined : `${lat.toFixed(6)};${lon.toFixed(6)}`],
    ['CATEGORIES', listText(tags)],
    ['URL', link],
    ['DESCRIPTION', escapedText(description)],
    [ownTimes, `${times.start}/${times.end ?? ''}`],
    [ownDate, value.date],
    [ownZone, value.zone],
    [ownPlace, venue?.site === undefined || value.place === undefined ? undefined : escapedText(value.place)],
    ...ownWords.map(key => [ownProperty(key), value[key]] as const),
    ...ownLists.map(key => [ownProperty(key), listText(value[key] ?? [])] as const),
    [ownRemarks, remarksMark(remarks)],
    ['END', 'VEVENT'],
  ];
  return lines.map(([name, text]) => (text === undefined ? '' : propertyLine(name, text))).join('');
}

function listText(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.map(escapedText).join(',');
}

/** `20250412T160005Z` of `2025-04-12T16:00:05.250Z`. */
function instantText(iso: string): string {
  const ms = Date.parse(iso);
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Lines of words: when by the clock of the venue, kind and status, who took part, where accounts differ, the sources. */
function remarksOn(event: DiplomaticEvent, { record, choices }: Writing): string {
  const { language, knownOn } = choices;
  const { chronicle } = language.text.outgoing;
  const chronology = createChronology(record, language, knownOn);
  const { heading, status, sides, disputes, noSource } = chronology.entryOf(event);
  const people = event.participants
    .filter(({ person, office }) => person !== undefined || office !== undefined)
    .map(participation => participationInWords(participation, { record, language }));
  const sources = [...chronology.sources()].map(
    ({ number, text, address }) => `[${number}] ${text}${address === undefined ? '' : `. ${address}`}`,
  );
  return [
    oneLine(heading),
    status,
    sides,
    ...(people.length === 0 ? [] : [oneLine(chronicle.people(people))]),
    ...disputes,
    ...(sources.length === 0 ? [noSource] : sources),
  ].join('\n');
}
