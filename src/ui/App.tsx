/** The screen: bar, filters, the timeline or table of the filtered set, and beside it the event or the form. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Announcer } from './announce.tsx';
import styles from './app.module.css';
import { NextLine } from './bar/NextLine.tsx';
import { type Notice, Notices } from './bar/Notices.tsx';
import { TopBar } from './bar/TopBar.tsx';
import { useFilterParts } from './filters/lateFilters.ts';
import { guardFocus } from './guardFocus.ts';
import { RecordViews } from './RecordViews.tsx';
import { handsFetched } from '../timeline/lateHands.ts';
import { searchSettled } from '../store/searchedFilter.ts';
import { useSession } from './session.ts';
import { ShareHost } from './share/ShareHost.tsx';
import { useSidePanel } from './useSidePanel.ts';
import { useShortcuts } from './useShortcuts.ts';

// What the first sight of the record does without.
const SideColumn = lazy(async () => ({ default: (await import('./SideColumn.tsx')).SideColumn }));
const Palette = lazy(async () => ({ default: (await import('./palette/Palette.tsx')).Palette }));
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }));

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
  const showHelp = () => {
    helpRef.current?.showModal();
  };
  const focusSearch = () => {
    searchRef.current?.focus();
  };
  useShortcuts({
    onSearch: focusSearch,
    onAdd: panel.startAdding,
    onHelp: showHelp,
    onPalette: () => {
      setPaletteOpen(true);
    },
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
        {filterParts === undefined ? (
          <h2 className={styles['filtersTitle']}>{filterWords.title}</h2>
        ) : (
          <filterParts.FilterPanel isSheetOpen={isFilterOpen} onClose={closeFilters} />
        )}
      </aside>
      <main className={styles['centre']} tabIndex={-1}>
        <RecordViews
          onOpenEvent={panel.visitEvent}
          onOpenFilters={button => {
            filterButtonRef.current = button;
            setFilterOpen(true);
          }}
        />
      </main>
      <Suspense>
        <SideColumn panel={panel} />
        <HelpDialog dialogRef={helpRef} />
      </Suspense>
      <Suspense>
        {isPaletteOpen && (
          <Palette
            actions={{ ...panel, focusSearch, showHelp }}
            onClose={() => {
              setPaletteOpen(false);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
