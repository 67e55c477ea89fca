/**
 * The folded text that search reads. What an event says itself stands in one array of bytes, and what many events
 * name (people with all their spellings, places, sources, processes, bodies) once in another, found through codes.
 */
import { type Claim, type DiplomaticEvent, type Statement } from '../domain/event.ts';
import { personId, placeId, processId, type SideCode, sideCode, sourceId } from '../domain/ids.ts';
import { type EntityKind } from '../domain/operation.ts';
import { type RecordReader } from '../domain/record.ts';
import { foldLines } from './foldText.ts';
import {
  addCode,
  beginRow,
  codeFor,
  createWritableColumn,
  growRows,
  type WritableColumn,
} from './multiColumn.ts';
import { createTextBytes, type TextBytes, writeText } from './textBytes.ts';

export interface TextIndex {
  /** What each row's event says itself. */
  readonly own: TextBytes;
  /** The things each row names, as `kind id`. */
  readonly named: WritableColumn;
  /** What there is to find of each thing, by its code; folded when a search first needs it. */
  readonly things: TextBytes;
  /** Codes from here on, and these before it, have yet to be folded. */
  foldedThingCount: number;
  readonly staleThings: Set<number>;
  /** No row from here on was ever written. */
  rowCount: number;
}

export function createTextIndex(rowCapacity: number, own = createTextBytes(rowCapacity)): TextIndex {
  const named = createWritableColumn(Math.max(64, rowCapacity), {
    valuesPerRow: 6,
    roles: false,
    through: false,
  });
  return { own, named, ...noThings(), rowCount: 0 };
}

/** What an index begins with that knows no thing's text yet. */
export function noThings(): Pick<TextIndex, 'things' | 'foldedThingCount' | 'staleThings'> {
  return { things: createTextBytes(), foldedThingCount: 0, staleThings: new Set() };
}

/** Brings the index to what the row's event says now; nothing where it was deleted. */
export function indexRow(index: TextIndex, row: number, event: DiplomaticEvent | undefined): void {
  writeRowText(index, row, event === undefined ? noRowText : rowTextOf(event));
}

/** What search reads of a row, on its way from one thread to another. */
export interface RowText {
  /** Folded. */
  readonly own: string;
  /** Keys of the things it names; some more than once. */
  readonly named: readonly string[];
}

const noRowText: RowText = { own: '', named: [] };

export function rowTextOf(event: DiplomaticEvent): RowText {
  return { own: foldLines(linesOfEvent(event).join('\n')), named: namedIn(event) };
}

export function writeRowText(index: TextIndex, row: number, { own, named: keys }: RowText): void {
  const { named } = index;
  writeText(index.own, row, own);
  if (row >= named.starts.length) growRows(named, Math.ceil(row * 1.25) + 64);
  beginRow(named, row);
  for (const key of keys) addCode(named, row, codeFor(named, key));
  index.rowCount = Math.max(index.rowCount, row + 1);
}

function namedIn(event: DiplomaticEvent): readonly string[] {
  const keys: string[] = [];
  const name = (kind: EntityKind, id: string | undefined): void => {
    if (id !== undefined) keys.push(thingKey(kind, id));
  };
  for (const { person, side } of event.participants) {
    name('person', person);
    name('body', side);
  }
  name('place', event.venue?.place);
  for (const { id } of event.processes) name('process', id);
  for (const id of event.sources) name('source', id);
  for (const { by, source } of event.statements) {
    name('source', source);
    for (const speaker of by) if ('person' in speaker) name('person', speaker.person);
  }
  for (const { person, source } of event.claims) {
    name('person', person);
    name('source', source);
  }
  return keys;
}

export function thingKey(kind: EntityKind, id: string): string {
  return `${kind} ${id}`;
}

/** Forgets what was folded of a thing that an edit changed. */
export function forgetThing(index: TextIndex, kind: EntityKind, id: string): void {
  const code = index.named.codeOf.get(thingKey(kind, id));
  if (code !== undefined && code < index.foldedThingCount) index.staleThings.add(code);
}

/** Folds what is not yet folded of the things that events name. */
export function foldThings(index: TextIndex, source: NamedThings): void {
  const { named, things, staleThings } = index;
  const fold = (code: number): void => {
    writeText(things, code, thingText(source, named.values[code]!));
  };
  staleThings.forEach(fold);
  staleThings.clear();
  for (let code = index.foldedThingCount; code < named.values.length; code += 1) fold(code);
  index.foldedThingCount = named.values.length;
}

/** What search reads of: the record's things, and the words its sides have beside their codes. */
export interface NamedThings {
  readonly record: Omit<RecordReader, 'events'>;
  readonly sideWords: (side: SideCode) => readonly string[];
}

/** Folded text of a thing by its key. */
export function thingText(source: NamedThings, key: string): string {
  return foldLines(linesOfKey(source, key).join('\n'));
}

function linesOfKey(source: NamedThings, key: string): Lines {
  const space = key.indexOf(' ');
  return linesOfThing(source, key.slice(0, space), key.slice(space + 1));
}

/** What search finds an event by, unfolded: its own words, and those of what it names. */
export function linesOf(event: DiplomaticEvent, source: NamedThings): readonly string[] {
  const lines = [...linesOfEvent(event)];
  for (const key of new Set(namedIn(event))) lines.push(...linesOfKey(source, key));
  return lines.filter(line => line !== undefined);
}

type Lines = readonly (string | undefined)[];

function linesOfEvent(event: DiplomaticEvent): Lines {
  const { title, summary, note, when, venue, privateNotes, tags } = event;
  const lines = [title, summary, note, when.printed, venue?.site, privateNotes, ...tags];
  for (const { office, capacity } of event.participants) lines.push(office, capacity);
  for (const statement of event.statements) lines.push(...linesOfStatement(statement));
  for (const claim of event.claims) lines.push(...linesOfClaim(claim));
  return lines;
}

function linesOfStatement({ by, office, quote, paraphrase, medium, via, note }: Statement): Lines {
  const speakers = by.map(speaker => ('text' in speaker ? speaker.text : undefined));
  return [...speakers, office, quote, paraphrase, medium, via, note];
}

/** A claim's value is words only where it is about no field; elsewhere it is notation. */
function linesOfClaim({ field, label, value, printed, by, note }: Claim): Lines {
  return [label, field.startsWith('about:') ? value : undefined, printed, by, note];
}

function linesOfThing({ record, sideWords }: NamedThings, kind: string, id: string): Lines {
  switch (kind) {
    case 'person': {
      const person = record.people.get(personId(id));
      return person === undefined ? [] : [person.name, ...person.spellings, person.native, person.office];
    }
    case 'place': {
      const place = record.places.get(placeId(id));
      return place === undefined
        ? []
        : [place.name, ...(place.country === undefined ? [] : sideWords(place.country))];
    }
    case 'source': {
      const source = record.sources.get(sourceId(id));
      return [source?.publisher, source?.title];
    }
    case 'process':
      return [record.processes.get(processId(id))?.title];
    default:
      return [record.bodies.get(sideCode(id))?.name, id, ...sideWords(sideCode(id))];
  }
}
