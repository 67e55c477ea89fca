/**
 * Taking back as data. An undo is a new operation that resets what an earlier one did, as far as nobody has
 * touched it since; a redo is the undo of an undo. What can be undone is read from the log alone, so it is
 * the same after a reload.
 */
import { applyChange, isBookkeeping, sameContent } from './applyChanges.ts';
import { changeOfField } from './diffEntity.ts';
import { type ActorId, type OperationId } from './ids.ts';
import { type Change, type Operation } from './operation.ts';
import { type RecordReader } from './record.ts';
import { presentEntries, sameValue } from './sameValue.ts';
import { keyOf, keyOfReset, type ThingName, usedAmong } from './uses.ts';

export interface TakingBack {
  readonly operation: Operation;
  /** Changes of the undone operation that stay, because their field was changed or their thing is in use. */
  readonly skipped: readonly Change[];
}

/** What the undo's operation is stamped with. */
export type Stamp = Pick<Operation, 'id' | 'actor' | 'clock' | 'label'>;

/** Both oldest first: the last of each is next. */
export interface UndoStacks {
  readonly undoable: readonly Operation[];
  readonly redoable: readonly Operation[];
}

/** The operation that takes `undone` back from the record as it stands. */
export function takeBack(undone: Operation, record: RecordReader, stamp: Stamp): TakingBack {
  const inverses = invert(undone, record);
  const kept = stillUsed(record, inverses);
  const changes: Change[] = [];
  const skipped: Change[] = [];
  for (const { change, inverse } of inverses) {
    if (inverse !== undefined && !(isRemoval(inverse) && kept.has(keyOf(inverse.entity, inverse.id)))) {
      changes.push(inverse);
    } else if (!isBookkeeping(change)) {
      skipped.push(change);
    }
  }
  return { operation: { ...stamp, changes, undoes: undone.id }, skipped: skipped.reverse() };
}

/** Own operations that can be taken back, and own undos that can be; a new own operation clears the latter. */
export function undoStacks(operations: readonly Operation[], actor: ActorId): UndoStacks {
  const undoable: Operation[] = [];
  let redoable: Operation[] = [];
  for (const operation of operations) {
    if (operation.actor !== actor) continue;
    const { undoes } = operation;
    if (undoes === undefined) {
      undoable.push(operation);
      redoable = [];
    } else if (takeOut(undoable, undoes)) {
      redoable.push(operation);
    } else if (takeOut(redoable, undoes)) {
      undoable.push(operation);
    }
  }
  return { undoable, redoable };
}

/** The first operation of a chain of undos and redos: the edit that all of them are about. */
export function rootOperation(operations: readonly Operation[], operation: Operation): Operation {
  const seen = new Set<OperationId>();
  let root = operation;
  while (root.undoes !== undefined && !seen.has(root.id)) {
    const { undoes } = root;
    seen.add(root.id);
    // Chains are short and near the end of the log, so an index of all of it would cost more than it saves.
    const earlier = operations.findLast(({ id }) => id === undoes);
    if (earlier === undefined) break;
    root = earlier;
  }
  return root;
}

/** Nearly always the last one is meant. */
function takeOut(stack: Operation[], id: OperationId): boolean {
  const index = stack.findLastIndex(operation => operation.id === id);
  if (index < 0) return false;
  stack.splice(index, 1);
  return true;
}

interface Inversion {
  readonly change: Change;
  /** Undefined where the record no longer stands as the change left it. */
  readonly inverse: Change | undefined;
}

/** Last change first, each against the record as the ones before it leave it. */
function invert(undone: Operation, record: RecordReader): Inversion[] {
  const reset = new Map<string, object | undefined>();
  return undone.changes.toReversed().map(change => {
    const key = keyOf(change.entity, change.id);
    const thing = reset.has(key) ? reset.get(key) : thingOf(record, change);
    const inverse = inverseOf(change, thing);
    if (inverse !== undefined) reset.set(key, applyChange(thing, inverse));
    return { change, inverse };
  });
}

function inverseOf(change: Change, thing: object | undefined): Change | undefined {
  const { entity, id, field, before, after } = change;
  if (field !== undefined) {
    if (thing === undefined) return undefined;
    const current = new Map(presentEntries(thing)).get(field);
    return sameValue(current, after) ? changeOfField({ entity, id, field }, current, before) : undefined;
  }
  if (after === undefined) return thing === undefined ? { entity, id, after: before } : undefined;
  return thing !== undefined && sameContent(thing, after) ? { entity, id, before: thing } : undefined;
}

/** Things that the inverses would remove though something that stays names them. */
function stillUsed(record: RecordReader, inverses: readonly Inversion[]): ReadonlySet<string> {
  const resetFields = new Map<string, Set<string>>();
  let going: ThingName[] = [];
  for (const { inverse } of inverses) {
    if (inverse === undefined) continue;
    // Nothing names a view, and a large record need not be read to know it.
    if (isRemoval(inverse)) going.push(...(inverse.entity === 'view' ? [] : [inverse]));
    else if (inverse.field !== undefined) {
      const key = keyOfReset(inverse.entity, inverse.id);
      resetFields.set(key, (resetFields.get(key) ?? new Set<string>()).add(inverse.field));
    }
  }
  const kept = new Set<string>();
  // A thing that stays keeps what it names, so this goes on until nothing more is kept.
  for (;;) {
    const used = usedAmong(record, going, resetFields);
    if (used.size === 0) return kept;
    for (const key of used) kept.add(key);
    going = going.filter(({ entity, id }) => !used.has(keyOf(entity, id)));
  }
}

function isRemoval(change: Change): boolean {
  return change.field === undefined && change.after === undefined;
}

function thingOf(record: RecordReader, { entity, id }: ThingName): object | undefined {
  const things: ReadonlyMap<string, object> = thingsOf(record, entity);
  return things.get(id);
}

function thingsOf(record: RecordReader, entity: ThingName['entity']): ReadonlyMap<string, object> {
  switch (entity) {
    case 'event':
      return record.events;
    case 'person':
      return record.people;
    case 'place':
      return record.places;
    case 'source':
      return record.sources;
    case 'process':
      return record.processes;
    case 'body':
      return record.bodies;
    case 'view':
      return record.views;
  }
}
