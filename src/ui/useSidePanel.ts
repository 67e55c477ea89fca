/** Which of the event and the form stands in the right column. The form's own text is a draft, kept elsewhere. */
import { useMemo, useState } from 'react';
import { type EventId } from '../domain/ids.ts';
import { useAnnounce } from './announce.tsx';
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
  readonly startAdding: () => void;
  readonly startEditing: (eventId: EventId) => void;
  readonly showForm: () => void;
  readonly showEvent: () => void;
  readonly closeForm: () => void;
  readonly finishForm: (eventId: EventId) => void;
}

export function useSidePanel(): SidePanel {
  const { store, language } = useSession();
  const reveal = useReveal();
  const announce = useAnnounce();
  const isEventThere = useApp(
    ({ record, view }) => view.selected !== undefined && record.events.has(view.selected),
  );
  const selected = useApp(state => state.view.selected);
  const [form, setForm] = useState<OpenForm>();
  const [readWhileTyping, setReadWhileTyping] = useState<EventId>();

  // With the form open, an event comes to the front only when the reader has just chosen it.
  const isReading = isEventThere && selected !== undefined && readWhileTyping === selected;
  const front = form === undefined ? (isEventThere ? 'event' : 'none') : isReading ? 'event' : 'form';

  return useMemo(() => {
    const words = language.text.screen.event;
    return {
      front,
      form,
      startAdding: () => {
        setForm(open => (open?.eventId === undefined ? (open ?? {}) : {}));
        setReadWhileTyping(undefined);
      },
      startEditing: eventId => {
        setForm({ eventId });
        setReadWhileTyping(undefined);
      },
      showForm: () => {
        setReadWhileTyping(undefined);
      },
      showEvent: () => {
        setReadWhileTyping(store.getState().view.selected);
      },
      closeForm: () => {
        setForm(undefined);
      },
      finishForm: eventId => {
        const title = store.getState().record.events.get(eventId)?.title ?? '';
        announce(form?.eventId === undefined ? words.added(title) : words.changed(title));
        setForm(undefined);
        reveal(eventId);
      },
    };
  }, [front, form, store, reveal, language, announce]);
}
