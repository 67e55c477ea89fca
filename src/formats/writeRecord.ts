/**
 * Some events of the open record as a Demarche file of their own: with the people, places, sources, processes and
 * bodies that they name, and no others, unless they are the whole record. What leads out of the file is left out, so
 * that it names nothing that it lacks: links to other events. Private notes are the desk's own and stay here unless
 * they are asked for.
 *
 * The text comes in parts, an event each, so that a million events are never one string and the page can take its
 * frames in between.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type EventId } from '../domain/ids.ts';
import { type EntityKind } from '../domain/operation.ts';
import { type RecordReader } from '../domain/record.ts';
import { forEachNamed } from '../domain/uses.ts';
import { without } from '../domain/without.ts';

export interface EventsToWrite {
  readonly ids: Iterable<EventId>;
  readonly has: (id: EventId) => boolean;
  /** All events: then named filters go along, and what no event names. */
  readonly isWhole?: boolean;
  readonly withPrivateNotes?: boolean;
}

/** Things come after the events, since only these tell which are used. */
export function* writeRecord(record: RecordReader, events: EventsToWrite): Generator<string, undefined> {
  const used = new Map<EntityKind, Set<string>>();
  const note = (entity: EntityKind, id: string | undefined): void => {
    if (id === undefined) return;
    const ids = used.get(entity);
    if (ids === undefined) used.set(entity, new Set([id]));
    else ids.add(id);
  };
  const { id, title, description } = record;
  const head = { format: 'demarche', version: 1, id, title, ...(description ? { description } : {}) };
  yield `${JSON.stringify(head).slice(0, -1)},\n"events":[`;
  let separator = '\n';
  for (const eventId of events.ids) {
    const event = record.events.get(eventId);
    if (event === undefined) continue;
    forEachNamed(event, note);
    yield `${separator}${JSON.stringify(shared(event, events))}`;
    separator = ',\n';
  }
  yield '\n]';
  const those = <Thing extends { readonly id: string }>(
    kind: EntityKind,
    things: ReadonlyMap<Thing['id'], Thing>,
  ): Thing[] =>
    [...things.values()].filter(thing => events.isWhole === true || used.get(kind)?.has(thing.id) === true);
  const people = those('person', record.people);
  for (const { side } of people) note('body', side);
  const places = those('place', record.places);
  for (const { country } of places) note('body', country);
  const things = {
    people,
    places,
    sources: those('source', record.sources),
    processes: those('process', record.processes),
    bodies:
      events.isWhole === true
        ? [...record.bodies.values()]
        : usedBodies(record, used.get('body') ?? new Set()),
    views: events.isWhole === true ? [...record.views.values()] : [],
  };
  for (const [name, list] of Object.entries(things)) yield `,\n"${name}":${JSON.stringify(list)}`;
  yield '}\n';
}

function shared(event: DiplomaticEvent, { has, withPrivateNotes }: EventsToWrite): DiplomaticEvent {
  const told = withPrivateNotes === true ? event : without(event, 'privateNotes');
  return { ...told, links: event.links.filter(({ to }) => has(to)) };
}

/** A body may have bodies among its members, and those members of their own. */
function usedBodies(record: RecordReader, used: Set<string>) {
  for (let size = -1; size !== used.size;) {
    ({ size } = used);
    for (const { id, members } of record.bodies.values()) {
      if (used.has(id)) for (const { side } of members) used.add(side);
    }
  }
  return [...record.bodies.values()].filter(({ id }) => used.has(id));
}

/** Longest part of a file's name that comes from a title, in UTF-16 units: file systems allow 255 bytes. */
const longestName = 60;

/** "us-iran-nuclear-talks-12-events.json": letters and digits of any script, safe in every file system. */
export function fileNameOf(title: string, eventCount: number): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  let name = '';
  for (const word of words) {
    if (word !== '' && name.length + word.length < longestName) name += `${word}-`;
  }
  return `${name === '' ? 'record-' : name}${eventCount}-events.json`;
}
