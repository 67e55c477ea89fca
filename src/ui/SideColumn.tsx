/** The right column, only while there is something to show: the event, or the form, or both to change between. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import styles from './app.module.css';
import { EventPanel } from './event/EventPanel.tsx';
import { watchPrinting } from './printing.ts';
import { useSession } from './session.ts';
import { type SidePanel } from './useSidePanel.ts';
import { useApp } from './useStore.ts';

const EventForm = lazy(async () => ({ default: (await import('./form/EventForm.tsx')).EventForm }));

/** Both stay mounted while the form is open, so that reading another event loses nothing of what was typed. */
export function SideColumn({ panel }: { readonly panel: SidePanel }) {
  const { language } = useSession();
  const event = useApp(state =>
    state.view.selected === undefined ? undefined : state.record.events.get(state.view.selected),
  );
  const words = language.text.screen;
  const { front, visitCount } = panel;
  // Here because this is fetched as soon as the first sight is there, and belongs to no view.
  useEffect(watchPrinting, []);
  const headingRef = useRef<HTMLHeadingElement>(null);
  // Visits are counted from 1, and this column may be fetched only for the first.
  const visitedRef = useRef(0);
  useEffect(() => {
    if (front !== 'event' || visitedRef.current === visitCount) return;
    visitedRef.current = visitCount;
    headingRef.current?.focus();
  }, [front, visitCount]);
  if (front === 'none') return null;
  return (
    <aside className={styles['side']} data-column="side" aria-label={words.event.panel}>
      {panel.form !== undefined && event !== undefined && (
        <div className={styles['sideSwitch']} role="group" aria-label={words.event.panel}>
          <button type="button" aria-pressed={panel.front === 'form'} onClick={panel.showForm}>
            {panel.form.eventId === undefined ? words.addEvent : words.event.editing}
          </button>
          <button type="button" aria-pressed={panel.front === 'event'} onClick={panel.visitEvent}>
            <bdi>{event.title}</bdi>
          </button>
        </div>
      )}
      {panel.form !== undefined && (
        <div hidden={panel.front !== 'form'}>
          <Suspense fallback={<p className={styles['waiting']}>{words.loadingForm}</p>}>
            <EventForm
              key={panel.form.eventId ?? 'new'}
              {...(panel.form.eventId === undefined ? {} : { eventId: panel.form.eventId })}
              onClose={panel.closeForm}
              onSaved={panel.finishForm}
            />
          </Suspense>
        </div>
      )}
      {panel.front === 'event' && event !== undefined && (
        <EventPanel
          key={event.id}
          event={event}
          onEdit={() => {
            panel.startEditing(event.id);
          }}
          onClose={panel.closeEvent}
          headingRef={headingRef}
        />
      )}
    </aside>
  );
}
