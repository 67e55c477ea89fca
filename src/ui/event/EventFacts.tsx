/** The plain facts of an event as a list of terms. A fact that nobody gives is not there. */
import { type ReactNode } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { durationInWords, edtfInWords, utcStartInWords, whenInWords } from '../../language/dates.ts';
import { sideName } from '../../language/names.ts';
import { edtfInCalendar } from '../../language/otherCalendars.ts';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './event.module.css';

export function EventFacts({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  const record = useApp(state => state.record);
  const words = language.text.screen.event;
  const utcStart = utcStartInWords(event.when, language);
  const calendar = useApp(({ reading }) => reading.secondCalendar);
  const inCalendar = calendar === 'none' ? undefined : edtfInCalendar(event.when.edtf, calendar, language);
  const { vocabulary } = language.text;
  const place = event.venue?.place === undefined ? undefined : record.places.get(event.venue.place);
  const country = place?.country === undefined ? undefined : sideName(place.country, record.bodies, language);
  const where = [event.venue?.site, place?.name, country === place?.name ? undefined : country]
    .filter(part => part !== undefined)
    .join(', ');
  return (
    <dl className={styles['facts']}>
      <Fact term={words.when}>
        {whenInWords(event.when, language)}
        {event.when.printed !== undefined && (
          <bdi className={styles['aside']}>
            {' '}
            (<Marked text={event.when.printed} />)
          </bdi>
        )}
        {inCalendar !== undefined && (
          <bdi className={`${styles['aside'] ?? ''} ${styles['line'] ?? ''}`}>{inCalendar}</bdi>
        )}
      </Fact>
      {utcStart !== undefined && <Fact term={words.inUtc}>{utcStart}</Fact>}
      {event.when.durationMin !== undefined && (
        <Fact term={words.duration}>{durationInWords(event.when.durationMin, language)}</Fact>
      )}
      {where !== '' && (
        <Fact term={words.where}>
          <bdi>
            <Marked text={where} />
          </bdi>
        </Fact>
      )}
      <Fact term={words.kind}>{vocabulary.kinds[event.kind]}</Fact>
      {event.format !== undefined && <Fact term={words.format}>{vocabulary.formats[event.format]}</Fact>}
      <Fact term={words.status}>{vocabulary.statuses[event.status]}</Fact>
      {event.outcome !== undefined && <Fact term={words.outcome}>{vocabulary.outcomes[event.outcome]}</Fact>}
      {event.tally !== undefined && <Fact term={words.tally}>{words.tallyInWords(event.tally)}</Fact>}
      {event.knownSince !== undefined && (
        <Fact term={words.knownSince}>{edtfInWords(event.knownSince, language)}</Fact>
      )}
      {event.processes.length > 0 && (
        <Fact term={words.processes}>
          {event.processes.map(({ id, round }) => {
            const title = record.processes.get(id)?.title ?? id;
            return (
              <bdi key={id} className={styles['line']}>
                <Marked text={round === undefined ? title : words.roundOf(title, round)} />
              </bdi>
            );
          })}
        </Fact>
      )}
      {event.tags.length > 0 && (
        <Fact term={words.tags}>
          <bdi>
            <Marked text={event.tags.join(', ')} />
          </bdi>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
