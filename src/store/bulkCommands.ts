/** The verbs on several events at once. Each is one operation, whatever the number: undone in one step. */
import { changesToDeleteMany, changesToSetStatus, changesToTag } from '../domain/bulkEdits.ts';
import { type BulkEdit, changesToEdit, fieldsOf } from '../domain/bulkFields.ts';
import { type DiplomaticEvent } from '../domain/event.ts';
import { type EventId } from '../domain/ids.ts';
import { type Change, type Operation, type OperationLabel } from '../domain/operation.ts';
import { type RecordReader } from '../domain/record.ts';
import { type Status } from '../domain/vocabulary.ts';
import { type Commands } from './commands.ts';

/** Each takes ids of events that are there and returns nothing where none of them would differ. */
export interface BulkCommands {
  readonly addTag: (ids: Iterable<EventId>, tag: string) => Operation | undefined;
  readonly removeTag: (ids: Iterable<EventId>, tag: string) => Operation | undefined;
  readonly setStatus: (ids: Iterable<EventId>, status: Status) => Operation | undefined;
  /** Several fields at once; who calls has left out those that cannot be so (`whyNot`). */
  readonly editEvents: (ids: Iterable<EventId>, edit: BulkEdit) => Operation | undefined;
  readonly deleteEvents: (ids: Iterable<EventId>) => Operation | undefined;
}

export function createBulkCommands({ editMany }: Pick<Commands, 'editMany'>): BulkCommands {
  const edit = (
    ids: Iterable<EventId>,
    label: Pick<OperationLabel, 'verb' | 'field'>,
    changesOf: (events: readonly DiplomaticEvent[], record: RecordReader, modifiedAt: string) => Change[],
  ): Operation | undefined =>
    editMany((record, modifiedAt) => {
      const events = [...ids].flatMap(id => record.events.get(id) ?? []);
      const changes = changesOf(events, record, modifiedAt);
      return { label: { ...label, entity: 'event', ...countOf(events, changes, label.verb) }, changes };
    });
  return {
    addTag: (ids, tag) =>
      edit(ids, { verb: 'edit', field: 'tags' }, (events, _, modifiedAt) =>
        changesToTag(events, { tag, isOn: true, modifiedAt }),
      ),
    removeTag: (ids, tag) =>
      edit(ids, { verb: 'edit', field: 'tags' }, (events, _, modifiedAt) =>
        changesToTag(events, { tag, isOn: false, modifiedAt }),
      ),
    setStatus: (ids, status) =>
      edit(ids, { verb: 'edit', field: 'status' }, (events, _, modifiedAt) =>
        changesToSetStatus(events, { status, modifiedAt }),
      ),
    editEvents: (ids, bulkEdit) => {
      const [field, ...others] = fieldsOf(bulkEdit);
      const isOne = field !== undefined && others.length === 0;
      return edit(ids, { verb: 'edit', ...(isOne ? { field } : {}) }, (events, _, modifiedAt) =>
        changesToEdit(events, bulkEdit, modifiedAt),
      );
    },
    deleteEvents: ids =>
      edit(ids, { verb: 'delete' }, (events, record, modifiedAt) =>
        changesToDeleteMany(record, events, modifiedAt),
      ),
  };
}

/** Of the events that change: those that lose a link because another goes are not what the edit is about. */
function countOf(
  events: readonly DiplomaticEvent[],
  changes: readonly Change[],
  verb: OperationLabel['verb'],
): Pick<OperationLabel, 'count' | 'subject'> {
  const changed = new Set(changes.map(({ id }) => id));
  const meant = verb === 'delete' ? events : events.filter(({ id }) => changed.has(id));
  return { count: meant.length, subject: meant[0]?.title ?? '' };
}
