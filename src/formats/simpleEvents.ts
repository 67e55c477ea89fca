/**
 * The simple form of an event, which any script can write (README, "What tools may rely on"):
 * `{id?, title, date, zone?, kind?, status?, format?, outcome?, countries?, mediators?, hosts?, observers?, bodies?,
 * people?, place?, summary?, source?, sources?, tags?}`. An event is made from its value, its row and the day of reading
 * alone, so that it can be made again, the same, from its slice. `simpleValueOf.ts` is the way back.
 *
 * What is not stated is filled in so as to claim least:
 * - A row without an id is `row-1`, `row-2`… by its place in the array.
 * - Without a kind it is `background`: nobody is said to have met. Without a status it is `scheduled` where all of its
 *   date lies ahead, else `concluded` for what people come together at and `occurred` for the rest.
 * - Countries are parties (`simpleSides.ts` has the other roles). A person stands on the country in brackets after the
 *   name, `(-)` for none, else on the row's only country, else on no side.
 * - A date-time keeps the clock as printed; its offset is kept with it and moves nothing. `zone` says whose clock it is.
 *
 * `null`, an empty text and, for what names a thing, a mere `-` are as good as absent. Keys that the form does not know
 * are named to the reader and otherwise left.
 */
import { suggestedStatus } from '../domain/eventDraftDefaults.ts';
import { type DiplomaticEvent } from '../domain/event.ts';
import { eventId } from '../domain/ids.ts';
import * as limits from '../domain/limits.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { type SchemaProblem, type SchemaProblemCode, shortened } from '../domain/schemaProblem.ts';
import { eventKinds, type Format, formats, type Outcome, outcomes, statuses } from '../domain/vocabulary.ts';
import {
  byName,
  isAbsent,
  type Note,
  readListed,
  readText,
  readWordList,
  readWords,
  type SimpleRow,
} from './simpleFields.ts';
import { readSides, type SimpleSides } from './simpleSides.ts';
import { placeIdOf, sourceIdOf } from './simpleThings.ts';
import { readWhen } from './simpleWhen.ts';

export interface SimpleReading extends Pick<SimpleSides, 'people' | 'bodies'> {
  readonly event: DiplomaticEvent;
  /** The words of the place and of the sources, for `placeThing` and `sourceThing`. */
  readonly place: string | undefined;
  readonly sources: readonly string[];
  /** Keys of the row that were not read. */
  readonly ignoredKeys: readonly string[];
}

/** Where the row stands in its array, from 0, and the day it is read on (`2025-04-12`). */
export interface RowPlace {
  readonly row: number;
  readonly todayIso: string;
}

export const simpleKeys = [
  'id',
  'title',
  'date',
  'zone',
  'kind',
  'status',
  'format',
  'outcome',
  'countries',
  'mediators',
  'hosts',
  'observers',
  'bodies',
  'people',
  'place',
  'summary',
  'source',
  'sources',
  'tags',
] as const;
export type SimpleKey = (typeof simpleKeys)[number];
const knownKeys: ReadonlySet<string> = new Set(simpleKeys);
const kindNames = byName(eventKinds);
const statusNames = byName(statuses);
const formatNames = byName(formats);
const outcomeNames = byName(outcomes);
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
  const when = readWhen(value, note);
  const kind = readListed({ path: 'kind', given: value['kind'], listed: kindNames }, note) ?? 'background';
  const stated = readListed({ path: 'status', given: value['status'], listed: statusNames }, note);
  const { format, outcome } = readResult(value, note);
  const { participants, people, bodies } = readSides(value, note);
  const place = readWords({ path: 'place', given: value['place'], most: limits.lineLength }, note);
  const summary = readText({ path: 'summary', given: value['summary'], most: limits.textLength }, note);
  const sources = readSources(value['source'], value['sources'], note);
  const tags = readTags(value['tags'], note);
  if (problems.length > 0 || title === undefined || when === undefined || id === undefined) {
    return failure(problems.slice(0, limits.problemCount));
  }

  // Made field by field: copying the optional ones in by spread would take half of the reading of a file.
  const createdAt = `${todayIso}T00:00:00Z`;
  const event: Writable<DiplomaticEvent> = {
    id: eventId(id),
    title,
    when,
    kind,
    status: stated ?? suggestedStatus(kind, when.edtf, todayIso),
    participants,
    processes: none,
    statements: none,
    claims: none,
    links: none,
    sources: sources.length === 0 ? none : sources.map(sourceIdOf),
    tags,
    confirmed: 'full',
    rev: 0,
    createdAt,
    modifiedAt: createdAt,
  };
  if (summary !== undefined) event.summary = summary;
  if (format !== undefined) event.format = format;
  if (outcome !== undefined) event.outcome = outcome;
  if (place !== undefined) event.venue = { place: placeIdOf(place) };
  return success({ event, people, bodies, place, sources, ignoredKeys: ignoredKeys(value) });
}

// Most files have none of the keys below: asking for them costs no more than to see that they are not there.

interface SimpleResult {
  readonly format: Format | undefined;
  readonly outcome: Outcome | undefined;
}
const noResult: SimpleResult = { format: undefined, outcome: undefined };

function readResult({ format, outcome }: SimpleRow, note: Note): SimpleResult {
  if (format === undefined && outcome === undefined) return noResult;
  return {
    format: readListed({ path: 'format', given: format, listed: formatNames }, note),
    outcome: readListed({ path: 'outcome', given: outcome, listed: outcomeNames }, note),
  };
}

function readTags(given: unknown, note: Note): readonly string[] {
  return given === undefined ? none : readWordList({ path: 'tags', given, most: limits.lineLength }, note);
}

type Writable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/** One as text, several as a list, each once. */
function readSources(one: unknown, several: unknown, note: Note): readonly string[] {
  if (one === undefined && several === undefined) return none;
  const first = readWords({ path: 'source', given: one, most: mostSourceLength(one) }, note);
  const others = readWordList({ path: 'sources', given: several, most: limits.addressLength }, note);
  for (const [index, words] of others.entries()) {
    if (words.length > mostSourceLength(words)) note(`sources[${index}]`, 'too-long', limits.lineLength);
  }
  if (first === undefined) return others;
  return others.length === 0 ? [first] : [first, ...others.filter(words => words !== first)];
}

/** An address may be longer than the name of a publisher. */
function mostSourceLength(words: unknown): number {
  const isShort = typeof words !== 'string' || words.length <= limits.lineLength;
  return isShort || !/^\s*https?:/iu.test(words) ? limits.lineLength : limits.addressLength;
}
