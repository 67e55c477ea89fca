/**
 * The whole record as a `.demarche` file: a Demarche record as any other, and beside it the log of operations that it
 * shows already, with the names of those who made them. Whoever has the same record can merge the log; whoever reads
 * only the record passes over the rest.
 *
 * Private notes are the desk's own: they stay here, in the events and in the log, unless they are asked for.
 *
 * The text comes in parts, an event or operation each, so that a million of them are never one string.
 */
import { privateField } from '../domain/applyChanges.ts';
import { type Author } from '../domain/authors.ts';
import { type DiplomaticEvent } from '../domain/event.ts';
import { type Change, type Operation } from '../domain/operation.ts';
import { type RecordReader } from '../domain/record.ts';
import { without } from '../domain/without.ts';

export interface DemarcheFileChoices {
  readonly withPrivateNotes: boolean;
}

/** `operations` are all that the record shows, oldest first. Written again after it was read it is the same text. */
export function* writeDemarcheFile(
  record: RecordReader,
  operations: readonly Operation[],
  { authors, withPrivateNotes }: DemarcheFileChoices & { readonly authors: readonly Author[] },
): Generator<string, undefined> {
  const { id, title, description } = record;
  const head = { format: 'demarche', version: 1, id, title, ...(description ? { description } : {}) };
  yield `${JSON.stringify(head).slice(0, -1)},\n"events":`;
  yield* list(record.events.values(), event =>
    withPrivateNotes || event.privateNotes === undefined ? event : without(event, privateField),
  );
  const things = {
    people: record.people,
    places: record.places,
    sources: record.sources,
    processes: record.processes,
    bodies: record.bodies,
    views: record.views,
  };
  for (const [name, map] of Object.entries(things)) {
    yield `,\n"${name}":`;
    yield* list<object>(map.values(), thing => thing);
  }
  yield ',\n"log":';
  yield* list(operations, operation => (withPrivateNotes ? operation : withoutNotes(operation)));
  yield ',\n"authors":';
  yield* list(authors, author => author);
  yield '}\n';
}

function* list<Item>(items: Iterable<Item>, shared: (item: Item) => object): Generator<string, undefined> {
  let separator = '[\n';
  for (const item of items) {
    yield `${separator}${JSON.stringify(shared(item))}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n]';
}

function withoutNotes(operation: Operation): Operation {
  return operation.changes.some(hasNotes)
    ? { ...operation, changes: operation.changes.flatMap(withoutNotesOf) }
    : operation;
}

function hasNotes({ entity, field, before, after }: Change): boolean {
  if (entity !== 'event') return false;
  return field === undefined ? [before, after].some(isNoted) : field === privateField;
}

function withoutNotesOf(change: Change): Change[] {
  if (!hasNotes(change)) return [change];
  if (change.field !== undefined) return [];
  const { before, after, ...where } = change;
  return [
    {
      ...where,
      ...(before === undefined ? {} : { before: unnoted(before) }),
      ...(after === undefined ? {} : { after: unnoted(after) }),
    },
  ];
}

function isNoted(value: unknown): value is Pick<DiplomaticEvent, 'privateNotes'> {
  return typeof value === 'object' && value !== null && privateField in value;
}

function unnoted(value: unknown): unknown {
  return isNoted(value) ? without(value, privateField) : value;
}
