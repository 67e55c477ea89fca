/** What the form begins with: the draft that this device kept, else the event as it is, else a blank one. */
import { type EventDraft, emptyDraft } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { draftOfEvent } from '../../domain/eventDraftOfEvent.ts';
import { readStoredDraft } from '../../domain/eventDraftStored.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { eventId as eventIdOf, freshId, type EventId } from '../../domain/ids.ts';
import { type Drafts } from '../../storage/drafts.ts';

export interface OpenedDraft {
  readonly draft: EventDraft;
  /** The draft in which nothing is typed yet. */
  readonly start: EventDraft;
  /** The event that is edited, or the id that the new one will have. */
  readonly eventId: EventId;
  readonly original?: DiplomaticEvent;
  readonly isRestored: boolean;
}

interface Desk {
  readonly drafts: Drafts;
  readonly names: DraftNames;
  readonly todayIso: string;
}

export function openDraft(editedId: EventId | undefined, desk: Desk): OpenedDraft {
  const { drafts, names, todayIso } = desk;
  const stored = readStoredDraft(drafts.readDraft(editedId ?? 'new'));
  if (stored === undefined || !isStillToDo(stored.eventId, editedId, names)) {
    return openAnew(editedId, desk);
  }
  const { draft, eventId, original } = stored;
  if (original === undefined) return { draft, start: emptyDraft(todayIso), eventId, isRestored: true };
  const start = draftOfEvent(original, names, todayIso);
  return { draft, start, eventId, original, isRestored: true };
}

/** Without regard to what is kept. */
export function openAnew(
  editedId: EventId | undefined,
  { names, todayIso }: Omit<Desk, 'drafts'>,
): OpenedDraft {
  const original = editedId === undefined ? undefined : names.record.events.get(editedId);
  if (original === undefined) {
    const draft = emptyDraft(todayIso);
    const eventId = editedId ?? eventIdOf(freshId('e'));
    return { draft, start: draft, eventId, isRestored: false };
  }
  const draft = draftOfEvent(original, names, todayIso);
  return { draft, start: draft, eventId: original.id, original, isRestored: false };
}

/** A kept draft of a new event whose id the record has was added; only its removal from disk is outstanding. */
function isStillToDo(storedId: EventId, editedId: EventId | undefined, { record }: DraftNames): boolean {
  return editedId === undefined ? !record.events.has(storedId) : storedId === editedId;
}
