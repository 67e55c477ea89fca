/** The centre: what the filter says and gives, and the filtered set as a timeline or a table. */
import { type ReactNode, useEffect } from 'react';
import type { DraftSeed } from '../domain/eventDraftSeed.ts';
import { type EventId } from '../domain/ids.ts';
import controls from './controls.module.css';
import { useFilterParts } from './filters/lateFilters.ts';
import styles from './recordViews.module.css';
import { focusView } from './focusView.ts';
import { useSession } from './session.ts';
import { Legend } from './timeline/Legend.tsx';
import { TimelineView } from './timeline/TimelineView.tsx';
import { ViewButtons } from './timeline/ViewButtons.tsx';
import { ViewMenu } from './timeline/ViewMenu.tsx';
import { WindowLabel } from './timeline/WindowLabel.tsx';
import { useIsNarrow } from './useIsNarrow.ts';
import { useApp } from './useStore.ts';
import { latePart } from './latePart.ts';
import { PartBoundary } from './PartBoundary.tsx';

const TableView = latePart(async () => (await import('./table/TableView.tsx')).TableView);
const DayList = latePart(async () => (await import('./list/DayList.tsx')).DayList);

interface RecordViewsProps {
  readonly onOpenEvent: () => void;
  readonly onAdd: (seed: DraftSeed) => void;
  /** The event that is open in the form, which may as well be moved where it is drawn. */
  readonly editedId: EventId | undefined;
  /** Gets the button that was pressed, where focus belongs afterwards. */
  readonly onOpenFilters: (button: HTMLElement) => void;
}

export function RecordViews({ onOpenEvent, onAdd, editedId, onOpenFilters }: RecordViewsProps) {
  const { language, selectors, commands } = useSession();
  const filterParts = useFilterParts(language);
  const isNarrow = useIsNarrow();
  const tab = useApp(state => state.view.tab);
  const isEditing = useApp(({ view }) => view.selected !== undefined && view.selected === editedId);
  const isEmpty = useApp(state => selectors.filteredRowsOf(state).length === 0);
  const words = language.text.screen;
  const tabs = ['timeline', 'table'] as const;
  const isScore = tab === 'timeline' && !isNarrow && !isEmpty;

  let view: ReactNode;
  if (isEmpty) view = filterParts && <filterParts.NothingMatches />;
  else if (tab === 'table') view = <TableView onOpen={onOpenEvent} />;
  else if (isNarrow) view = <DayList onOpen={onOpenEvent} />;
  else view = <TimelineView onOpen={onOpenEvent} onAdd={onAdd} isEditing={isEditing} />;

  return (
    <div className={styles['views']}>
      <div className={styles['head']}>
        <button
          type="button"
          className={styles['filterButton']}
          onClick={({ currentTarget }) => {
            onOpenFilters(currentTarget);
          }}
        >
          {words.filters.show}
        </button>
        {filterParts && <filterParts.ChipLine />}
        {filterParts && <filterParts.ViewLine />}
        <p className={styles['count']}>
          <ShownCount />
          {isScore && <WindowLabel />}
        </p>
        <div className={styles['ways']}>
          {isScore && (
            <div className={styles['zoom']}>
              <ViewButtons />
              <ViewMenu />
            </div>
          )}
          <div className={styles['tabs']} role="group" aria-label={words.views.label}>
            {tabs.map(name => (
              <button
                key={name}
                type="button"
                className={controls['quiet']}
                aria-pressed={tab === name}
                onClick={() => {
                  commands.setTab(name);
                }}
              >
                {words.views[name]}
              </button>
            ))}
          </div>
        </div>
      </div>
      <div className={styles['view']}>
        <PartBoundary key={isEmpty ? 'nothing' : `${tab} ${isNarrow}`}>
          {view}
          <HoldFocus />
        </PartBoundary>
      </div>
      {isScore && <Legend />}
    </div>
  );
}

/** Apart from the rest, which a change of the filter leaves as it is. */
function ShownCount() {
  const { language, selectors } = useSession();
  const shownCount = useApp(state => selectors.filteredRowsOf(state).length);
  const totalCount = useApp(state => selectors.columnsOf(state).order.length);
  return <span role="status">{language.text.screen.count(shownCount, totalCount)}</span>;
}

/** Single keys work in the view, which therefore holds the focus that nothing else has, once it is there. */
function HoldFocus() {
  useEffect(() => {
    if (document.activeElement === document.body) focusView();
  }, []);
  return null;
}
