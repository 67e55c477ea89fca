/**
 * What was typed into a form and not yet committed, so that a closed form, a reload or a crash loses nothing.
 * Kept beside the log, not in it: a draft is no operation and may be wrong in every field.
 */
import { type EventId, type RecordId } from '../domain/ids.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { type TextStore } from './textStore.ts';

/** The event being edited, or `new` for one being added. */
export type DraftId = EventId | 'new';

export type DraftProblem = 'no-storage' | 'storage-full';

export interface Drafts {
  /** Plain JSON as it was written, unread: the form knows its own shape. Undefined where there is none. */
  readonly readDraft: (id: DraftId) => unknown;
  readonly writeDraft: (id: DraftId, draft: unknown) => Result<undefined, DraftProblem>;
  readonly dropDraft: (id: DraftId) => void;
  /** Which drafts there are for this record. */
  readonly listDrafts: () => readonly string[];
}

/** None of its functions throws; without a store nothing is kept and writing says so. */
export function createDrafts(store: TextStore | undefined, recordId: RecordId): Drafts {
  const prefix = `demarche.draft.${encodeURIComponent(recordId)}.`;
  const keyOf = (id: DraftId): string => prefix + id;
  return {
    readDraft: id => {
      try {
        const draft: unknown = JSON.parse(store?.getItem(keyOf(id)) ?? 'null');
        return draft ?? undefined;
      } catch {
        return undefined;
      }
    },
    writeDraft: (id, draft) => {
      if (store === undefined) return failure('no-storage');
      try {
        store.setItem(keyOf(id), JSON.stringify(draft));
        return success(undefined);
      } catch (error) {
        const isFull = error instanceof Error && error.name === 'QuotaExceededError';
        return failure(isFull ? 'storage-full' : 'no-storage');
      }
    },
    dropDraft: id => {
      try {
        store?.removeItem(keyOf(id));
      } catch {
        // A draft that cannot be dropped is offered again, which harms nothing.
      }
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
