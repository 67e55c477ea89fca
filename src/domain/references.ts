/**
 * Whether what a record names is in it, and what names a thing. A thing that is named is not deleted; the
 * names of its uses say why.
 */
import { type DiplomaticEvent } from './event.ts';
import { type SideCode } from './ids.ts';
import { type EntityKind, entityKinds } from './operation.ts';
import { type RecordReader, type TimelineRecord } from './record.ts';
import { isCountryCode } from './sides.ts';
import { eventsThatMayName, forEachNamed } from './uses.ts';

/** A place in a record that names a thing. */
interface Mention {
  readonly path: string;
  readonly entity: EntityKind;
  readonly id: string;
  /** A side may be a country, which needs no entry. */
  readonly countryWillDo?: boolean;
}

export interface MissingReference {
  /** As in the schema's problems: `events[12].venue.place`. */
  readonly path: string;
  readonly entity: EntityKind;
  readonly id: string;
}

export interface Use {
  readonly entity: EntityKind;
  readonly id: string;
  /** The title or name of what uses the thing. */
  readonly title: string;
}

/** All mentions of things that the record lacks, in its order. It reads every event: for tests and imports. */
export function missingReferences(record: TimelineRecord): readonly MissingReference[] {
  const known = idsOf(record);
  return mentionsOf(record)
    .filter(({ entity, id, countryWillDo }) => {
      return !known[entity].has(id) && !(countryWillDo === true && isCountryCode(id));
    })
    .map(({ path, entity, id }) => ({ path, entity, id }));
}

/** Things that share an id with an earlier one of their kind. Statements and claims count across the record. */
export function duplicateIds(
  record: TimelineRecord,
): readonly { readonly path: string; readonly id: string }[] {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ...entityKinds.map(kind => [listNames[kind], record[listNames[kind]]] as const),
    ['statements', record.events.flatMap(event => event.statements)],
    ['claims', record.events.flatMap(event => event.claims)],
  ];
  return lists.flatMap(([name, things]) => {
    const seen = new Set<string>();
    return things.flatMap(({ id }, index) => {
      const again = seen.has(id);
      seen.add(id);
      return again ? [{ path: `${name}[${index}].id`, id }] : [];
    });
  });
}

/**
 * Everything in the record that names a thing, but for itself, each user once. A packed record reads all of its
 * events for a thing that came with it, 10 µs each: to be asked once a question, never while typing.
 */
export function usesOf(record: RecordReader, entity: EntityKind, id: string): readonly Use[] {
  const uses: Use[] = [];
  const names = (side: SideCode | undefined) => entity === 'body' && side === id;
  for (const event of eventsThatMayName(record, [{ entity, id }])) {
    const isItself = entity === 'event' && event.id === id;
    if (!isItself && isNamedBy(event, entity, id)) {
      uses.push({ entity: 'event', id: event.id, title: event.title });
    }
  }
  for (const { id: user, name, side } of record.people.values()) {
    if (names(side)) uses.push({ entity: 'person', id: user, title: name });
  }
  for (const { id: user, name, country } of record.places.values()) {
    if (names(country)) uses.push({ entity: 'place', id: user, title: name });
  }
  for (const { id: user, name, members } of record.bodies.values()) {
    if (members.some(({ side }) => names(side))) uses.push({ entity: 'body', id: user, title: name });
  }
  return uses;
}

function isNamedBy(event: DiplomaticEvent, entity: EntityKind, id: string): boolean {
  const named = new Set<string>();
  forEachNamed(event, (kind, name) => {
    if (kind === entity && name !== undefined) named.add(name);
  });
  return named.has(id);
}

const listNames = {
  event: 'events',
  person: 'people',
  place: 'places',
  source: 'sources',
  process: 'processes',
  body: 'bodies',
  view: 'views',
} as const;

function idsOf(record: TimelineRecord): Record<EntityKind, ReadonlySet<string>> {
  const ids = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
  return {
    event: ids(record.events),
    person: ids(record.people),
    place: ids(record.places),
    source: ids(record.sources),
    process: ids(record.processes),
    body: ids(record.bodies),
    view: ids(record.views),
  };
}

function sideMention(path: string, id: string): Mention {
  return { path, entity: 'body', id, countryWillDo: true };
}

function mentionsOf(record: TimelineRecord): Mention[] {
  return [
    ...record.events.flatMap((event, index) => mentionsOfEvent(event, `events[${index}]`)),
    ...record.people.flatMap(({ side }, index) =>
      side === undefined ? [] : [sideMention(`people[${index}].side`, side)],
    ),
    ...record.places.flatMap(({ country }, index) =>
      country === undefined ? [] : [sideMention(`places[${index}].country`, country)],
    ),
    ...record.bodies.flatMap(({ members }, index) =>
      members.map(({ side }, at) => sideMention(`bodies[${index}].members[${at}].side`, side)),
    ),
  ];
}

function mentionsOfEvent(event: DiplomaticEvent, at: string): Mention[] {
  const mentions: Mention[] = [];
  const name = (path: string, entity: EntityKind, id: string | undefined) => {
    if (id !== undefined) mentions.push({ path: `${at}.${path}`, entity, id });
  };
  const nameSide = (path: string, id: string | undefined) => {
    if (id !== undefined) mentions.push(sideMention(`${at}.${path}`, id));
  };
  name('venue.place', 'place', event.venue?.place);
  event.participants.forEach(({ side, person }, index) => {
    nameSide(`participants[${index}].side`, side);
    name(`participants[${index}].person`, 'person', person);
  });
  event.processes.forEach(({ id }, index) => {
    name(`processes[${index}].id`, 'process', id);
  });
  event.statements.forEach(({ by, source }, index) => {
    by.forEach((speaker, speakerIndex) => {
      const path = `statements[${index}].by[${speakerIndex}]`;
      name(`${path}.person`, 'person', 'person' in speaker ? speaker.person : undefined);
      nameSide(`${path}.side`, speaker.side);
    });
    name(`statements[${index}].source`, 'source', source);
  });
  event.claims.forEach((claim, index) => {
    const path = `claims[${index}]`;
    name(`${path}.person`, 'person', claim.person);
    nameSide(`${path}.side`, claim.side);
    name(`${path}.source`, 'source', claim.source);
    if (claim.field === 'venue.place') name(`${path}.value`, 'place', claim.value);
  });
  event.links.forEach(({ to }, index) => {
    name(`links[${index}].to`, 'event', to);
  });
  event.sources.forEach((source, index) => {
    name(`sources[${index}]`, 'source', source);
  });
  return mentions;
}
