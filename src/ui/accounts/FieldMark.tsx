/** Beside a fact that several accounts tell of: how many, whether they differ, and the way to them. */
import { accountsOf, readingOf } from '../../domain/claims.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { fieldInWords } from '../../language/claims.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import { showAccountsOf } from './fieldElement.ts';
import styles from './fieldMark.module.css';
import { useReadingScope } from './useReadingScope.ts';

interface FieldMarkProps {
  readonly event: DiplomaticEvent;
  /** A path as claims have it: `venue.place`. */
  readonly field: string;
}

/** Nothing where one account stands undisputed. */
export function FieldMark({ event, field }: FieldMarkProps) {
  const language = useLanguageWith(useSession().language, 'accounts');
  const record = useApp(state => state.record);
  const scope = useReadingScope();
  const accounts = accountsOf(event, field);
  if (accounts.length === 0) return null;
  const { disputed } = readingOf(event, field, scope);
  if (accounts.length === 1 && !disputed) return null;
  const words = language.text.accounts;
  const name = fieldInWords({ field, accounts }, record, language);
  return (
    <button
      type="button"
      className={disputed ? styles['disputed'] : styles['mark']}
      aria-label={words.markName(name, accounts.length, disputed)}
      onClick={() => {
        showAccountsOf(field);
      }}
    >
      {disputed && <span aria-hidden="true">≠ </span>}
      {words.mark(accounts.length)}
    </button>
  );
}
