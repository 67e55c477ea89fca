/**
 * What became of one event, read off the log: who changed what, when, from what to what, and the event as it stood
 * after each step. What stood before the log follows from what its changes found; from there each step leads on as the
 * record itself was led (`applyChanges.ts`), so that a value somebody replaced unseen is there to be had back.
 */
import { createReplay, isBookkeeping, originalOf } from './applyChanges.ts';
import { diffEntity } from './diffEntity.ts';
import { type DiplomaticEvent } from './event.ts';
import { type EventId } from './ids.ts';
import { type Change, type EntityKind, type Operation } from './operation.ts';
import { type RecordReader } from './record.ts';
import { sameValue } from './sameValue.ts';
import { isCountryCode } from './sides.ts';
import { forEachNamed, keyOf } from './uses.ts';

export interface HistoryStep {
  readonly operation: Operation;
  /** Absent before the step that made the event. */
  readonly before?: DiplomaticEvent;
  /** Absent after a step that removed it. */
  readonly after?: DiplomaticEvent;
  /** Those that the step changed, in its order; none where it made or removed the whole event. */
  readonly fields: readonly string[];
  /** Of these, where a later step set another value without having seen this one, and that step. */
  readonly overwritten: readonly Overwriting[];
}

/** `by` may be of the same actor: two tabs of one person that edited at once. */
export interface Overwriting {
  readonly field: string;
  readonly by: Operation;
}

/** Newest first. `now` is the event as the record has it, undefined where it is gone. */
export function historyOfEvent(
  operations: readonly Operation[],
  id: EventId,
  now: DiplomaticEvent | undefined,
): readonly HistoryStep[] {
  const edits = operations.flatMap(operation => {
    const changes = operation.changes.filter(change => change.entity === 'event' && change.id === id);
    return changes.length === 0 ? [] : [{ operation, changes }];
  });
  const original = originalOf(
    now,
    edits.flatMap(({ changes }) => changes),
  );
  const replay = createReplay(original);
  const steps = edits.map(({ operation, changes }): Omit<HistoryStep, 'overwritten'> => {
    const before = asFound(replay.thing(), changes);
    changes.forEach(replay.take);
    const after = asEvent(replay.thing());
    return {
      operation,
      fields: changes.flatMap(change => (isBookkeeping(change) ? [] : (change.field ?? []))),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    };
  });
  const overwritings = overwritingsOf(edits);
  return steps
    .map((step): HistoryStep => ({ ...step, overwritten: overwritings.get(step.operation.id) ?? [] }))
    .reverse();
}

interface EventEdit {
  readonly operation: Operation;
  readonly changes: readonly Change[];
}

/** The event as whoever made the changes had it: the fields that they changed read as they found them. */
function asFound(thing: object | undefined, changes: readonly Change[]): DiplomaticEvent | undefined {
  return asEvent(originalOf(thing, changes));
}

/** Changes carry their values as unknown, though the schema has read them as events' on their way in. */
function asEvent(thing: object | undefined): DiplomaticEvent | undefined {
  return thing as DiplomaticEvent | undefined;
}

function overwritingsOf(edits: readonly EventEdit[]): ReadonlyMap<Operation['id'], Overwriting[]> {
  const overwritings = new Map<Operation['id'], Overwriting[]>();
  /** By field, the next later change. */
  const later = new Map<string, { readonly found: unknown; readonly by: Operation }>();
  for (const { operation, changes } of edits.toReversed()) {
    for (const change of changes) {
      const { field, before, after } = change;
      if (field === undefined || isBookkeeping(change)) continue;
      const next = later.get(field);
      if (next !== undefined && !sameValue(next.found, after)) {
        overwritings.set(operation.id, [...(overwritings.get(operation.id) ?? []), { field, by: next.by }]);
      }
      later.set(field, { found: before, by: operation });
    }
  }
  return overwritings;
}

/** A thing that a version of an event names and the record has no more; `thing` where the log still has it. */
export interface MissingThing {
  readonly entity: EntityKind;
  readonly id: string;
  readonly thing?: object;
}

/** What is to be made again before the version can stand in the record. */
export function missingFor(
  version: DiplomaticEvent,
  record: RecordReader,
  operations: readonly Operation[],
): readonly MissingThing[] {
  const missing = new Map<string, MissingThing>();
  forEachNamed(version, (entity, id) => {
    if (id === undefined || id === version.id || isThere(record, entity, id)) return;
    const removal = operations.findLast(({ changes }) =>
      changes.some(change => change.entity === entity && change.id === id && isRemoval(change)),
    );
    const thing = removal?.changes.find(change => change.entity === entity && change.id === id)?.before;
    const isKnown = typeof thing === 'object' && thing !== null;
    missing.set(keyOf(entity, id), { entity, id, ...(isKnown ? { thing } : {}) });
  });
  return [...missing.values()];
}

function isRemoval({ field, after }: Change): boolean {
  return field === undefined && after === undefined;
}

function isThere(record: RecordReader, entity: EntityKind, id: string): boolean {
  if (entity === 'body' && isCountryCode(id)) return true;
  const shelves: Readonly<Record<EntityKind, ReadonlyMap<string, object>>> = {
    event: record.events,
    person: record.people,
    place: record.places,
    source: record.sources,
    process: record.processes,
    body: record.bodies,
    view: record.views,
  };
  return shelves[entity].has(id);
}

/**
 * The changes that give back a version; none where the event reads so already. Things it names that are gone are made
 * again first, and links to events that are gone are left out.
 */
export function changesToRestore(
  version: DiplomaticEvent,
  record: RecordReader,
  { operations, modifiedAt }: { readonly operations: readonly Operation[]; readonly modifiedAt: string },
): readonly Change[] {
  const now = record.events.get(version.id);
  const links = version.links.filter(({ to }) => to === version.id || record.events.has(to));
  const whole = { ...version, links };
  const made = missingFor(whole, record, operations).flatMap(({ entity, id, thing }) =>
    thing === undefined ? [] : [{ entity, id, after: thing }],
  );
  if (now === undefined) return [...made, { entity: 'event', id: version.id, after: whole }];
  const { rev, createdAt } = now;
  const fields = diffEntity('event', now, { ...whole, rev, createdAt, modifiedAt: now.modifiedAt });
  if (fields.length === 0) return [];
  return [...made, ...fields, ...diffEntity('event', now, { ...now, rev: rev + 1, modifiedAt })];
}
