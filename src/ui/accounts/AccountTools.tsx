/** What can be done with one account: shown over the rule, corrected, removed. Undo takes back each. */
import { useRef, useState } from 'react';
import { chooseAccount, dropAccount } from '../../domain/accountEditing.ts';
import { canHold } from '../../domain/claimedField.ts';
import { type Claim, type DiplomaticEvent } from '../../domain/event.ts';
import { claimValueInWords } from '../../language/claims.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './accounts.module.css';
import { showAccountsOf } from './fieldElement.ts';
import { useAccountEdits } from './useAccountEdits.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const AccountForm = latePart(async () => (await import('./AccountForm.tsx')).AccountForm);

interface AccountToolsProps {
  readonly event: DiplomaticEvent;
  readonly claim: Claim;
  /** What the field is called. */
  readonly name: string;
}

export function AccountTools({ event, claim, name }: AccountToolsProps) {
  const language = useLanguageWith(useSession().language, 'accounts');
  const record = useApp(state => state.record);
  const edit = useAccountEdits(event.id);
  const correctRef = useRef<HTMLButtonElement>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const words = language.text.accounts;
  const { field, id, by } = claim;
  const value = claimValueInWords(claim, record, language);
  const isChosen = event.chosenClaims?.includes(id) === true;
  const canBeShown =
    claim.stance === 'asserts' && (field.startsWith('about:') || canHold(event, claim, record));
  const labelled = (what: string) => words.ofAccount(what, by, value);
  const close = () => {
    setCorrecting(false);
    correctRef.current?.focus();
  };
  return (
    <div className={styles['tools']}>
      {isChosen ? (
        <button
          type="button"
          className={controls['quiet']}
          aria-label={labelled(words.letRule)}
          onClick={() => {
            edit({
              field: 'chosenClaims',
              step: (now, context) => chooseAccount(now, { field }, context),
              said: words.ruleNow(name),
            });
          }}
        >
          {words.letRule}
        </button>
      ) : (
        canBeShown && (
          <button
            type="button"
            className={controls['quiet']}
            aria-label={labelled(words.show)}
            onClick={() => {
              edit({
                field: 'chosenClaims',
                step: (now, context) => chooseAccount(now, { field, id }, context),
                said: words.shownNow(name, value),
              });
            }}
          >
            {words.show}
          </button>
        )
      )}
      <button
        ref={correctRef}
        type="button"
        className={controls['quiet']}
        aria-label={labelled(words.correct)}
        aria-expanded={isCorrecting}
        onClick={() => {
          setCorrecting(!isCorrecting);
        }}
      >
        {words.correct}
      </button>
      <button
        type="button"
        className={controls['quiet']}
        aria-label={labelled(words.remove)}
        onClick={() => {
          edit({
            field: 'claims',
            step: (now, context) => dropAccount(now, id, context),
            said: words.removed(by),
          });
          showAccountsOf(field);
        }}
      >
        {words.remove}
      </button>
      {isCorrecting && (
        <PartBoundary>
          <AccountForm event={event} claim={claim} onClose={close} />
        </PartBoundary>
      )}
    </div>
  );
}
