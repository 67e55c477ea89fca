/**
 * The simple form of an event, which any script can write (README, "What tools may rely on"):
 * `{id?, title, date, kind?, status?, countries?, people?, place?, summary?, source?}`. An event is made from
 * its value, its row and the day of reading alone, so that it can be made again, the same, from its slice.
 *
 * What is not stated is filled in so as to claim least:
 * - A row without an id is `row-1`, `row-2`… by its place in the array.
 * - Without a kind it is `background`: nobody is said to have met. Without a status it is `scheduled` where all of its
 *   date lies ahead, else `concluded` for what people come together at and `occurred` for the rest.
 * - Countries are parties. A person stands on the country in brackets after the name, else on the row's only
 *   country, else on no side.
 * - A date-time keeps the clock as printed; its offset is kept with it and moves nothing.
 *
 * `null`, an empty text and, for people, places and sources, a mere `-` are as good as absent. Keys that the
 * form does not know are named to the reader and otherwise left.
 */
import { parseEdtf, plainDay } from '../domain/edtf/parse.ts';
import { suggestedStatus } from '../domain/eventDraftDefaults.ts';
import { type DiplomaticEvent, type Participation } from '../domain/event.ts';
import { edtfText, type EdtfText, eventId, type SideCode } from '../domain/ids.ts';
import * as limits from '../domain/limits.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { type SchemaProblem, type SchemaProblemCode, shortened } from '../domain/schemaProblem.ts';
import { unstatedSide } from '../domain/sides.ts';
import { eventKinds, type Role, statuses } from '../domain/vocabulary.ts';
import { countryNamed } from './countryNames.ts';
import { type NamedPerson, personNamed, placeIdOf, sourceIdOf } from './simpleThings.ts';

export interface SimpleReading {
  readonly event: DiplomaticEvent;
  readonly people: readonly NamedPerson[];
  /** The words of the place and of the source, for `placeThing` and `sourceThing`. */
  readonly place: string | undefined;
  readonly source: string | undefined;
  /** Keys of the row that were not read. */
  readonly ignoredKeys: readonly string[];
}

/** Where the row stands in its array, from 0, and the day it is read on (`2025-04-12`). */
export interface RowPlace {
  readonly row: number;
  readonly todayIso: string;
}

const keys = ['id', 'title', 'date', 'kind', 'status', 'countries', 'people', 'place', 'summary', 'source'];
const knownKeys: ReadonlySet<string> = new Set(keys);
const partyRoles: readonly Role[] = ['party'];
const none: readonly never[] = [];

export function readSimpleEvent(
  value: unknown,
  { row, todayIso }: RowPlace,
): Result<SimpleReading, readonly SchemaProblem[]> {
  if (!isObject(value)) return failure([{ path: '', code: 'wrong-type', detail: shortened(value) }]);
  const problems: SchemaProblem[] = [];
  const note = (path: string, code: SchemaProblemCode, given: unknown): void => {
    problems.push({ path, code, detail: shortened(given) });
  };

  const id = readId(value['id'], row, note);
  const title = readText({ path: 'title', given: value['title'], most: limits.titleLength }, note);
  if (title === undefined && isAbsent(value['title'])) note('title', 'missing', undefined);
  const edtf = readDate(value['date'], note);
  const kind = readListed({ path: 'kind', given: value['kind'], listed: kindNames }, note) ?? 'background';
  const stated = readListed({ path: 'status', given: value['status'], listed: statusNames }, note);
  const countries = readCountries(value['countries'], note);
  const people = readPeople(value['people'], note);
  const place = readWords({ path: 'place', given: value['place'], most: limits.lineLength }, note);
  const summary = readText({ path: 'summary', given: value['summary'], most: limits.textLength }, note);
  const source = readWords({ path: 'source', given: value['source'], most: limits.lineLength }, note);
  if (countries.length + people.length > limits.itemCount) {
    problems.push({ path: 'people', code: 'too-many', detail: String(limits.itemCount) });
  }
  if (problems.length > 0 || title === undefined || edtf === undefined || id === undefined) {
    return failure(problems.slice(0, limits.problemCount));
  }

  // Made field by field: copying the optional ones in by spread would take half of the reading of a file.
  const createdAt = `${todayIso}T00:00:00Z`;
  const event: Writable<DiplomaticEvent> = {
    id: eventId(id),
    title,
    when: { edtf },
    kind,
    status: stated ?? suggestedStatus(kind, edtf, todayIso),
    participants: participants(countries, people),
    processes: none,
    statements: none,
    claims: none,
    links: none,
    sources: source === undefined ? none : [sourceIdOf(source)],
    tags: none,
    confirmed: 'full',
    rev: 0,
    createdAt,
    modifiedAt: createdAt,
  };
  if (summary !== undefined) event.summary = summary;
  if (place !== undefined) event.venue = { place: placeIdOf(place) };
  return success({ event, people, place, source, ignoredKeys: ignoredKeys(value) });
}

type Writable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

type Note = (path: string, code: SchemaProblemCode, given: unknown) => void;

interface Given {
  readonly path: string;
  readonly given: unknown;
  /** The longest text, in UTF-16 units. */
  readonly most: number;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(given: unknown): boolean {
  return given === undefined || given === null || given === '';
}

function ignoredKeys(value: Readonly<Record<string, unknown>>): readonly string[] {
  let ignored: string[] | undefined;
  for (const key in value) if (!knownKeys.has(key)) (ignored ??= []).push(key);
  return ignored ?? none;
}

/** Numbers are ids too: data bases write them. */
function readId(given: unknown, row: number, note: Note): string | undefined {
  if (isAbsent(given)) return `row-${row + 1}`;
  const text = Number.isSafeInteger(given) ? String(given) : given;
  return readText({ path: 'id', given: text, most: limits.idLength }, note);
}

function readText({ path, given, most }: Given, note: Note): string | undefined {
  if (isAbsent(given)) return undefined;
  if (typeof given === 'string' && given.length <= most) return given;
  if (typeof given === 'string') note(path, 'too-long', most);
  else note(path, 'wrong-type', given);
  return undefined;
}

/** Text that names a thing: without spaces around it. */
function readWords({ path, given, most }: Given, note: Note): string | undefined {
  const text = readText({ path, given, most }, note)?.trim();
  return text === '' || text === '-' ? undefined : text;
}

const kindNames = byName(eventKinds);
const statusNames = byName(statuses);

function byName<Name extends string>(names: readonly Name[]): ReadonlyMap<unknown, Name> {
  return new Map(names.map(name => [name, name]));
}

function readListed<Name>({ path, given, listed }: Listed<Name>, note: Note): Name | undefined {
  if (isAbsent(given)) return undefined;
  const name = listed.get(given);
  if (name === undefined) note(path, typeof given === 'string' ? 'not-listed' : 'wrong-type', given);
  return name;
}

interface Listed<Name> {
  readonly path: string;
  readonly given: unknown;
  readonly listed: ReadonlyMap<unknown, Name>;
}

/** A list, or a single text for a list of one. */
function listOf(given: unknown): readonly unknown[] | undefined {
  if (isAbsent(given)) return none;
  return Array.isArray(given) ? given : typeof given === 'string' ? [given] : undefined;
}

function readCountries(given: unknown, note: Note): readonly SideCode[] {
  const list = listOf(given);
  if (list === undefined) {
    note('countries', 'wrong-type', given);
    return none;
  }
  const codes: SideCode[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const text = list[index];
    const code = typeof text === 'string' ? countryNamed(text) : undefined;
    if (code !== undefined) {
      if (!codes.includes(code)) codes.push(code);
    } else note(`countries[${index}]`, typeof text === 'string' ? 'not-listed' : 'wrong-type', text);
  }
  return codes;
}

function readPeople(given: unknown, note: Note): readonly NamedPerson[] {
  const list = listOf(given);
  if (list === undefined) {
    note('people', 'wrong-type', given);
    return none;
  }
  if (list.length === 0) return none;
  const people: NamedPerson[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const text = readWords({ path: `people[${index}]`, given: list[index], most: limits.lineLength }, note);
    if (text === undefined) continue;
    const person = personNamed(text);
    if (!people.some(({ id }) => id === person.id)) people.push(person);
  }
  return people;
}

function participants(
  countries: readonly SideCode[],
  people: readonly NamedPerson[],
): readonly Participation[] {
  const parties = countries.map((side): Participation => ({ side, roles: partyRoles }));
  if (people.length === 0) return parties;
  const [only, another] = countries;
  const usual = only !== undefined && another === undefined ? only : unstatedSide;
  for (const { id, side = usual } of people) parties.push({ side, person: id, roles: partyRoles });
  return parties;
}

function readDate(given: unknown, note: Note): EdtfText | undefined {
  if (typeof given === 'string' && given !== '') {
    if (plainDay(given) !== undefined) return edtfText(given);
    const read = parseEdtf(withEdtfClock(given));
    if (read.ok) return read.value.text;
    note('date', 'not-a-date', given);
  } else note('date', isAbsent(given) ? 'missing' : 'wrong-type', given);
  return undefined;
}

/** ISO 8601 and RFC 3339 as programs print them and EDTF does not: a space for the T, an offset of `+0330`. */
const dateTime = /^(\d{4}-\d\d-\d\d)[ Tt](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?([Zz]|[+-]\d\d(?::?\d\d)?)?$/;

function withEdtfClock(text: string): string {
  const [, day, clock = '', offset = ''] = dateTime.exec(text) ?? none;
  return day === undefined ? text : `${day}T${clock}${withColon(offset.toUpperCase())}`;
}

function withColon(offset: string): string {
  return offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
}
