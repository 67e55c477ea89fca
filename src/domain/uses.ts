/** Which things of the record are named by others, so that nothing is taken away while it is used. */
import { type DiplomaticEvent } from './event.ts';
import { type EntityKind } from './operation.ts';
import { type RecordReader } from './record.ts';

export interface ThingName {
  readonly entity: EntityKind;
  readonly id: string;
}

/**
 * Events among which are all that name one of the things. For a record that came packed these are few; else they
 * are all its events, which then are objects and cost 20 ms a hundred thousand to go through.
 */
export function eventsThatMayName(
  record: RecordReader,
  things: readonly ThingName[],
): Iterable<DiplomaticEvent> {
  return record.eventsNaming?.(things) ?? record.events.values();
}

type Name = (entity: EntityKind, id: string | undefined) => void;

/** Calls `name` for what the event refers to, repeats included, outside the fields `except`. */
export function forEachNamed(event: DiplomaticEvent, name: Name, except?: ReadonlySet<string>): void {
  const reads = (field: keyof DiplomaticEvent): boolean => except?.has(field) !== true;
  if (reads('venue')) name('place', event.venue?.place);
  if (reads('participants')) {
    for (const { side, person } of event.participants) {
      name('body', side);
      name('person', person);
    }
  }
  if (reads('processes')) for (const { id } of event.processes) name('process', id);
  if (reads('statements')) {
    for (const { by, source } of event.statements) {
      name('source', source);
      for (const speaker of by) {
        name('body', speaker.side);
        if ('person' in speaker) name('person', speaker.person);
      }
    }
  }
  if (reads('claims')) {
    for (const { field, value, person, side, source } of event.claims) {
      if (field === 'venue.place') name('place', value);
      // An account of who spoke: a person, a side, or neither of the record's.
      if (field.startsWith('statements.') && field.endsWith('.by')) {
        name('person', value);
        name('body', value);
      }
      name('process', middleOfField(field, 'processes'));
      name('body', middleOfField(field, 'participants'));
      name('person', person);
      name('body', side);
      name('source', source);
    }
  }
  if (reads('links')) for (const { to } of event.links) name('event', to);
  if (reads('sources')) for (const source of event.sources) name('source', source);
}

/** What the path of an account names: `us-iran` of `processes.us-iran.round`. */
export function middleOfField(field: string, list: string): string | undefined {
  const end = field.lastIndexOf('.');
  return field.startsWith(`${list}.`) && end > list.length ? field.slice(list.length + 1, end) : undefined;
}

/**
 * Those of `things` that something else than they themselves still names, by `keyOf`. Fields that are about to be
 * reset, by `keyOfReset`, do not count.
 */
export function usedAmong(
  record: RecordReader,
  things: readonly ThingName[],
  resetFields: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const wanted = new Map<EntityKind, Set<string>>();
  for (const { entity, id } of things) wanted.set(entity, (wanted.get(entity) ?? new Set()).add(id));
  const used = new Set<string>();
  if (things.length === 0) return used;
  const isWanted = (entity: EntityKind, id: string): boolean => wanted.get(entity)?.has(id) === true;
  const note: Name = (entity, id) => {
    if (id !== undefined && isWanted(entity, id)) used.add(keyOf(entity, id));
  };
  const onlyEvents = wanted.size === 1 && wanted.has('event') ? allButLinks : undefined;
  for (const event of eventsThatMayName(record, things)) {
    if (!isWanted('event', event.id)) forEachNamed(event, note, resetFields.get(event.id) ?? onlyEvents);
  }
  if (!wanted.has('body')) return used;
  const stays = (entity: EntityKind, id: string, field: string): boolean =>
    !isWanted(entity, id) && resetFields.get(keyOfReset(entity, id))?.has(field) !== true;
  for (const { id, side } of record.people.values()) if (stays('person', id, 'side')) note('body', side);
  for (const { id, country } of record.places.values()) {
    if (stays('place', id, 'country')) note('body', country);
  }
  for (const { id, members } of record.bodies.values()) {
    if (stays('body', id, 'members')) for (const { side } of members) note('body', side);
  }
  return used;
}

/** Events are named by links alone, so for them a large record need not be read in full. */
const allButLinks: ReadonlySet<string> = new Set<keyof DiplomaticEvent>([
  'venue',
  'participants',
  'processes',
  'statements',
  'claims',
  'sources',
]);

export function keyOf(entity: EntityKind, id: string): string {
  return `${entity} ${id}`;
}

/** An event goes by its bare id: of these there are many, and a text made for each of a large record would cost. */
export function keyOfReset(entity: EntityKind, id: string): string {
  return entity === 'event' ? id : keyOf(entity, id);
}
