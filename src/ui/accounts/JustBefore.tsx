/** What came just before a plan fell through: what it was overtaken by, and the last events of its sides. */
import { useMemo } from 'react';
import { accountsOf } from '../../domain/claims.ts';
import { boundsOfText } from '../../domain/edtf/bounds.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type EdtfText } from '../../domain/ids.ts';
import { edtfInWords, shortDayInWords } from '../../language/dates.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './accounts.module.css';
import { eventsJustBefore } from './eventsJustBefore.ts';

const mostEvents = 5;

export function JustBefore({ event }: { readonly event: DiplomaticEvent }) {
  const session = useSession();
  const language = useLanguageWith(session.language, 'accounts');
  const columns = useApp(session.selectors.columnsOf);
  const events = useApp(state => state.record.events);
  const reveal = useReveal();
  const fell = useMemo(() => dayItFell(event), [event]);
  const overtaking = event.links.flatMap(({ type, to }) => {
    const target = type === 'overtaken-by' ? events.get(to) : undefined;
    return target === undefined ? [] : [target];
  });
  const before = useMemo(() => {
    const untilMs = boundsOfText(fell ?? event.when.edtf).latestMs;
    return eventsJustBefore(columns, event, { untilMs, most: mostEvents });
  }, [columns, event, fell]);
  const words = language.text.accounts;
  const others = before.filter(other => !overtaking.includes(other));
  const row = (other: DiplomaticEvent, term?: string) => (
    <li key={other.id} className={styles['before']}>
      <span className={styles['aside']}>{shortDayInWords(other.when.edtf, language)}</span>
      <span>
        {term !== undefined && <span className={styles['aside']}>{term}: </span>}
        <button
          type="button"
          className={styles['link']}
          onClick={() => {
            reveal(other.id);
          }}
        >
          <bdi>{other.title}</bdi>
        </button>
      </span>
    </li>
  );
  return (
    <>
      {fell !== undefined && (
        <p className={styles['aside']}>{words.justBeforeUntil(edtfInWords(fell, language))}</p>
      )}
      {overtaking.length + others.length === 0 && <p>{words.nothingBefore}</p>}
      <ol>
        {overtaking.map(other => row(other, language.text.vocabulary.links['overtaken-by']))}
        {others.map(other => row(other))}
      </ol>
    </>
  );
}

/** The first day on which it was said that the event is off; undefined where nobody is known to have said it. */
function dayItFell(event: DiplomaticEvent): EdtfText | undefined {
  return accountsOf(event, 'status').find(
    ({ stance, value, knownOn }) => stance === 'asserts' && value === event.status && knownOn !== undefined,
  )?.knownOn;
}
