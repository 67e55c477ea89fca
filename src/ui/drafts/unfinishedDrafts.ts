/** The drafts that this device keeps for the record, newest first; those whose event was added since are none. */
import { type ListedDraft, listedDraft } from '../../domain/eventDraftListed.ts';
import { eventId } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import type { DraftId, Drafts } from '../../storage/drafts.ts';

export interface UnfinishedDraft extends ListedDraft {
  readonly draftId: DraftId;
}

export function unfinishedDrafts(drafts: Drafts, record: RecordReader): readonly UnfinishedDraft[] {
  return drafts
    .listDrafts()
    .flatMap((kept): UnfinishedDraft[] => {
      const draftId = kept === 'new' ? kept : eventId(kept);
      const listed = listedDraft(drafts.readDraft(draftId));
      if (listed === undefined || (listed.isNew && record.events.has(listed.eventId))) return [];
      return [{ ...listed, draftId }];
    })
    .sort(({ typedAt: one = '' }, { typedAt: other = '' }) => (one < other ? 1 : one > other ? -1 : 0));
}

/** The one to go on with: what is typed in another tab is that tab's. */
export function newestNewDraft(
  unfinished: readonly UnfinishedDraft[],
  heldElsewhere: ReadonlySet<string>,
): UnfinishedDraft | undefined {
  return unfinished.find(({ isNew, draftId }) => isNew && !heldElsewhere.has(draftId));
}
