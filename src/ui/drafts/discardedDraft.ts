/** The draft that was discarded last, so that it can be taken back; gone with the page. */
import { eventId, freshId } from '../../domain/ids.ts';
import type { DraftId, Drafts } from '../../storage/drafts.ts';

interface DiscardedDraft {
  readonly draftId: DraftId;
  /** As it was kept, unread. */
  readonly kept: unknown;
}

const last = new WeakMap<Drafts, DiscardedDraft>();

export function rememberDiscarded(drafts: Drafts, discarded: DiscardedDraft): void {
  last.set(drafts, discarded);
}

/** It is kept again, and returned under which id. */
export function takeBackDiscarded(drafts: Drafts): DraftId | undefined {
  const discarded = last.get(drafts);
  if (discarded === undefined) return undefined;
  last.delete(drafts);
  const isFree = drafts.readDraft(discarded.draftId) === undefined;
  const draftId = isFree ? discarded.draftId : eventId(freshId('e'));
  drafts.writeDraft(draftId, discarded.kept);
  return draftId;
}
