/** The screen: bar, filters, the timeline or table of the filtered set, and beside it the event or the form. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Announcer } from './announce.tsx';
import styles from './app.module.css';
import { NextLine } from './bar/NextLine.tsx';
import { type Notice, Notices } from './bar/Notices.tsx';
import { TopBar } from './bar/TopBar.tsx';
import { EventPanel } from './event/EventPanel.tsx';
import { FilterPanel } from './filters/FilterPanel.tsx';
import { focusView } from './focusView.ts';
import { guardFocus } from './guardFocus.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { RecordViews } from './RecordViews.tsx';
import { useSession } from './session.ts';
import { type SidePanel, useSidePanel } from './useSidePanel.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useApp } from './useStore.ts';

const EventForm = lazy(async () => {
  const module = await import('./form/EventForm.tsx');
  return { default: module.EventForm };
});

export function App({ notices }: { readonly notices: readonly Notice[] }) {
  return (
    <Announcer>
      <Screen notices={notices} />
    </Announcer>
  );
}

function Screen({ notices }: { readonly notices: readonly Notice[] }) {
  const { language } = useSession();
  const panel = useSidePanel();
  const searchRef = useRef<HTMLInputElement>(null);
  const helpRef = useRef<HTMLDialogElement>(null);
  const [isFilterOpen, setFilterOpen] = useState(false);
  useEffect(() => {
    // The views' own first frame was asked for before this one, so it is on screen when the mark is set.
    const frame = requestAnimationFrame(() => performance.mark('app:ready'));
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  useEffect(guardFocus, []);
  const closeFilters = () => {
    setFilterOpen(false);
    focusView();
  };
  const showHelp = () => {
    helpRef.current?.showModal();
  };
  useShortcuts({
    onSearch: () => {
      searchRef.current?.focus();
    },
    onAdd: panel.startAdding,
    onHelp: showHelp,
    onLeaveFilters: isFilterOpen ? closeFilters : undefined,
  });
  const filterWords = language.text.screen.filters;
  return (
    <div className={styles['app']} data-panel={panel.front}>
      <TopBar searchRef={searchRef} onAdd={panel.startAdding} onHelp={showHelp} />
      <section className={styles['lines']} aria-label={language.text.screen.glance}>
        <NextLine />
        <Notices notices={notices} />
      </section>
      <aside
        className={styles['filters']}
        aria-label={filterWords.title}
        data-column="filters"
        data-open={isFilterOpen}
      >
        <FilterPanel isSheetOpen={isFilterOpen} onClose={closeFilters} />
      </aside>
      <main className={styles['centre']} tabIndex={-1}>
        <RecordViews
          onOpenEvent={panel.visitEvent}
          onOpenFilters={() => {
            setFilterOpen(true);
          }}
        />
      </main>
      <SideColumn panel={panel} />
      <HelpDialog dialogRef={helpRef} />
    </div>
  );
}

/** Both stay mounted while the form is open, so that reading another event loses nothing of what was typed. */
function SideColumn({ panel }: { readonly panel: SidePanel }) {
  const { language } = useSession();
  const event = useApp(state =>
    state.view.selected === undefined ? undefined : state.record.events.get(state.view.selected),
  );
  const words = language.text.screen;
  const { front, visitCount } = panel;
  const headingRef = useRef<HTMLHeadingElement>(null);
  const visitedRef = useRef(visitCount);
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
