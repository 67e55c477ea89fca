/** What was added or edited lately, here or by others: since the last visit, or since a day. */
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { todayIso } from '../../language/today.ts';
import { countRows } from '../../query/facets.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';

export function ChangesFilter() {
  const words = useFilterLanguage().text.filters.changes;
  const [isOpen, setOpen] = useState(useApp(state => state.view.filter.changedSinceMs !== undefined));
  return (
    <details
      className={styles['section']}
      open={isOpen}
      onToggle={toggleEvent => {
        setOpen(toggleEvent.currentTarget.open);
      }}
    >
      <summary className={styles['summary']}>
        <span className={controls['heading']}>{words.title}</span>
      </summary>
      {isOpen && <Since />}
    </details>
  );
}

function Since() {
  const { commands, lastVisitMs } = useSession();
  const words = useFilterLanguage().text.filters.changes;
  const chosenMs = useApp(state => state.view.filter.changedSinceMs);
  const today = useApp(state => state.todayIso);
  const dayId = useId();
  const since = [
    ...(lastVisitMs === undefined ? [] : [{ name: words.lastVisit, sinceMs: lastVisitMs }]),
    { name: words.today, sinceMs: startOfReadersDayMs(today) },
    { name: words.lastWeek, sinceMs: startOfReadersDayMs(today, -7) },
  ];
  return (
    <>
      {since.map(({ name, sinceMs }) => (
        <label key={name} className={`${styles['row'] ?? ''} ${styles['label'] ?? ''}`}>
          <input
            type="checkbox"
            checked={chosenMs === sinceMs}
            onChange={({ currentTarget }) => {
              commands.setChangedSince(currentTarget.checked ? sinceMs : undefined);
            }}
          />
          <span className={styles['name']}>{name}</span>
          <FoundSince sinceMs={sinceMs} />
        </label>
      ))}
      <div className={styles['sinceDay']}>
        <label htmlFor={dayId}>{words.sinceDay}</label>
        <input
          id={dayId}
          type="date"
          value={chosenMs === undefined ? '' : readersDay(chosenMs)}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            commands.setChangedSince(value === '' ? undefined : startOfReadersDayMs(value));
          }}
        />
      </div>
    </>
  );
}

/** Beside the rest of the filter, as every count of the panel is. */
function FoundSince({ sinceMs }: { readonly sinceMs: number }) {
  const { language, selectors } = useSession();
  const columns = useApp(selectors.columnsOf);
  const filter = useDeferredValue(useApp(selectors.filterOf));
  const count = useMemo(
    () => countRows(columns, { ...filter, changedSinceMs: sinceMs }),
    [columns, filter, sinceMs],
  );
  return <span className={styles['count']}>{count.toLocaleString(language.locale)}</span>;
}

/** Edits happen by the reader's own clock, so here, unlike with events, the day is that of the device. */
function startOfReadersDayMs(iso: string, plusDays = 0): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day + plusDays).getTime();
}

function readersDay(ms: number): string {
  return todayIso(new Date(ms));
}
