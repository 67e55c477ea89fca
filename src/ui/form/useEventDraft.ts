/** The draft behind the form: opened, changed, kept on this device, discarded. */
import { useEffect, useState } from 'react';
import { type EventDraft } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { isUntouched, type StoredDraft, storedDraft } from '../../domain/eventDraftStored.ts';
import { type EventId } from '../../domain/ids.ts';
import { useSession } from '../session.ts';
import { createDraftKeeper } from './draftKeeper.ts';
import { createDraftSlot, type DraftSlot } from './draftSlot.ts';
import { openAnew, openDraft, type OpenedDraft } from './openDraft.ts';

export interface FormDraft {
  readonly opened: OpenedDraft;
  readonly draft: EventDraft;
  readonly change: (edit: (draft: EventDraft) => EventDraft) => void;
  /** Starts over from the event as it is now, or from a blank form. */
  readonly discard: () => void;
  readonly stored: StoredDraft;
  readonly slot: DraftSlot;
  /** From now on nothing is written: what was typed is in the record. */
  readonly stopKeeping: () => void;
  /** Whether this device refused to keep the draft. */
  readonly isRefused: boolean;
}

export function useEventDraft(editedId: EventId | undefined, names: DraftNames): FormDraft {
  const { drafts, todayIso } = useSession();
  const [opened, setOpened] = useState(() => openDraft(editedId, { drafts, names, todayIso }));
  const [draft, setDraft] = useState(opened.draft);
  const [isRefused, setRefused] = useState(false);
  const [slot] = useState(() => createDraftSlot(drafts, editedId ?? 'new', opened.isRestored));
  const [keeper] = useState(() =>
    createDraftKeeper({
      write: kept => {
        if (kept === undefined) slot.drop();
        else setRefused(!slot.write(kept));
      },
      refill: slot.refill,
    }),
  );

  useEffect(() => {
    if (draft === opened.draft) return;
    keeper.keep(isUntouched(draft, opened.start) ? undefined : storedDraft(draft, opened));
  }, [draft, opened, keeper]);

  useEffect(() => {
    window.addEventListener('pagehide', keeper.leave);
    return () => {
      window.removeEventListener('pagehide', keeper.leave);
      keeper.leave();
    };
  }, [keeper]);

  return {
    opened,
    draft,
    change: setDraft,
    discard: () => {
      const anew = openAnew(editedId, { names, todayIso });
      keeper.keep(undefined);
      setOpened(anew);
      setDraft(anew.draft);
    },
    stored: storedDraft(draft, opened),
    slot,
    stopKeeping: keeper.stop,
    isRefused,
  };
}
