/**
 * The place on this device where one form keeps its draft. A form in another tab may keep its own in the same
 * place: whoever types last stands there, and no form removes or replaces another's text when it is done.
 */
import { type StoredDraft } from '../../domain/eventDraftStored.ts';
import { sameValue } from '../../domain/sameValue.ts';
import { type DraftId, type Drafts } from '../../storage/drafts.ts';

export interface DraftSlot {
  /** Keeps what was typed. Returns whether this device took it. */
  readonly write: (draft: StoredDraft) => boolean;
  /** Keeps the draft of a form that is done, unless another form's stands there. */
  readonly writeLast: (draft: StoredDraft) => void;
  /** Puts what was typed back where another form left the place empty. */
  readonly refill: () => void;
  /** Removes the draft if it is still this form's. */
  readonly drop: () => void;
}

/** `isRestored`: the form goes on with the draft that stands there. */
export function createDraftSlot(drafts: Drafts, draftId: DraftId, isRestored: boolean): DraftSlot {
  let own: unknown = isRestored ? drafts.readDraft(draftId) : undefined;
  let typed: StoredDraft | undefined;
  const isOwn = (there: unknown): boolean => own !== undefined && sameValue(there, own);
  const write = (draft: StoredDraft): boolean => {
    own = draft;
    typed = draft;
    return drafts.writeDraft(draftId, draft).ok;
  };
  return {
    write,
    writeLast: draft => {
      const there = drafts.readDraft(draftId);
      if (there === undefined || isOwn(there)) write(draft);
    },
    refill: () => {
      if (typed !== undefined && drafts.readDraft(draftId) === undefined) write(typed);
    },
    drop: () => {
      if (isOwn(drafts.readDraft(draftId))) drafts.dropDraft(draftId);
      own = undefined;
      typed = undefined;
    },
  };
}
