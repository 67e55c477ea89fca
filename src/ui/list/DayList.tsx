/** The timeline on a narrow screen: the filtered set as a list by day, the newest first. */
import { useState } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { whenInWords } from '../../language/dates.ts';
import { sideCodes, venueName } from '../../language/names.ts';
import { grouped } from '../grouped.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './list.module.css';

/** Events added to the page at a time: a phone draws these without a pause. */
const pageSize = 200;

export function DayList({ onOpen }: { readonly onOpen: () => void }) {
  const { language, selectors, commands } = useSession();
  const columns = useApp(selectors.columnsOf);
  const rows = useApp(selectors.filteredRowsOf);
  const [earlierPages, setEarlierPages] = useState(1);
  const words = language.text.screen.list;
  const firstRank = Math.max(0, rows.length - earlierPages * pageSize);
  const events = Array.from(rows.subarray(firstRank), row => columns.eventAt(row)).reverse();
  const days = grouped(events, event => whenInWords(event.when, language));
  return (
    <div className={styles['list']}>
      {[...days].map(([day, onDay]) => (
        <section key={day}>
          <h2 className={styles['day']}>{day}</h2>
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
      ))}
      {firstRank > 0 && (
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            setEarlierPages(earlierPages + 1);
          }}
        >
          {words.earlier(firstRank)}
        </button>
      )}
    </div>
  );
}

function CardText({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  const places = useApp(state => state.record.places);
  const place = venueName(event.venue, places);
  const sides = sideCodes(event.participants);
  const { kinds, statuses } = language.text.vocabulary;
  const details = [kinds[event.kind], statuses[event.status], place, sides.join(' ')];
  return (
    <>
      <bdi className={styles['title']}>{event.title}</bdi>
      <span className={styles['details']}>
        {details.filter(detail => detail !== undefined && detail !== '').join(' · ')}
      </span>
    </>
  );
}
