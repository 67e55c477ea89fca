/**
 * The changes by which somebody who sees a conflict settles it. What is kept as it is shown is set once more to the
 * same value: only so does the log tell that somebody has decided.
 */
import { changesToDeleteMany } from './bulkEdits.ts';
import { type Conflict, type RemovalConflict } from './conflicts.ts';
import { changeOfField } from './diffEntity.ts';
import { type DiplomaticEvent } from './event.ts';
import { type ActorId, eventId } from './ids.ts';
import { type Change, type EntityKind } from './operation.ts';
import { type RecordReader } from './record.ts';
import { usesOf } from './references.ts';
import { keyOf } from './uses.ts';

export interface SettlingChoice {
  readonly conflict: Conflict;
  /** Which of the sides of a field; of a removal, whether it or the edits it had not seen hold. */
  readonly take: number | 'edits' | 'removal';
}

/** All as the record shows it. */
export function everyShown(conflicts: readonly Conflict[]): SettlingChoice[] {
  return conflicts.map(conflict => ({ conflict, take: shownOf(conflict) }));
}

export function shownOf(conflict: Conflict): SettlingChoice['take'] {
  if (conflict.kind === 'field') return conflict.sides.length - 1;
  return conflict.isGone ? 'removal' : 'edits';
}

/** All as one of the people wanted it; those in which they have no part are left open. */
export function everyOf(actor: ActorId, conflicts: readonly Conflict[]): SettlingChoice[] {
  return conflicts.flatMap((conflict): SettlingChoice[] => {
    if (conflict.kind === 'field') {
      const take = conflict.sides.findIndex(({ operation }) => operation.actor === actor);
      return take < 0 ? [] : [{ conflict, take }];
    }
    if (conflict.removal.actor === actor) return [{ conflict, take: 'removal' }];
    return conflict.edits.some(({ operation }) => operation.actor === actor)
      ? [{ conflict, take: 'edits' }]
      : [];
  });
}

/** Something that others still name stays, whatever was chosen. */
export function canBeRemoved({ entity, id }: Conflict, record: RecordReader): boolean {
  return entity === 'event' || usesOf(record, entity, id).length === 0;
}

export function changesToSettle(
  choices: readonly SettlingChoice[],
  record: RecordReader,
  modifiedAt: string,
): Change[] {
  const changes: Change[] = [];
  const going = new Map<string, DiplomaticEvent>();
  const edited = new Map<string, DiplomaticEvent>();
  const touch = ({ entity, id }: Conflict): void => {
    const event = entity === 'event' ? record.events.get(eventId(id)) : undefined;
    if (event !== undefined) edited.set(id, event);
  };
  for (const { conflict, take } of choices) {
    const { entity, id } = conflict;
    const thing = thingOf(record, entity, id);
    if (conflict.kind === 'field') {
      if (thing === undefined || typeof take !== 'number') continue;
      const { field, sides } = conflict;
      changes.push(setTo(thing, { entity, id, field }, sides[take]?.value));
      touch(conflict);
    } else if (take === 'removal') {
      if (thing === undefined) changes.push(...leftRemoved(conflict));
      else if (entity === 'event') {
        const event = record.events.get(eventId(id));
        if (event !== undefined) going.set(id, event);
      } else if (canBeRemoved(conflict, record)) changes.push({ entity, id, before: thing });
      else changes.push(...kept(thing, conflict));
    } else if (thing === undefined) changes.push({ entity, id, after: withEdits(conflict) });
    else {
      changes.push(...(entity === 'event' ? [] : kept(thing, conflict)));
      touch(conflict);
    }
  }
  const bumps = [...edited.values()]
    .filter(({ id }) => !going.has(id))
    .flatMap(event => bump(event, modifiedAt));
  const removals = changesToDeleteMany(record, [...going.values()], modifiedAt);
  // An event may be edited here and lose a link to one that goes: it counts as one edit.
  const bumped = new Set(bumps.map(({ id, field = '' }) => keyOf('event', `${field} ${id}`)));
  return [
    ...changes.filter(({ entity, id }) => entity !== 'event' || !going.has(id)),
    ...bumps,
    ...removals.filter(({ id, field = '' }) => !bumped.has(keyOf('event', `${field} ${id}`))),
  ];
}

type Where = Pick<Change, 'entity' | 'id'> & { readonly field: string };

function setTo(thing: object, where: Where, value: unknown): Change {
  return changeOfField(where, new Map<string, unknown>(Object.entries(thing)).get(where.field), value);
}

function kept(thing: object, { entity, id, edits }: RemovalConflict): Change[] {
  const fields = new Map<string, unknown>(Object.entries(thing));
  return edits.slice(0, 1).map(({ field }) => setTo(thing, { entity, id, field }, fields.get(field)));
}

/** What is gone already is made and removed once more, in view of the edits. */
function leftRemoved({ entity, id, seen }: RemovalConflict): Change[] {
  return [
    { entity, id, after: seen },
    { entity, id, before: seen },
  ];
}

function withEdits({ seen, edits }: RemovalConflict): object {
  const fields = new Map<string, unknown>(Object.entries(seen));
  for (const { field, value } of edits) {
    if (value === undefined) fields.delete(field);
    else fields.set(field, value);
  }
  return Object.fromEntries(fields);
}

function bump(event: DiplomaticEvent, modifiedAt: string): Change[] {
  const where = (field: string): Where => ({ entity: 'event', id: event.id, field });
  return [setTo(event, where('rev'), event.rev + 1), setTo(event, where('modifiedAt'), modifiedAt)];
}

function thingOf(record: RecordReader, entity: EntityKind, id: string): object | undefined {
  const shelves: Readonly<Record<EntityKind, ReadonlyMap<string, object>>> = {
    event: record.events,
    person: record.people,
    place: record.places,
    source: record.sources,
    process: record.processes,
    body: record.bodies,
    view: record.views,
  };
  return shelves[entity].get(id);
}
