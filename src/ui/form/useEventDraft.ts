/** The draft behind the form: opened, changed, kept on this device, discarded and taken back. */
import { useEffect, useState } from 'react';
import { type EventDraft } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { isUntouched, type StoredDraft, storedDraft } from '../../domain/eventDraftStored.ts';
import { rememberDiscarded } from '../drafts/discardedDraft.ts';
import { holdDraft } from '../drafts/draftHolds.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { createDraftKeeper } from './draftKeeper.ts';
import { createDraftSlot, type DraftSlot } from './draftSlot.ts';
import { openAnew, openDraft, type OpenedDraft, type OpenRequest } from './openDraft.ts';

export interface FormDraft {
  readonly opened: OpenedDraft;
  readonly draft: EventDraft;
  readonly change: (edit: (draft: EventDraft) => EventDraft) => void;
  /** Whether nothing was typed or chosen since the form was opened. */
  readonly isUntouched: boolean;
  /** Starts over from the event as it is now, or from a blank form. */
  readonly discard: () => void;
  /** Goes back to what was discarded; undefined where nothing was. */
  readonly takeBack: (() => void) | undefined;
  readonly stored: StoredDraft;
  readonly slot: DraftSlot;
  /** From now on nothing is written: what was typed is in the record. */
  readonly stopKeeping: () => void;
  /** Whether this device refused to keep the draft. */
  readonly isRefused: boolean;
}

interface Discarded {
  readonly opened: OpenedDraft;
  readonly draft: EventDraft;
}

export function useEventDraft(request: OpenRequest, names: DraftNames): FormDraft {
  const { drafts } = useSession();
  const todayIso = useApp(state => state.todayIso);
  const recordId = useApp(state => state.record.id);
  const { editedId } = request;
  const [opened, setOpened] = useState(() => openDraft(request, { drafts, names, todayIso }));
  const [draft, setDraft] = useState(opened.draft);
  const [discarded, setDiscarded] = useState<Discarded>();
  const [isRefused, setRefused] = useState(false);
  const [slot] = useState(() => {
    const { draftId, isRestored } = opened;
    return createDraftSlot(drafts, { draftId, isRestored, isEdit: opened.original !== undefined });
  });
  const [keeper] = useState(() =>
    createDraftKeeper({
      write: kept => {
        if (kept === undefined) slot.drop();
        else setRefused(!slot.write({ ...kept, typedAt: new Date().toISOString() }));
      },
      refill: slot.refill,
    }),
  );
  const isAsOpened = isUntouched(draft, opened.start);

  useEffect(() => {
    if (draft === opened.draft) return;
    keeper.keep(isAsOpened ? undefined : storedDraft(draft, opened));
  }, [draft, opened, isAsOpened, keeper]);

  useEffect(() => holdDraft(recordId, opened.draftId), [recordId, opened.draftId]);

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
    isUntouched: isAsOpened,
    discard: () => {
      const kept = { ...storedDraft(draft, opened), typedAt: new Date().toISOString() };
      rememberDiscarded(drafts, { draftId: slot.draftId(), kept });
      setDiscarded({ opened, draft });
      const anew = openAnew(editedId, { names, todayIso });
      keeper.keep(undefined);
      setOpened(anew);
      setDraft(anew.draft);
    },
    takeBack:
      discarded === undefined
        ? undefined
        : () => {
            setDiscarded(undefined);
            // A new value, so that it is kept again.
            setOpened({ ...discarded.opened, draft: discarded.opened.start });
            setDraft({ ...discarded.draft });
          },
    stored: storedDraft(draft, opened),
    slot,
    stopKeeping: keeper.stop,
    isRefused,
  };
}
