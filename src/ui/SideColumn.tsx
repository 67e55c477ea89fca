/** The right column, only while there is something to show: the event, or the form, or both to change between. */
import { useCallback, useEffect, useRef } from 'react';
import styles from './app.module.css';
import { StartFormContext } from './drafts/startForm.ts';
import { holdTypedAhead } from './drafts/typedAhead.ts';
import { usePasteToOpen } from './drafts/usePasteToOpen.ts';
import { EventPanel } from './event/EventPanel.tsx';
import { pasteAsked } from './incoming/pasteAsked.ts';
import { HistoryHost } from './history/HistoryHost.tsx';
import { useOpening } from './opening/openingContext.ts';
import { watchPrinting } from './printing.ts';
import { useSession } from './session.ts';
import { RecordHost } from './home/RecordHost.tsx';
import { ThingsHost } from './things/ThingsHost.tsx';
import { type SidePanel } from './useSidePanel.ts';
import { useApp } from './useStore.ts';
import { usePanelWords } from './event/usePanelWords.ts';
import { latePart } from './latePart.ts';
import { PartBoundary } from './PartBoundary.tsx';

const EventForm = latePart(async () => (await import('./form/EventForm.tsx')).EventForm);

/** Both stay mounted while the form is open, so that reading another event loses nothing of what was typed. */
export function SideColumn({ panel }: { readonly panel: SidePanel }) {
  const session = useSession();
  const { language } = session;
  const event = useApp(state =>
    state.view.selected === undefined ? undefined : state.record.events.get(state.view.selected),
  );
  const words = language.text.screen;
  const panelWords = usePanelWords();
  const { front, visitCount } = panel;
  // Here because this is fetched as soon as the first sight is there, and belongs to no view.
  useEffect(() => watchPrinting(session), [session]);
  const { startForm } = panel;
  const openPasted = useCallback(
    (pasted: string) => {
      void import('./incoming/isChronology.ts').then(({ isChronology }) => {
        if (isChronology(pasted)) pasteAsked.ask(pasted);
        else startForm({ pasted });
      });
    },
    [startForm],
  );
  const { open } = useOpening();
  const openFile = useCallback(
    (file: File) => {
      open({ kind: 'file', file });
    },
    [open],
  );
  usePasteToOpen({ onPasted: panel.form === undefined ? openPasted : undefined, onFile: openFile });
  // Before an event is chosen, so that its panel appears in one piece.
  useEffect(() => {
    void language.including.accounts();
    // A tab that has become too old may find nothing more to fetch, and has to say so.
    void language.including.notices();
    void import('./bar/NoticeLines.tsx');
    void import('./bar/NotSaved.tsx');
  }, [language]);
  const headingRef = useRef<HTMLHeadingElement>(null);
  // Visits are counted from 1, and this column may be fetched only for the first.
  const visitedRef = useRef(0);
  useEffect(() => {
    if (front !== 'event' || visitedRef.current === visitCount) return;
    visitedRef.current = visitCount;
    headingRef.current?.focus();
  }, [front, visitCount]);
  const isFormOpen = panel.form !== undefined;
  useEffect(() => (isFormOpen ? holdTypedAhead() : undefined), [isFormOpen]);
  const formFrameRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was pressed to open the event is hidden with the form.
    const isFocusHidden = formFrameRef.current?.contains(document.activeElement) === true;
    if (front === 'event' && isFocusHidden) headingRef.current?.focus();
  }, [front]);
  if (front === 'none') return hosts;
  return (
    <>
      {hosts}
      <aside className={styles['side']} data-column="side" aria-label={panelWords.panel}>
        {panel.form !== undefined && event !== undefined && (
          <div className={styles['sideSwitch']} role="group" aria-label={panelWords.panel}>
            <button type="button" aria-pressed={panel.front === 'form'} onClick={panel.showForm}>
              {panel.form.eventId === undefined ? words.addEvent : panelWords.editing}
            </button>
            <button type="button" aria-pressed={panel.front === 'event'} onClick={panel.visitEvent}>
              <bdi>{event.title}</bdi>
            </button>
          </div>
        )}
        {panel.form !== undefined && (
          <div ref={formFrameRef} hidden={panel.front !== 'form'}>
            <PartBoundary fallback={<p className={styles['waiting']}>{words.loadingForm}</p>}>
              <EventForm
                key={panel.form.count}
                {...panel.form}
                onClose={panel.closeForm}
                onSaved={panel.finishForm}
                onShow={panel.showForm}
                onOpen={({ eventId, ...start }) => {
                  if (eventId === undefined) panel.startForm(start);
                  else panel.startEditing(eventId);
                }}
              />
            </PartBoundary>
          </div>
        )}
        {panel.front === 'event' && event !== undefined && (
          <StartFormContext value={startForm}>
            <PartBoundary key={event.id}>
              <EventPanel
                event={event}
                onEdit={() => {
                  panel.startEditing(event.id);
                }}
                onClose={panel.closeEvent}
                headingRef={headingRef}
              />
            </PartBoundary>
          </StartFormContext>
        )}
      </aside>
    </>
  );
}

/** Dialogs that belong to no view. They are here because this column is fetched as soon as the first sight is there. */
const hosts = (
  <>
    <HistoryHost />
    <ThingsHost />
    <RecordHost />
  </>
);
