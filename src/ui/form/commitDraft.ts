/** Puts what was read from a draft into the record, and lets go of the draft once that is on disk. */
import { type StoredDraft } from '../../domain/eventDraftStored.ts';
import { editCarriedOver } from '../../domain/eventDraftMerge.ts';
import { type ReadEvent } from '../../domain/eventDraftReading.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { eventId, type EventId, freshId } from '../../domain/ids.ts';
import { type Session } from '../session.ts';
import { type DraftSlot } from './draftSlot.ts';

export interface DraftToCommit {
  readonly reading: ReadEvent;
  readonly original: DiplomaticEvent | undefined;
  readonly slot: DraftSlot;
  readonly stored: StoredDraft;
}

export interface Committed {
  /** Under which the event stands in the record. */
  readonly id: EventId;
  /** False where an edit left everything as it was: then there is no operation. */
  readonly isChanged: boolean;
}

export function commitDraft({ commands, store }: Session, draft: DraftToCommit): Committed {
  const { reading, original, slot, stored } = draft;
  const { event, alsoMade } = reading;
  const current = store.getState().record.events.get(event.id);
  if (current !== undefined && original !== undefined) {
    slot.writeLast(stored);
    const edited = editCarriedOver({ original, edited: event, current });
    const operation = commands.replaceEvent(edited, alsoMade);
    if (operation === undefined) slot.drop();
    else dropOnceSaved(store, slot);
    return { id: event.id, isChanged: operation !== undefined };
  }
  // Another tab went on with the same draft and has added its event under this id already.
  const id = current === undefined ? event.id : eventId(freshId('e'));
  // The draft outlives a crash that comes before the event is on disk.
  slot.writeLast({ ...stored, eventId: id });
  commands.addEvent({ ...event, id }, alsoMade);
  dropOnceSaved(store, slot);
  return { id, isChanged: true };
}

function dropOnceSaved(store: Session['store'], slot: DraftSlot): void {
  const unsubscribe = store.subscribe(({ saving }) => {
    if (saving.kind !== 'saved') return;
    unsubscribe();
    slot.drop();
  });
}
