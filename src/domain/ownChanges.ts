/**
 * What a record says now beside what it said before all of its log: the things that were made, changed and removed, and
 * the changes that lead back. What was edited there and back again is no change.
 */
import { bookkeepingFields, originalOf, sameContent } from './applyChanges.ts';
import { diffEntity } from './diffEntity.ts';
import { emptyRecord } from './emptyRecord.ts';
import { inClockOrder } from './logicalClock.ts';
import { type Change, type Entities, type EntityKind, entityKinds, type Operation } from './operation.ts';
import { type RecordReader } from './record.ts';
import { createRecordTable } from './table.ts';

export interface ChangedThing<Kind extends EntityKind = EntityKind> {
  readonly entity: Kind;
  readonly id: string;
  /** As it came; absent where it was made here. */
  readonly original?: Entities[Kind];
  /** As it is; absent where it was removed here. */
  readonly now?: Entities[Kind];
  /** The last operation about it. */
  readonly last: Operation;
}

/** Things in the order in which they were first changed, kind by kind. */
export function changedThings(
  operations: readonly Operation[],
  record: RecordReader,
): readonly ChangedThing[] {
  return entityKinds.flatMap(kind => changedOfKind(kind, operations, record));
}

/** The changes that make each thing what it was, also what every edit bumps. */
export function changesToOriginal(changed: readonly ChangedThing[]): readonly Change[] {
  return changed.flatMap(({ entity, id, original, now }): readonly Change[] => {
    if (original === undefined) return [{ entity, id, before: now }];
    if (now === undefined) return [{ entity, id, after: original }];
    return diffEntity(entity, now, original);
  });
}

/** Fields that differ, in the order of the thing, without what every edit bumps. */
export function changedFields({ entity, original, now }: ChangedThing): readonly string[] {
  if (original === undefined || now === undefined) return [];
  return diffEntity(entity, original, now).flatMap(({ field = '' }) =>
    bookkeepingFields.includes(field) ? [] : [field],
  );
}

function changedOfKind(
  kind: EntityKind,
  operations: readonly Operation[],
  record: RecordReader,
): readonly ChangedThing[] {
  const things = thingsOfEntity(record, kind);
  // A table of what the things were: it gives them back as things of their kind.
  const before = createRecordTable(emptyRecord(record.id, record.title));
  const originals = thingsOfEntity(before.reader, kind);
  return [...changesOfKind(kind, operations)].flatMap(([id, { changes, last }]): ChangedThing[] => {
    const now = things.get(id);
    const found = originalOf(now, changes);
    if (found !== undefined) before.apply([{ entity: kind, id, after: found }]);
    const original = originals.get(id);
    const isSame =
      original === undefined || now === undefined ? original === now : sameContent(original, now);
    if (isSame) return [];
    return [
      {
        ...{ entity: kind, id, last },
        ...(original === undefined ? {} : { original }),
        ...(now === undefined ? {} : { now }),
      },
    ];
  });
}

interface ChangesOfThing {
  readonly changes: Change[];
  last: Operation;
}

function changesOfKind(
  kind: EntityKind,
  operations: readonly Operation[],
): ReadonlyMap<string, ChangesOfThing> {
  const changesById = new Map<string, ChangesOfThing>();
  for (const operation of inClockOrder(operations)) {
    for (const change of operation.changes) {
      if (change.entity !== kind) continue;
      const known = changesById.get(change.id);
      if (known === undefined) changesById.set(change.id, { changes: [change], last: operation });
      else {
        known.changes.push(change);
        known.last = operation;
      }
    }
  }
  return changesById;
}

function thingsOfEntity<Kind extends EntityKind>(
  record: RecordReader,
  kind: Kind,
): ReadonlyMap<string, Entities[Kind]> {
  const things: { readonly [K in EntityKind]: ReadonlyMap<string, Entities[K]> } = {
    event: record.events,
    person: record.people,
    place: record.places,
    source: record.sources,
    process: record.processes,
    body: record.bodies,
    view: record.views,
  };
  return things[kind];
}
