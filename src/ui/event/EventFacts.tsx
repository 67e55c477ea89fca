/** The plain facts of an event as a list of terms. A fact that nobody gives is not there, unless it is being added. */
import { type ReactNode } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type ProcessId } from '../../domain/ids.ts';
import { durationInWords, edtfInWords, utcStartInWords, whenInWords } from '../../language/dates.ts';
import { sideName } from '../../language/names.ts';
import { edtfInCalendar } from '../../language/otherCalendars.ts';
import { AddFact } from '../editing/AddFact.tsx';
import { Editable } from '../editing/Editable.tsx';
import { type EditedField, usePanelEditing } from '../editing/editingContext.ts';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './event.module.css';
import { usePanelWords } from './usePanelWords.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const FieldMark = latePart(async () => (await import('../accounts/FieldMark.tsx')).FieldMark);

export function EventFacts({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  const record = useApp(state => state.record);
  const words = usePanelWords();
  const utcStart = utcStartInWords(event.when, language);
  const { vocabulary } = language.text;
  const { durationMin } = event.when;
  const place = event.venue?.place === undefined ? undefined : record.places.get(event.venue.place);
  const country = place?.country === undefined ? undefined : sideName(place.country, record.bodies, language);
  const where = [place?.name ?? event.venue?.place, country === place?.name ? undefined : country]
    .filter(part => part !== undefined)
    .join(', ');
  return (
    <>
      <dl className={styles['facts']}>
        <Fact field="when" term={words.when} event={event}>
          <When event={event} />
        </Fact>
        {utcStart !== undefined && (
          <>
            <dt>{words.inUtc}</dt>
            <dd>{utcStart}</dd>
          </>
        )}
        <Fact field="durationMin" term={words.duration} event={event}>
          {durationMin && durationInWords(durationMin, language)}
        </Fact>
        <Fact field="venue.place" term={words.where} event={event}>
          {where !== '' && (
            <bdi>
              <Marked text={where} />
            </bdi>
          )}
        </Fact>
        <Fact field="venue.site" term={words.site} event={event}>
          {event.venue?.site !== undefined && (
            <bdi>
              <Marked text={event.venue.site} />
            </bdi>
          )}
        </Fact>
        <Fact field="kind" term={words.kind} event={event}>
          {vocabulary.kinds[event.kind]}
        </Fact>
        <Fact field="format" term={words.format} event={event}>
          {event.format && vocabulary.formats[event.format]}
        </Fact>
        <Fact field="status" term={words.status} event={event}>
          {vocabulary.statuses[event.status]}
        </Fact>
        <Fact field="outcome" term={words.outcome} event={event}>
          {event.outcome && vocabulary.outcomes[event.outcome]}
        </Fact>
        <Fact field="tally" term={words.tally} event={event}>
          {event.tally && language.text.screen.event.tallyInWords(event.tally)}
        </Fact>
        <Fact field="knownSince" term={words.knownSince} event={event}>
          {event.knownSince && edtfInWords(event.knownSince, language)}
        </Fact>
        <Processes event={event} />
        <Fact field="tags" term={words.tags} event={event}>
          {event.tags.length > 0 && (
            <bdi>
              <Marked text={event.tags.join(', ')} />
            </bdi>
          )}
        </Fact>
      </dl>
      <AddFact />
    </>
  );
}

function When({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  const calendar = useApp(({ reading }) => reading.secondCalendar);
  const inCalendar = calendar === 'none' ? undefined : edtfInCalendar(event.when.edtf, calendar, language);
  return (
    <>
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
    </>
  );
}

/** Each process is a fact of its own under one term, and one that is being added comes last. */
function Processes({ event }: { readonly event: DiplomaticEvent }) {
  const editing = usePanelEditing();
  const words = usePanelWords();
  const isAdding = editing?.isOpen('processes') === true;
  if (event.processes.length === 0 && !isAdding) return null;
  return (
    <>
      <dt>{words.processes}</dt>
      <dd>
        {event.processes.map(({ id, round }) => (
          <Editable key={id} field={`processes.${id}`}>
            <ProcessLine id={id} round={round} />
            <Mark event={event} field={`processes.${id}.round`} />
          </Editable>
        ))}
        <Editable field="processes" />
      </dd>
    </>
  );
}

function ProcessLine({ id, round }: { readonly id: ProcessId; readonly round: number | undefined }) {
  const process = useApp(state => state.record.processes.get(id));
  const { roundOf } = useSession().language.text.screen.event;
  const title = process?.title ?? id;
  return (
    <bdi>
      <Marked text={round === undefined ? title : roundOf(title, round)} />
    </bdi>
  );
}

interface FactProps {
  readonly field: EditedField;
  readonly term: string;
  readonly event: DiplomaticEvent;
  /** Nothing where the event does not say. */
  readonly children: ReactNode;
}

function Fact({ field, term, event, children }: FactProps) {
  const isOpen = usePanelEditing()?.isOpen(field) === true;
  const isEmpty = children === undefined || children === false;
  if (isEmpty && !isOpen) return null;
  return (
    <>
      <dt className={isOpen ? 'visually-hidden' : undefined}>{term}</dt>
      <dd className={isOpen ? styles['wide'] : undefined}>
        <Editable field={field}>
          {!isEmpty && (
            <>
              {children}
              <Mark event={event} field={field} />
            </>
          )}
        </Editable>
      </dd>
    </>
  );
}

/** The way to the accounts of a fact, once that is here: no fact waits for it. */
function Mark({ event, field }: Pick<FactProps, 'event' | 'field'>) {
  if (event.claims.every(claim => claim.field !== field)) return null;
  return (
    <PartBoundary>
      {' '}
      <FieldMark event={event} field={field} />
    </PartBoundary>
  );
}
