/**
 * What the form begins with. An edit goes on with the draft that was kept of it, else begins from the event as it
 * is. A new event begins from what the form was opened with; opened with nothing, it goes on with the newest
 * unfinished draft, since whoever closed the form to look something up comes back by the same key, and a blank form
 * is one press away.
 */
import { type EventDraft } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { draftOfEvent } from '../../domain/eventDraftOfEvent.ts';
import { draftFromSeed, type DraftSeed } from '../../domain/eventDraftSeed.ts';
import { readStoredDraft } from '../../domain/eventDraftStored.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { eventId as eventIdOf, freshId, type EventId } from '../../domain/ids.ts';
import { anotherAfter, copyOf, nextRoundOf } from '../../domain/seedOfEvent.ts';
import type { DraftId, Drafts } from '../../storage/drafts.ts';
import { type FormStart } from '../drafts/formStart.ts';
import { type PastedNote, readPastedInto } from '../drafts/pastedNote.ts';
import { newestNewDraft, unfinishedDrafts } from '../drafts/unfinishedDrafts.ts';

export interface OpenedDraft {
  readonly draft: EventDraft;
  /** The draft in which nothing is typed yet. */
  readonly start: EventDraft;
  /** The event that is edited, or the id that the new one will have. */
  readonly eventId: EventId;
  /** Where this device keeps it. */
  readonly draftId: DraftId;
  readonly original?: DiplomaticEvent;
  readonly isRestored: boolean;
  /** ISO 8601 instant at which a restored one was typed, where that is known. */
  readonly typedAt?: string;
  /** The event that a new one begins from. */
  readonly from?: { readonly kind: 'copy' | 'next-round' | 'another'; readonly event: DiplomaticEvent };
  /** What was read from the text that the form was opened with. */
  readonly pasted?: PastedNote;
}

export interface OpenRequest {
  readonly editedId: EventId | undefined;
  readonly start: FormStart;
  /** Drafts that are typed in other tabs. */
  readonly heldElsewhere: ReadonlySet<string>;
}

interface Desk {
  readonly drafts: Drafts;
  readonly names: DraftNames;
  readonly todayIso: string;
}

export function openDraft({ editedId, start, heldElsewhere }: OpenRequest, desk: Desk): OpenedDraft {
  if (editedId !== undefined) return restored(editedId, editedId, desk) ?? openAnew(editedId, desk);
  if (start.draftId !== undefined) {
    return restored(start.draftId, undefined, desk) ?? openAnew(undefined, desk);
  }
  if (start.from !== undefined) return openFrom(start.from, desk);
  if (start.seed !== undefined) return openSeeded(start.seed, desk);
  if (start.pasted !== undefined) return openPasted(start.pasted, desk);
  const { drafts, names } = desk;
  const newest = newestNewDraft(unfinishedDrafts(drafts, names.record), heldElsewhere);
  const kept = newest === undefined ? undefined : restored(newest.draftId, undefined, desk);
  return kept ?? openAnew(undefined, desk);
}

/** Without regard to what is kept. */
export function openAnew(editedId: EventId | undefined, desk: Pick<Desk, 'names' | 'todayIso'>): OpenedDraft {
  const { names, todayIso } = desk;
  const original = editedId === undefined ? undefined : names.record.events.get(editedId);
  if (original === undefined) return openSeeded({}, desk, editedId);
  const draft = draftOfEvent(original, names, todayIso);
  const { id } = original;
  return { draft, start: draft, eventId: id, draftId: id, original, isRestored: false };
}

function openFrom({ kind, eventId }: NonNullable<FormStart['from']>, desk: Desk): OpenedDraft {
  const { names } = desk;
  const event = names.record.events.get(eventId);
  if (event === undefined) return openAnew(undefined, desk);
  const seedOf = { copy: copyOf, 'next-round': nextRoundOf, another: anotherAfter };
  return { ...openSeeded(seedOf[kind](event, names) ?? {}, desk), from: { kind, event } };
}

/** It is kept once something is typed: a text that is still on the clipboard need not stay as a draft. */
function openPasted(text: string, desk: Desk): OpenedDraft {
  const anew = openAnew(undefined, desk);
  const pasted = readPastedInto(anew.draft, text, desk);
  return { ...anew, pasted, draft: pasted.kind === 'read' ? pasted.after : anew.draft };
}

function openSeeded(
  seed: DraftSeed,
  { names, todayIso }: Pick<Desk, 'names' | 'todayIso'>,
  eventId: EventId = eventIdOf(freshId('e')),
): OpenedDraft {
  const draft = draftFromSeed(seed, names, todayIso);
  return { draft, start: draft, eventId, draftId: eventId, isRestored: false };
}

function restored(
  draftId: DraftId,
  editedId: EventId | undefined,
  { drafts, names, todayIso }: Desk,
): OpenedDraft | undefined {
  const stored = readStoredDraft(drafts.readDraft(draftId));
  if (stored === undefined || !isStillToDo(stored.eventId, editedId, names)) return undefined;
  const { draft, eventId, original, typedAt } = stored;
  const kept = { draft, eventId, draftId, isRestored: true, ...(typedAt === undefined ? {} : { typedAt }) };
  if (original === undefined) return { ...kept, start: draftFromSeed({}, names, todayIso) };
  return { ...kept, start: draftOfEvent(original, names, todayIso), original };
}

/** A kept draft of a new event whose id the record has was added; only its removal from disk is outstanding. */
function isStillToDo(storedId: EventId, editedId: EventId | undefined, { record }: DraftNames): boolean {
  return editedId === undefined ? !record.events.has(storedId) : storedId === editedId;
}
