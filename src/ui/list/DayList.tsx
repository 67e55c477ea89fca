/** The timeline on a narrow screen: the filtered set as a list by day, the newest first. */
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { whenInWords } from '../../language/dates.ts';
import { sideCodes, venueName } from '../../language/names.ts';
import { type Columns } from '../../query/columns.ts';
import { grouped } from '../grouped.ts';
import controls from '../controls.module.css';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './list.module.css';

/** Events added to the page at a time: a phone draws these without a pause. */
const pageSize = 200;

export function DayList({ onOpen }: { readonly onOpen: () => void }) {
  const { language, selectors } = useSession();
  const columns = useApp(selectors.columnsOf);
  const rows = useApp(selectors.filteredRowsOf);
  const [pageCount, setPageCount] = useState(1);
  const openRef = useRef(onOpen);
  useEffect(() => {
    openRef.current = onOpen;
  }, [onOpen]);
  const open = useCallback(() => {
    openRef.current();
  }, []);
  const words = language.text.screen.list;
  const shownCount = Math.min(rows.length, pageCount * pageSize);
  return (
    <div className={styles['list']}>
      {Array.from({ length: Math.ceil(shownCount / pageSize) }, (_, page) => (
        <DayPage key={page} columns={columns} rows={rows} page={page} onOpen={open} />
      ))}
      {shownCount < rows.length && (
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            setPageCount(pageCount + 1);
          }}
        >
          {words.earlier(rows.length - shownCount)}
        </button>
      )}
    </div>
  );
}

interface DayPageProps {
  readonly columns: Columns;
  readonly rows: Uint32Array;
  /** From 0, the newest. */
  readonly page: number;
  readonly onOpen: () => void;
}

/** Kept as it is while others are added after it: the twentieth page costs what the first did. */
const DayPage = memo(function DayPage({ columns, rows, page, onOpen }: DayPageProps) {
  const { language, commands } = useSession();
  const endRank = rows.length - page * pageSize;
  const ranked = rows.subarray(Math.max(0, endRank - pageSize), endRank);
  const events = Array.from(ranked, row => columns.eventAt(row)).reverse();
  const days = grouped(events, event => whenInWords(event.when, language));
  const later = rows[endRank];
  /** The day that the page before ends with: what goes on here has its heading there. */
  const begun = later === undefined ? undefined : whenInWords(columns.eventAt(later).when, language);
  return [...days].map(([day, onDay]) => (
    <section key={day} className={styles['section']}>
      {day !== begun && <h2 className={styles['day']}>{day}</h2>}
      <ul>
        {onDay.map(event => (
          <li key={event.id}>
            <button
              type="button"
              className={styles['card']}
              onClick={() => {
                commands.select(event.id);
                onOpen();
              }}
            >
              <CardText event={event} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
});

function CardText({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  const places = useApp(state => state.record.places);
  const place = venueName(event.venue, places);
  const sides = sideCodes(event.participants);
  const { kinds, statuses } = language.text.vocabulary;
  const details = [kinds[event.kind], statuses[event.status], place, sides.join(' ')];
  return (
    <>
      <bdi className={styles['title']}>
        <Marked text={event.title} />
      </bdi>
      <span className={styles['details']}>
        <Marked text={details.filter(detail => detail !== undefined && detail !== '').join(' · ')} />
      </span>
    </>
  );
}
