/**
 * Carries what was typed for a new event over to one of the record, and goes on there. It is kept as that event's own
 * draft before the form changes, so that nothing is lost on the way.
 */
import { useEffect, useMemo, useRef } from 'react';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { draftOfEvent } from '../../domain/eventDraftOfEvent.ts';
import { filledDraft } from '../../domain/eventDraftFill.ts';
import { readStoredDraft, storedDraft } from '../../domain/eventDraftStored.ts';
import { type EventId } from '../../domain/ids.ts';
import { useSession } from '../session.ts';
import { type FormDraft } from './useEventDraft.ts';

interface Merging {
  readonly form: FormDraft;
  readonly names: DraftNames;
  readonly onOpen: ((start: { readonly eventId?: EventId }) => void) | undefined;
}

/** Undefined where there is nothing to carry over: an event that is edited is one of the record already. */
export function useMergeInto(merging: Merging): ((id: EventId) => void) | undefined {
  const { drafts } = useSession();
  // The draft is new with every key, and who may merge is not.
  const latestRef = useRef(merging);
  useEffect(() => {
    latestRef.current = merging;
  });
  const isPossible = merging.onOpen !== undefined && merging.form.opened.original === undefined;
  return useMemo(() => {
    if (!isPossible) return undefined;
    return id => {
      const { form, names, onOpen } = latestRef.current;
      const current = names.record.events.get(id);
      if (current === undefined) return;
      const kept = readStoredDraft(drafts.readDraft(id));
      const original = kept?.original ?? current;
      const into = kept?.draft ?? draftOfEvent(current, names, form.draft.typedOn);
      const merged = filledDraft({ into, typed: form.draft }, names);
      const stored = { ...storedDraft(merged, { eventId: id, original }), typedAt: new Date().toISOString() };
      // Where this device keeps nothing, the form that has the text stays.
      if (!drafts.writeDraft(id, stored).ok) return;
      form.stopKeeping();
      form.slot.drop();
      onOpen?.({ eventId: id });
    };
  }, [isPossible, drafts]);
}
