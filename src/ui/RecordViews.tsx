/** The centre: what the filter says and gives, and the filtered set as a timeline or a table. */
import { type ReactNode } from 'react';
import controls from './controls.module.css';
import { ChipLine } from './filters/ChipLine.tsx';
import { NothingMatches } from './filters/NothingMatches.tsx';
import { DayList } from './list/DayList.tsx';
import styles from './recordViews.module.css';
import { useSession } from './session.ts';
import { TableView } from './table/TableView.tsx';
import { Legend } from './timeline/Legend.tsx';
import { TimelineView } from './timeline/TimelineView.tsx';
import { WindowLabel } from './timeline/WindowLabel.tsx';
import { useIsNarrow } from './useIsNarrow.ts';
import { useApp } from './useStore.ts';

interface RecordViewsProps {
  readonly onOpenEvent: () => void;
  readonly onOpenFilters: () => void;
}

export function RecordViews({ onOpenEvent, onOpenFilters }: RecordViewsProps) {
  const { language, selectors, commands } = useSession();
  const isNarrow = useIsNarrow();
  const tab = useApp(state => state.view.tab);
  const shownCount = useApp(state => selectors.filteredRowsOf(state).length);
  const totalCount = useApp(state => selectors.columnsOf(state).order.length);
  const words = language.text.screen;
  const tabs = ['timeline', 'table'] as const;

  let view: ReactNode;
  if (shownCount === 0) view = <NothingMatches />;
  else if (tab === 'table') view = <TableView onOpen={onOpenEvent} />;
  else if (isNarrow) view = <DayList onOpen={onOpenEvent} />;
  else view = <TimelineView onOpen={onOpenEvent} />;

  return (
    <div className={styles['views']}>
      <div className={styles['head']}>
        <button type="button" className={styles['filterButton']} onClick={onOpenFilters}>
          {words.filters.show}
        </button>
        <ChipLine />
        <p className={styles['count']}>
          <span role="status">{words.count(shownCount, totalCount)}</span>
          {tab === 'timeline' && !isNarrow && <WindowLabel />}
        </p>
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
      <div className={styles['view']}>{view}</div>
      {tab === 'timeline' && !isNarrow && <Legend />}
    </div>
  );
}
