/** What merging a log into another would bring, before it is done. */
import { type Conflict, openConflicts } from './conflicts.ts';
import { isBookkeeping } from './applyChanges.ts';
import { type EventId, eventId } from './ids.ts';
import { newAmong, withOperations } from './logicalClock.ts';
import { type Operation } from './operation.ts';
import { type RecordReader } from './record.ts';

export interface MergePreview {
  /** Operations that are not here yet, oldest first. */
  readonly fresh: readonly Operation[];
  readonly knownCount: number;
  /** Events that these make, change or remove, in the order of the log. */
  readonly events: readonly TouchedEvent[];
  /** Those that merging opens. */
  readonly conflicts: readonly Conflict[];
}

export interface TouchedEvent {
  readonly id: EventId;
  readonly title: string;
  readonly touch: 'made' | 'changed' | 'removed';
}

export function previewMerge(
  received: readonly Operation[],
  operations: readonly Operation[],
  record: RecordReader,
): MergePreview {
  const fresh = newAmong(received, operations);
  const openBefore = new Set(openConflicts(operations).map(nameOfConflict));
  const after = openConflicts(withOperations(operations, fresh));
  return {
    fresh,
    knownCount: received.length - fresh.length,
    events: touchedEvents(fresh, record),
    conflicts: after.filter(conflict => !openBefore.has(nameOfConflict(conflict))),
  };
}

/** The same for the same decision on the same values. */
export function nameOfConflict(conflict: Conflict): string {
  const { kind, entity, id } = conflict;
  const [what, operations] =
    kind === 'field'
      ? [conflict.field, conflict.sides.map(({ operation }) => operation.id)]
      : ['', [conflict.removal.id, ...conflict.edits.map(({ operation }) => operation.id)]];
  return JSON.stringify([kind, entity, id, what, ...operations]);
}

function touchedEvents(operations: readonly Operation[], record: RecordReader): TouchedEvent[] {
  const touched = new Map<string, TouchedEvent>();
  for (const { changes } of operations) {
    for (const change of changes) {
      if (change.entity !== 'event' || isBookkeeping(change)) continue;
      const { id, field, after, before } = change;
      const known = touched.get(id);
      const title =
        titleIn(field === undefined ? after : undefined) ??
        (field === 'title' && typeof after === 'string' ? after : undefined) ??
        known?.title ??
        record.events.get(eventId(id))?.title ??
        titleIn(before) ??
        id;
      const touch =
        field !== undefined ? (known?.touch ?? 'changed') : after === undefined ? 'removed' : 'made';
      touched.set(id, { id: eventId(id), title, touch });
    }
  }
  return [...touched.values()];
}

function titleIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('title' in value)) return undefined;
  return typeof value.title === 'string' ? value.title : undefined;
}
