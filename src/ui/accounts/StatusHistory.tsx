/** How an event came to its status, as a dated path, and behind it who said so. Nothing where there was but one step. */
import { type ReactNode } from 'react';
import { type Claim, type DiplomaticEvent } from '../../domain/event.ts';
import { type EventId } from '../../domain/ids.ts';
import { statusHistory, type StatusStep } from '../../domain/statusHistory.ts';
import { edtfInWords, shortDayInWords } from '../../language/dates.ts';
import { SourceLink } from '../event/SourceLink.tsx';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './accounts.module.css';
import { usePanelWords } from '../event/usePanelWords.ts';

export function StatusHistory({ event }: { readonly event: DiplomaticEvent }) {
  const session = useSession();
  const language = useLanguageWith(session.language, 'accounts');
  const panel = usePanelWords();
  const events = useApp(state => state.record.events);
  const incoming = useApp(session.selectors.linksToOf).get(event.id) ?? [];
  const reveal = useReveal();
  const successors = incoming.filter(({ type }) => type === 'reschedules').map(({ from }) => from);
  const steps = statusHistory(event, successors);
  if (steps.length < 2) return null;
  const { accounts: words, vocabulary } = language.text;
  const dateOf = (id: EventId) => {
    const when = events.get(id)?.when;
    return when === undefined ? id : shortDayInWords(when.edtf, language);
  };
  const dayOf = ({ knownOn }: Claim) =>
    knownOn === undefined ? panel.undated : shortDayInWords(knownOn, language);
  const inPath = (step: StatusStep): string | undefined => {
    switch (step.kind) {
      case 'moved-from':
        return words.movedFrom(dateOf(step.event));
      case 'moved-to':
        return words.movedTo(dateOf(step.event));
      case 'denial':
        return undefined;
      case 'status': {
        const day = step.accounts.find(({ knownOn }) => knownOn !== undefined)?.knownOn;
        const status = vocabulary.statuses[step.status];
        return day === undefined ? status : words.statusOn(status, shortDayInWords(day, language));
      }
    }
  };
  const link = (id: EventId, text: string): ReactNode => (
    <button
      type="button"
      className={styles['link']}
      onClick={() => {
        reveal(id);
      }}
    >
      <bdi>{text}</bdi>
    </button>
  );
  const account = (claim: Claim): ReactNode => (
    <span key={claim.id} className={styles['aside']}>
      {' · '}
      {dayOf(claim)} {vocabulary.stances[claim.stance]} <bdi>{claim.by}</bdi>,{' '}
      {vocabulary.certainties[claim.certainty]}
      {claim.source !== undefined && (
        <>
          {' · '}
          <SourceLink id={claim.source} short />
        </>
      )}
    </span>
  );
  const inList = (step: StatusStep): ReactNode => {
    switch (step.kind) {
      case 'moved-from':
      case 'moved-to': {
        const target = events.get(step.event);
        const date = target === undefined ? step.event : edtfInWords(target.when.edtf, language);
        return link(step.event, step.kind === 'moved-from' ? words.movedFrom(date) : words.movedTo(date));
      }
      case 'denial':
        return (
          <>
            {vocabulary.statuses[step.status]}
            {account(step.account)}
          </>
        );
      case 'status':
        return (
          <>
            {vocabulary.statuses[step.status]}
            {step.accounts.length === 0 && <span className={styles['aside']}> · {words.asRecorded}</span>}
            {step.accounts.map(account)}
          </>
        );
    }
  };
  return (
    <details className={styles['history']}>
      <summary aria-label={`${words.history}: ${steps.flatMap(step => inPath(step) ?? []).join(', ')}`}>
        <span className={styles['aside']}>{panel.status}: </span>
        <span>
          {steps.map((step, index) => {
            const text = inPath(step);
            return (
              text !== undefined && (
                <span key={index} className={styles['pathStep']}>
                  {text}
                </span>
              )
            );
          })}
        </span>
      </summary>
      <ol className={styles['list']}>
        {steps.map((step, index) => (
          <li key={index}>{inList(step)}</li>
        ))}
      </ol>
    </details>
  );
}
