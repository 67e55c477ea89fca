/** Which of the event and the form stands in the right column. The form's own text is a draft, kept elsewhere. */
import { useMemo, useState } from 'react';
import type { DraftSeed } from '../domain/eventDraftSeed.ts';
import { type EventId } from '../domain/ids.ts';
import { useAnnounce } from './announce.tsx';
import type { FormStart } from './drafts/formStart.ts';
import { focusForm, focusView } from './focusView.ts';
import { useSession } from './session.ts';
import { useEditableNow } from './useEditableNow.ts';
import { useReveal } from './useReveal.ts';
import { useApp } from './useStore.ts';

/** The open form: of a new event, or of one that is being edited. */
interface OpenForm {
  readonly eventId?: EventId;
  /** What a new event begins with; absent where the form goes on with what was being typed. */
  readonly start?: FormStart;
  /** Tells a form from the one before it. */
  readonly count: number;
}

export interface SidePanel {
  readonly front: 'none' | 'event' | 'form';
  readonly form: OpenForm | undefined;
  /** Counts the times that the reader asked to go into the event, so that focus follows. */
  readonly visitCount: number;
  /** With a seed a form of its own is begun; without one what was begun goes on. */
  readonly startAdding: (seed?: DraftSeed) => void;
  /** The same with all that a new form can begin with. */
  readonly startForm: (start?: FormStart) => void;
  readonly startEditing: (eventId: EventId) => void;
  readonly showForm: () => void;
  /** Opens the chosen event and moves focus into it. */
  readonly visitEvent: () => void;
  readonly closeEvent: () => void;
  readonly closeForm: () => void;
  /** `next`: what the form after this one begins with. */
  readonly finishForm: (
    committed: { readonly id: EventId; readonly isChanged: boolean },
    next?: FormStart,
  ) => void;
}

export function useSidePanel(): SidePanel {
  const { store, commands, language } = useSession();
  const reveal = useReveal();
  const announce = useAnnounce();
  const leaveDay = useEditableNow();
  const isEventThere = useApp(
    ({ record, view }) => view.selected !== undefined && record.events.has(view.selected),
  );
  const selected = useApp(state => state.view.selected);
  const [form, setForm] = useState<OpenForm>();
  const [selectedBesideForm, setSelectedBesideForm] = useState<EventId>();
  const [visitCount, setVisitCount] = useState(0);

  // Choosing another event while typing brings it to the front; the form waits behind it.
  const isReading = isEventThere && selected !== selectedBesideForm;
  const front = form !== undefined && !isReading ? 'form' : isEventThere ? 'event' : 'none';

  return useMemo(() => {
    const words = language.text.screen.event;
    const bringFormForward = () => {
      setSelectedBesideForm(store.getState().view.selected);
    };
    const startForm = (start?: FormStart) => {
      leaveDay();
      if (form !== undefined && start === undefined) focusForm();
      setForm(open => {
        if (start === undefined && open !== undefined && open.eventId === undefined) return open;
        return { count: (open?.count ?? 0) + 1, ...(start && { start }) };
      });
      bringFormForward();
    };
    return {
      front,
      form,
      visitCount,
      startAdding: seed => {
        startForm(seed && { seed });
      },
      startForm,
      startEditing: eventId => {
        leaveDay();
        setForm(open => (open?.eventId === eventId ? open : { eventId, count: (open?.count ?? 0) + 1 }));
        bringFormForward();
      },
      showForm: bringFormForward,
      visitEvent: () => {
        setSelectedBesideForm(undefined);
        setVisitCount(count => count + 1);
      },
      closeEvent: () => {
        commands.select(undefined);
        focusView();
      },
      closeForm: () => {
        setForm(undefined);
        focusView();
      },
      finishForm: ({ id, isChanged }, next) => {
        const title = store.getState().record.events.get(id)?.title ?? '';
        const said = form?.eventId === undefined ? words.added(title) : words.changed(title);
        announce(isChanged ? said : words.unchanged(title));
        reveal(id);
        if (next === undefined) {
          setForm(undefined);
          setVisitCount(count => count + 1);
        } else {
          startForm(next);
        }
      },
    };
  }, [front, form, visitCount, store, commands, reveal, language, announce, leaveDay]);
}
