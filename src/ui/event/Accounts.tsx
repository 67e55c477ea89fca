/** Fields that carry accounts: those that differ first and marked, each account with its day, its claimant and its source. */
import { accountsOf, claimedFields, readingOf } from '../../domain/claims.ts';
import { type Claim, type DiplomaticEvent } from '../../domain/event.ts';
import { claimValueInWords, fieldInWords } from '../../language/claims.ts';
import { shortDayInWords } from '../../language/dates.ts';
import controls from '../controls.module.css';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './event.module.css';
import { SourceLink } from './SourceLink.tsx';

export function Accounts({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  const places = useApp(state => state.record.places);
  const words = language.text.screen.event;
  const fields = claimedFields(event).map(field => ({ field, reading: readingOf(event, field, { places }) }));
  if (fields.length === 0) return null;
  const disputedFirst = [...fields].sort((a, b) => Number(b.reading.disputed) - Number(a.reading.disputed));
  return (
    <section className={styles['section']}>
      <h3 className={controls['heading']}>{words.accountsAgree}</h3>
      {disputedFirst.map(({ field, reading }) => (
        <FieldAccounts
          key={field}
          event={event}
          field={field}
          shown={reading.shown}
          isDisputed={reading.disputed}
        />
      ))}
    </section>
  );
}

interface FieldAccountsProps {
  readonly event: DiplomaticEvent;
  readonly field: string;
  readonly shown: Claim | undefined;
  readonly isDisputed: boolean;
}

function FieldAccounts({ event, field, shown, isDisputed }: FieldAccountsProps) {
  const { language } = useSession();
  const record = useApp(state => state.record);
  const words = language.text.screen.event;
  const accounts = accountsOf(event, field);
  const name = fieldInWords({ field, accounts }, record, language);
  return (
    <details className={isDisputed ? styles['disputed'] : styles['accounts']} open={isDisputed}>
      <summary>{isDisputed ? words.accountsDiffer(name) : words.accountsOf(name, accounts.length)}</summary>
      <ol>
        {accounts.map(claim => (
          <li key={claim.id} className={styles['account']}>
            <span className={styles['accountDay']}>
              {claim.knownOn === undefined ? words.undated : shortDayInWords(claim.knownOn, language)}
            </span>
            <span>
              <bdi>
                <Marked text={claimValueInWords(claim, record, language)} />
              </bdi>
              {claim.id === shown?.id && <span className={styles['shownMark']}>{words.shown}</span>}
              <span className={styles['aside']}>
                {' '}
                {language.text.vocabulary.stances[claim.stance]}{' '}
                <bdi>
                  <Marked text={claim.by} />
                </bdi>{' '}
                · {language.text.vocabulary.certainties[claim.certainty]}
                {claim.note !== undefined && (
                  <>
                    {' · '}
                    <bdi>
                      <Marked text={claim.note} />
                    </bdi>
                  </>
                )}
                {claim.source !== undefined && (
                  <>
                    {' · '}
                    <SourceLink id={claim.source} short />
                  </>
                )}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
