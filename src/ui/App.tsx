/** The screen: bar, filters, the timeline or table of the filtered set, and beside it the event or the form. */
import { useEffect, useRef, useState } from 'react';
import { Announcer } from './announce.tsx';
import styles from './app.module.css';
import { NextLine } from './bar/NextLine.tsx';
import { type Notice } from './bar/notice.ts';
import { Notices } from './bar/Notices.tsx';
import { TopBar } from './bar/TopBar.tsx';
import { useFilterParts } from './filters/lateFilters.ts';
import { guardFocus } from './guardFocus.ts';
import { RecordViews } from './RecordViews.tsx';
import { handsFetched } from '../timeline/lateHands.ts';
import { searchSettled } from '../store/searchedFilter.ts';
import { useSession } from './session.ts';
import { ShareHost } from './share/ShareHost.tsx';
import { useSidePanel } from './useSidePanel.ts';
import { latePart } from './latePart.ts';
import { PartBoundary } from './PartBoundary.tsx';

// What the first sight of the record does without.
const SideColumn = latePart(async () => (await import('./SideColumn.tsx')).SideColumn);
const Palette = latePart(async () => (await import('./palette/Palette.tsx')).Palette);
const HelpDialog = latePart(async () => (await import('./HelpDialog.tsx')).HelpDialog);

export function App({ notices }: { readonly notices: readonly Notice[] }) {
  return (
    <Announcer>
      <ShareHost>
        <Screen notices={notices} />
      </ShareHost>
    </Announcer>
  );
}

function Screen({ notices }: { readonly notices: readonly Notice[] }) {
  const { language, store } = useSession();
  const panel = useSidePanel();
  // Asked for before the column, and so there when it comes: an event that an address names appears in one piece.
  useState(() => [language.including.panel(), language.including.accounts()]);
  const searchRef = useRef<HTMLInputElement>(null);
  const helpRef = useRef<HTMLDialogElement>(null);
  const filterButtonRef = useRef<HTMLElement>(null);
  const [isFilterOpen, setFilterOpen] = useState(false);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const filterParts = useFilterParts(language);
  const isFilterThere = filterParts !== undefined;
  useEffect(() => {
    if (!isFilterThere) return;
    let frame = 0;
    let isGone = false;
    // The views' own first frame was asked for before this one, so it is on screen when the mark is set.
    void Promise.all([handsFetched, searchSettled(store)]).then(() => {
      if (!isGone) frame = requestAnimationFrame(() => performance.mark('app:ready'));
    });
    return () => {
      isGone = true;
      cancelAnimationFrame(frame);
    };
  }, [isFilterThere, store]);
  useEffect(guardFocus, []);
  const closeFilters = () => {
    setFilterOpen(false);
    filterButtonRef.current?.focus();
  };
  const closePalette = () => {
    setPaletteOpen(false);
  };
  const showHelp = () => {
    helpRef.current?.showModal();
  };
  const focusSearch = () => {
    searchRef.current?.focus();
  };
  // A press hands on its event, which is no seed.
  const add = () => {
    panel.startAdding();
  };
  const filterWords = language.text.screen.filters;
  const shortcuts = {
    onSearch: focusSearch,
    onAdd: add,
    onHelp: showHelp,
    onPalette: () => {
      setPaletteOpen(true);
    },
    onLeaveFilters: isFilterOpen ? closeFilters : undefined,
  };
  return (
    <div className={styles['app']} data-panel={panel.front}>
      {filterParts !== undefined && <filterParts.Shortcuts actions={shortcuts} />}
      <TopBar searchRef={searchRef} onAdd={add} onHelp={showHelp} />
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
        {filterParts === undefined ? (
          <h2 className={styles['filtersTitle']}>{filterWords.title}</h2>
        ) : (
          <filterParts.FilterPanel isSheetOpen={isFilterOpen} onClose={closeFilters} />
        )}
      </aside>
      <main className={styles['centre']} tabIndex={-1}>
        <RecordViews
          onOpenEvent={panel.visitEvent}
          onAdd={panel.startAdding}
          editedId={panel.form?.eventId}
          onOpenFilters={button => {
            filterButtonRef.current = button;
            setFilterOpen(true);
          }}
        />
      </main>
      <PartBoundary isApart fallback={panel.front === 'none' ? null : <div className={styles['side']} />}>
        <SideColumn panel={panel} />
      </PartBoundary>
      <PartBoundary isApart>
        <HelpDialog dialogRef={helpRef} />
      </PartBoundary>
      {isPaletteOpen && (
        <PartBoundary isApart onClose={closePalette}>
          <Palette actions={{ ...panel, focusSearch, showHelp }} onClose={closePalette} />
        </PartBoundary>
      )}
    </div>
  );
}
