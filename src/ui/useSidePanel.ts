/** Which of the event and the form stands in the right column. The form's own text is a draft, kept elsewhere. */
import { useMemo, useState } from 'react';
import { type EventId } from '../domain/ids.ts';
import { useAnnounce } from './announce.tsx';
import { focusView } from './focusView.ts';
import { useSession } from './session.ts';
import { useReveal } from './useReveal.ts';
import { useApp } from './useStore.ts';

/** The open form: of a new event, or of one that is being edited. */
interface OpenForm {
  readonly eventId?: EventId;
}

export interface SidePanel {
  readonly front: 'none' | 'event' | 'form';
  readonly form: OpenForm | undefined;
  /** Counts the times that the reader asked to go into the event, so that focus follows. */
  readonly visitCount: number;
  readonly startAdding: () => void;
  readonly startEditing: (eventId: EventId) => void;
  readonly showForm: () => void;
  /** Opens the chosen event and moves focus into it. */
  readonly visitEvent: () => void;
  readonly closeEvent: () => void;
  readonly closeForm: () => void;
  readonly finishForm: (committed: { readonly id: EventId; readonly isChanged: boolean }) => void;
}

export function useSidePanel(): SidePanel {
  const { store, commands, language } = useSession();
  const reveal = useReveal();
  const announce = useAnnounce();
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
    return {
      front,
      form,
      visitCount,
      startAdding: () => {
        setForm(open => (open?.eventId === undefined ? (open ?? {}) : {}));
        bringFormForward();
      },
      startEditing: eventId => {
        setForm({ eventId });
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
      finishForm: ({ id, isChanged }) => {
        const title = store.getState().record.events.get(id)?.title ?? '';
        const said = form?.eventId === undefined ? words.added(title) : words.changed(title);
        announce(isChanged ? said : words.unchanged(title));
        setForm(undefined);
        setVisitCount(count => count + 1);
        reveal(id);
      },
    };
  }, [front, form, visitCount, store, commands, reveal, language, announce]);
}
