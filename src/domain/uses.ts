/** Which things of the record are named by others, so that nothing is taken away while it is used. */
import { type DiplomaticEvent } from './event.ts';
import { type EntityKind } from './operation.ts';
import { type RecordReader } from './record.ts';

export interface ThingName {
  readonly entity: EntityKind;
  readonly id: string;
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
      name('person', person);
      name('body', side);
      name('source', source);
    }
  }
  if (reads('links')) for (const { to } of event.links) name('event', to);
  if (reads('sources')) for (const source of event.sources) name('source', source);
}

/**
 * Those of `things` that something else than they themselves still names, by `keyOf`. Fields of an event that
 * are about to be reset, by the event's id, do not count.
 */
export function usedAmong(
  record: RecordReader,
  things: readonly ThingName[],
  resetFields: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const wanted = new Set(things.map(({ entity, id }) => keyOf(entity, id)));
  const used = new Set<string>();
  if (wanted.size === 0) return used;
  const note: Name = (entity, id) => {
    if (id === undefined) return;
    const key = keyOf(entity, id);
    if (wanted.has(key)) used.add(key);
  };
  for (const event of record.events.values()) {
    if (!wanted.has(keyOf('event', event.id))) forEachNamed(event, note, resetFields.get(event.id));
  }
  for (const { id, side } of record.people.values()) if (!wanted.has(keyOf('person', id))) note('body', side);
  for (const { id, country } of record.places.values()) {
    if (!wanted.has(keyOf('place', id))) note('body', country);
  }
  for (const { id, members } of record.bodies.values()) {
    if (!wanted.has(keyOf('body', id))) for (const { side } of members) note('body', side);
  }
  return used;
}

export function keyOf(entity: EntityKind, id: string): string {
  return `${entity} ${id}`;
}
