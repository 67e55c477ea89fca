/**
 * The folded text that search reads. What an event says itself is kept in blocks of rows, one string a block,
 * so that a search is a few hundred runs of `indexOf` and an edit refolds one block. What many events name
 * (people with all their spellings, places, sources, processes, bodies) is folded once and found through codes.
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

export const blockRowCount = 256;

/** Rows of a block after one another; row i of it reaches from `starts[i]` to `starts[i + 1]`. */
export interface TextBlock {
  readonly text: string;
  readonly starts: Uint32Array;
}

/** A block as it came from another thread, in UTF-8; a search turns it into a string. */
export interface PackedBlock {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

export interface TextIndex {
  /** By block; absent until a search needs it, and again after an edit. */
  readonly blocks: Map<number, TextBlock | PackedBlock>;
  /** The things each row names, as `kind id`. */
  readonly named: WritableColumn;
  /** Folded text of each thing by code; absent until needed. */
  readonly thingTexts: Map<number, string>;
}

export function createTextIndex(rowCapacity: number): TextIndex {
  return {
    blocks: new Map(),
    named: createWritableColumn(Math.max(64, rowCapacity), { valuesPerRow: 6, roles: false, through: false }),
    thingTexts: new Map(),
  };
}

/** Brings the index to what the row's event says now; nothing where it was deleted. */
export function indexRow(index: TextIndex, row: number, event: DiplomaticEvent | undefined): void {
  const { named, blocks } = index;
  blocks.delete(Math.floor(row / blockRowCount));
  if (row >= named.starts.length) growRows(named, Math.ceil(row * 1.25) + 64);
  beginRow(named, row);
  if (event === undefined) return;
  const name = (kind: EntityKind, id: string | undefined): void => {
    if (id !== undefined) addCode(named, row, codeFor(named, thingKey(kind, id)));
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
}

/** Forgets what was folded of a thing that an edit changed. */
export function forgetThing(index: TextIndex, kind: EntityKind, id: string): void {
  const code = index.named.codeOf.get(thingKey(kind, id));
  if (code !== undefined) index.thingTexts.delete(code);
}

/** What search reads of: the record's things, and the words its sides have beside their codes. */
interface NamedThings {
  readonly record: RecordReader;
  readonly sideWords: (side: SideCode) => readonly string[];
}

export function thingText(index: TextIndex, things: NamedThings, code: number): string {
  const known = index.thingTexts.get(code);
  if (known !== undefined) return known;
  const key = index.named.values[code]!;
  const space = key.indexOf(' ');
  const text = foldLines(linesOfThing(things, key.slice(0, space), key.slice(space + 1)).join('\n'));
  index.thingTexts.set(code, text);
  return text;
}

export function textBlock(
  index: TextIndex,
  block: number,
  rows: { readonly count: number; readonly eventAt: (row: number) => DiplomaticEvent | undefined },
): TextBlock {
  const known = index.blocks.get(block);
  if (known !== undefined && 'text' in known) return known;
  if (known !== undefined) {
    const read = { text: decoder.decode(known.bytes), starts: known.starts };
    index.blocks.set(block, read);
    return read;
  }
  const first = block * blockRowCount;
  const rowCount = Math.min(blockRowCount, rows.count - first);
  const starts = new Uint32Array(rowCount + 1);
  const texts: string[] = [];
  let length = 0;
  for (let index = 0; index < rowCount; index += 1) {
    starts[index] = length;
    const event = rows.eventAt(first + index);
    const text = event === undefined ? '\n' : foldedEvent(event);
    texts.push(text);
    length += text.length;
  }
  starts[rowCount] = length;
  const made = { text: texts.join(''), starts };
  index.blocks.set(block, made);
  return made;
}

const decoder = new TextDecoder();

/** What an event says itself, folded, with the line break that ends its row. */
export function foldedEvent(event: DiplomaticEvent): string {
  return `${foldLines(linesOfEvent(event).join('\n'))}\n`;
}

function thingKey(kind: EntityKind, id: string): string {
  return `${kind} ${id}`;
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
