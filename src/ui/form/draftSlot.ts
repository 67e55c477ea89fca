/**
 * The place on this device where one form keeps its draft. A form in another tab may keep its own in the same
 * place, of the same edit or of a draft that both went on with: no form removes or replaces another's text when it
 * is done, and that of a new event moves to a place of its own before it would be written over another's.
 */
import { type StoredDraft } from '../../domain/eventDraftStored.ts';
import { eventId, freshId } from '../../domain/ids.ts';
import { sameValue } from '../../domain/sameValue.ts';
import type { DraftId, Drafts } from '../../storage/drafts.ts';

export interface DraftSlot {
  /** Keeps what was typed. Returns whether this device took it. */
  readonly write: (draft: StoredDraft) => boolean;
  /** Keeps the draft of a form that is done, unless another form's stands there. */
  readonly writeLast: (draft: StoredDraft) => void;
  /** Puts what was typed back where another form left the place empty. */
  readonly refill: () => void;
  /** Removes the draft if it is still this form's. */
  readonly drop: () => void;
  /** Where the draft stands now. */
  readonly draftId: () => DraftId;
}

interface SlotPlace {
  readonly draftId: DraftId;
  /** The form goes on with the draft that stands there. */
  readonly isRestored: boolean;
  /** An edit has but one place: whoever types last stands there. */
  readonly isEdit: boolean;
}

export function createDraftSlot(drafts: Drafts, place: SlotPlace): DraftSlot {
  let { draftId } = place;
  let own: unknown = place.isRestored ? drafts.readDraft(draftId) : undefined;
  let typed: StoredDraft | undefined;
  const isOwn = (there: unknown): boolean => own !== undefined && sameValue(there, own);
  const write = (draft: StoredDraft): boolean => {
    const there = place.isEdit ? undefined : drafts.readDraft(draftId);
    if (there !== undefined && !isOwn(there)) draftId = eventId(freshId('e'));
    typed = draft;
    const kept = drafts.writeDraft(draftId, draft);
    if (kept.ok) own = draft;
    return kept.ok;
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
    draftId: () => draftId,
  };
}
