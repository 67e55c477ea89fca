/**
 * What was typed into a form and not yet committed, so that a closed form, a reload or a crash loses nothing.
 * Kept beside the log, not in it: a draft is no operation and may be wrong in every field.
 */
import { type EventId, type RecordId } from '../domain/ids.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { type TextStore } from './textStore.ts';

/**
 * The event that is edited, or the id that the new one will have. Under `new` stands the draft of a new event that
 * the first version kept; it had only one.
 */
export type DraftId = EventId | 'new';

export type DraftProblem = 'no-storage' | 'storage-full';

export interface Drafts {
  /** Plain JSON as it was written, unread: the form knows its own shape. Undefined where there is none. */
  readonly readDraft: (id: DraftId) => unknown;
  readonly writeDraft: (id: DraftId, draft: unknown) => Result<undefined, DraftProblem>;
  readonly dropDraft: (id: DraftId) => void;
  /** Which drafts there are for this record. */
  readonly listDrafts: () => readonly string[];
  /** What was typed into single fields of an event where it is read; plain JSON, unread, as with drafts. */
  readonly readFields: (id: EventId) => unknown;
  /** Undefined lets go of it. */
  readonly writeFields: (id: EventId, fields: unknown) => Result<undefined, DraftProblem>;
}

/** None of its functions throws; without a store nothing is kept and writing says so. */
export function createDrafts(store: TextStore | undefined, recordId: RecordId): Drafts {
  const prefix = `demarche.draft.${encodeURIComponent(recordId)}.`;
  const keyOf = (id: DraftId): string => prefix + id;
  const keyOfFields = (id: EventId): string => `demarche.fields.${encodeURIComponent(recordId)}.${id}`;
  const read = (key: string): unknown => {
    try {
      const value: unknown = JSON.parse(store?.getItem(key) ?? 'null');
      return value ?? undefined;
    } catch {
      return undefined;
    }
  };
  const write = (key: string, value: unknown): Result<undefined, DraftProblem> => {
    if (store === undefined) return failure('no-storage');
    try {
      store.setItem(key, JSON.stringify(value));
      return success(undefined);
    } catch (error) {
      const isFull = error instanceof Error && error.name === 'QuotaExceededError';
      return failure(isFull ? 'storage-full' : 'no-storage');
    }
  };
  const drop = (key: string): void => {
    try {
      store?.removeItem(key);
    } catch {
      // A draft that cannot be dropped is offered again, which harms nothing.
    }
  };
  return {
    readDraft: id => read(keyOf(id)),
    writeDraft: (id, draft) => write(keyOf(id), draft),
    dropDraft: id => {
      drop(keyOf(id));
    },
    readFields: id => read(keyOfFields(id)),
    writeFields: (id, fields) => {
      if (fields !== undefined) return write(keyOfFields(id), fields);
      drop(keyOfFields(id));
      return success(undefined);
    },
    listDrafts: () => {
      try {
        return keysOf(store)
          .filter(key => key.startsWith(prefix))
          .map(key => key.slice(prefix.length));
      } catch {
        return [];
      }
    },
  };
}

function keysOf(store: TextStore | undefined): string[] {
  if (store === undefined) return [];
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
}
