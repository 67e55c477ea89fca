/** Puts what was read from a draft into the record, and lets go of the draft once that is on disk. */
import { type StoredDraft } from '../../domain/eventDraftStored.ts';
import { editCarriedOver } from '../../domain/eventDraftMerge.ts';
import { type ReadEvent } from '../../domain/eventDraftReading.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { sameValue } from '../../domain/sameValue.ts';
import { type DraftId } from '../../storage/drafts.ts';
import { type Session } from '../session.ts';

export interface DraftToCommit {
  readonly reading: ReadEvent;
  readonly original: DiplomaticEvent | undefined;
  readonly draftId: DraftId;
  readonly stored: StoredDraft;
}

export function commitDraft(session: Session, { reading, original, draftId, stored }: DraftToCommit): void {
  const { commands, drafts, store } = session;
  const { event, alsoMade } = reading;
  const current = store.getState().record.events.get(event.id);
  if (current === undefined) {
    // The draft outlives a crash that comes before the event is on disk.
    drafts.writeDraft(draftId, stored);
    commands.addEvent(event, alsoMade);
    dropOnceSaved(session, draftId, stored);
  } else if (original !== undefined) {
    drafts.writeDraft(draftId, stored);
    const edited = editCarriedOver({ original, edited: event, current });
    const operation = commands.replaceEvent(edited, alsoMade);
    if (operation === undefined) drafts.dropDraft(draftId);
    else dropOnceSaved(session, draftId, stored);
  }
}

/** Unless another draft has been begun in its place by then. */
function dropOnceSaved({ store, drafts }: Session, draftId: DraftId, stored: StoredDraft): void {
  const unsubscribe = store.subscribe(({ saving }) => {
    if (saving.kind !== 'saved') return;
    unsubscribe();
    if (sameValue(drafts.readDraft(draftId), stored)) drafts.dropDraft(draftId);
  });
}
