/**
 * Fields that carry accounts: those that differ first and marked. Each tells the reading, how many say what, and every
 * account in order of becoming known; choosing and correcting comes with what it needs when it is asked for.
 */
import { useState } from 'react';
import { accountTally } from '../../domain/accountTally.ts';
import { claimedValueOf } from '../../domain/claimedField.ts';
import { accountsOf, claimedFields, type Reading, readingOf } from '../../domain/claims.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { fieldInWords, valueInWords } from '../../language/claims.ts';
import { tallyInWords } from '../../language/accounts.ts';
import { AccountItem } from '../accounts/AccountItem.tsx';
import styles from '../accounts/accounts.module.css';
import { accountsElementId } from '../accounts/fieldElement.ts';
import { editedFieldOf } from '../accounts/editedFieldOf.ts';
import { useReadingScope } from '../accounts/useReadingScope.ts';
import controls from '../controls.module.css';
import { Editable } from '../editing/Editable.tsx';
import { usePanelEditing } from '../editing/editingContext.ts';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import panel from './event.module.css';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const AccountColumns = latePart(async () => (await import('../accounts/AccountColumns.tsx')).AccountColumns);

export function Accounts({ event }: { readonly event: DiplomaticEvent }) {
  const language = useLanguageWith(useSession().language, 'accounts');
  const scope = useReadingScope();
  const fields = claimedFields(event).map(field => ({ field, reading: readingOf(event, field, scope) }));
  if (fields.length === 0) return null;
  const disputedFirst = [...fields].sort((a, b) => Number(b.reading.disputed) - Number(a.reading.disputed));
  return (
    <section className={panel['section']}>
      <h3 className={controls['heading']}>{language.text.accounts.heading}</h3>
      {disputedFirst.map(({ field, reading }) => (
        <FieldAccounts key={field} event={event} field={field} reading={reading} />
      ))}
    </section>
  );
}

interface FieldAccountsProps {
  readonly event: DiplomaticEvent;
  readonly field: string;
  readonly reading: Reading;
}

function FieldAccounts({ event, field, reading }: FieldAccountsProps) {
  const language = useLanguageWith(useSession().language, 'accounts');
  const record = useApp(state => state.record);
  const scope = useReadingScope();
  const editing = usePanelEditing();
  const [isComparing, setComparing] = useState(false);
  const [hasTools, setHasTools] = useState(false);
  const words = language.text.accounts;
  const { shown, disputed } = reading;
  const accounts = accountsOf(event, field);
  const name = fieldInWords({ field, accounts }, record, language);
  const tally = tallyInWords(accountTally(event, field, scope), record, language);
  // A plan that came about is recorded as what came of it, and the claim of the plan is still the last one.
  const value = claimedValueOf(event, field) ?? shown?.value;
  const standing = new Set([...reading.standing, ...reading.denials].map(({ id }) => id));
  return (
    <details
      id={accountsElementId(field)}
      className={disputed ? panel['disputed'] : panel['accounts']}
      open={disputed}
    >
      <summary>
        {disputed ? words.differ(name) : words.ofField(name, accounts.length)}
        {value !== undefined && (
          <bdi className={styles['reading']}>
            {' · '}
            <Marked text={valueInWords({ field, value }, record, language)} />
          </bdi>
        )}
      </summary>
      {accounts.length > 1 && tally !== '' && (
        <p className={styles['tally']}>
          <bdi>{tally}</bdi>
        </p>
      )}
      <ol>
        {accounts.map(claim => (
          <AccountItem
            key={claim.id}
            event={event}
            claim={claim}
            name={name}
            isShown={claim.id === shown?.id}
            counts={standing.has(claim.id)}
            hasTools={hasTools}
          />
        ))}
      </ol>
      <div className={styles['foot']}>
        {accounts.length > 1 && (
          <button
            type="button"
            className={`${controls['quiet'] ?? ''} ${styles['compare'] ?? ''}`}
            aria-label={words.compareName(name)}
            onClick={() => {
              setComparing(true);
            }}
          >
            {words.compare}
          </button>
        )}
        <button
          type="button"
          className={controls['quiet']}
          aria-label={words.toolsName(name)}
          aria-pressed={hasTools}
          onClick={() => {
            setHasTools(!hasTools);
          }}
        >
          {words.tools}
        </button>
        {editing !== undefined && (
          <button
            type="button"
            className={controls['quiet']}
            aria-label={words.addName(name)}
            onClick={() => {
              editing.open(editedFieldOf(field, event), true);
            }}
          >
            {words.add}
          </button>
        )}
      </div>
      {field.startsWith('about:') && <Editable field={field} />}
      {isComparing && (
        <PartBoundary>
          <AccountColumns
            event={event}
            field={field}
            name={name}
            onClose={() => {
              setComparing(false);
            }}
          />
        </PartBoundary>
      )}
    </details>
  );
}
