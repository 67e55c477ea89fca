/** Events named in a dialog: the first of them with their days, and how many more there are. */
import { type DiplomaticEvent } from '../../domain/event.ts';
import { shortDayInWords } from '../../language/dates.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './bar.module.css';

const mostNamed = 12;

export function EventNames({ events }: { readonly events: readonly DiplomaticEvent[] }) {
  const { language } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  const restCount = events.length - mostNamed;
  return (
    <ul className={styles['names']}>
      {events.slice(0, mostNamed).map(event => (
        <li key={event.id}>
          <bdi>{event.title}</bdi>{' '}
          <span className={styles['day']}>{shortDayInWords(event.when.edtf, language)}</span>
        </li>
      ))}
      {restCount > 0 && <li className={styles['day']}>{table.andMore(restCount)}</li>}
    </ul>
  );
}
