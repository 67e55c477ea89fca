/** A record that changes in place, as the app's own does, and says of each edit what columns need to know. */
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { eventId, sourceId } from '../../src/domain/ids.ts';
import {
  type Body,
  type Person,
  type Place,
  type RecordReader,
  type Source,
} from '../../src/domain/record.ts';
import { type Patch } from '../../src/query/patchColumns.ts';
import { aRecord } from './anEvent.ts';
import { someThings } from './arbitraryQueries.ts';

export type Change = Patch['changes'][number];

export interface OpenRecord {
  readonly record: RecordReader;
  readonly put: (event: DiplomaticEvent) => Change;
  readonly remove: (id: string) => Change;
  readonly putBody: (body: Body) => Change;
  readonly putPerson: (person: Person) => Change;
  readonly putPlace: (place: Place) => Change;
  readonly putSource: (source: Source, how: 'whole' | 'publisher') => Change;
  readonly removeSource: (id: string) => Change;
}

export function openRecord(events: readonly DiplomaticEvent[], bodies: readonly Body[] = []): OpenRecord {
  const shelves = {
    events: new Map(events.map(event => [event.id, event])),
    bodies: new Map(bodies.map(body => [body.id, body])),
    people: new Map(someThings.people.map(person => [person.id, person])),
    places: new Map(someThings.places.map(place => [place.id, place])),
    sources: new Map(someThings.sources.map(source => [source.id, source])),
  };
  return {
    record: { ...aRecord([]), ...shelves },
    put: event => {
      shelves.events.set(event.id, event);
      return { entity: 'event', id: event.id };
    },
    remove: id => {
      shelves.events.delete(eventId(id));
      return { entity: 'event', id };
    },
    putBody: body => {
      shelves.bodies.set(body.id, body);
      return { entity: 'body', id: body.id };
    },
    putPerson: person => {
      shelves.people.set(person.id, person);
      return { entity: 'person', id: person.id };
    },
    putPlace: place => {
      shelves.places.set(place.id, place);
      return { entity: 'place', id: place.id };
    },
    putSource: (source, how) => {
      const before = shelves.sources.get(source.id);
      shelves.sources.set(source.id, source);
      if (before === undefined) return { entity: 'source', id: source.id };
      const change = { entity: 'source', id: source.id } as const;
      return how === 'whole' ? { ...change, before } : { ...change, field: how, before: before.publisher };
    },
    removeSource: id => {
      const before = shelves.sources.get(sourceId(id));
      shelves.sources.delete(sourceId(id));
      return { entity: 'source', id, before };
    },
  };
}
