/**
 * The things that events name: people, places, sources, processes and bodies. Each kind has one shelf in the record and
 * one editor; what they have in common is said here.
 */
import { type Entities } from './operation.ts';
import { type RecordReader } from './record.ts';

export const thingKinds = ['person', 'place', 'source', 'process', 'body'] as const;
export type ThingKind = (typeof thingKinds)[number];

export type Things = Pick<Entities, ThingKind>;
export type Thing = Things[ThingKind];

type Shelves = { readonly [Kind in ThingKind]: ReadonlyMap<string, Things[Kind]> };

export function thingsOfKind<Kind extends ThingKind>(record: RecordReader, kind: Kind): Shelves[Kind] {
  const shelves: Shelves = {
    person: record.people,
    place: record.places,
    source: record.sources,
    process: record.processes,
    body: record.bodies,
  };
  return shelves[kind];
}

/** What it goes by: a source by its publisher and headline. */
export function nameOfThing(thing: Thing): string {
  if ('publisher' in thing) {
    return thing.title === undefined ? thing.publisher : `${thing.publisher}: ${thing.title}`;
  }
  return 'name' in thing ? thing.name : thing.title;
}
