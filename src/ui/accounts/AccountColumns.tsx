/**
 * All accounts of a field as a table over the page: a column a claimant, a line for each day on which something
 * became known, so that one sees who said what while the others said something else.
 */
import { useEffect, useRef } from 'react';
import { accountsOf, claimantOf, readingOf } from '../../domain/claims.ts';
import { type Claim, type DiplomaticEvent } from '../../domain/event.ts';
import { claimValueInWords } from '../../language/claims.ts';
import { shortDayInWords } from '../../language/dates.ts';
import { sideName } from '../../language/names.ts';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { Flag } from '../Flag.tsx';
import { grouped } from '../grouped.ts';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './columns.module.css';
import { useReadingScope } from './useReadingScope.ts';
import { usePanelWords } from '../event/usePanelWords.ts';

interface AccountColumnsProps {
  readonly event: DiplomaticEvent;
  readonly field: string;
  readonly name: string;
  readonly onClose: () => void;
}

export function AccountColumns({ event, field, name, onClose }: AccountColumnsProps) {
  const language = useLanguageWith(useSession().language, 'accounts');
  const record = useApp(state => state.record);
  const scope = useReadingScope();
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  const words = language.text.accounts;
  const panel = usePanelWords();
  const accounts = accountsOf(event, field);
  const claimants = grouped(accounts, claimantOf);
  const days = grouped(accounts, ({ knownOn }) => knownOn);
  const shown = readingOf(event, field, scope).shown;
  const cell = (claim: Claim) => (
    <li key={claim.id} data-stance={claim.stance}>
      {claim.stance !== 'asserts' && (
        <span className={styles['stance']}>{words.stances[claim.stance]}: </span>
      )}
      <bdi className={styles['value']}>
        <Marked text={claimValueInWords(claim, record, language)} />
      </bdi>
      {claim.id === shown?.id && <span className={styles['shown']}>{panel.shown}</span>}
      <span className={styles['aside']}>
        <bdi>{claim.by}</bdi> · {language.text.vocabulary.certainties[claim.certainty]}
      </span>
    </li>
  );
  return (
    <dialog
      ref={dialogRef}
      className={`${dialog['dialog'] ?? ''} ${styles['dialog'] ?? ''}`}
      aria-label={words.compareName(name)}
      onClose={onClose}
    >
      <div className={styles['head']}>
        <h2 className={dialog['title']}>{words.compareName(name)}</h2>
        <button
          type="button"
          className={controls['icon']}
          aria-label={language.text.screen.close}
          onClick={() => {
            dialogRef.current?.close();
          }}
        >
          ×
        </button>
      </div>
      {/* Wider than the page where many speak: then it scrolls, by keys too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls takes focus */}
      <div className={styles['scroll']} role="region" aria-label={words.compareName(name)} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              {[...claimants].map(([claimant, claims]) => {
                const side = claims[0]?.side;
                return (
                  <th key={claimant} scope="col">
                    {side !== undefined && <Flag side={side} />}
                    <bdi>{side === undefined ? claims[0]?.by : sideName(side, record.bodies, language)}</bdi>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {[...days].map(([day, ofDay]) => (
              <tr key={day ?? ''}>
                <th scope="row">{day === undefined ? panel.undated : shortDayInWords(day, language)}</th>
                {[...claimants].map(([claimant, claims]) => (
                  <td key={claimant}>
                    <ul>{ofDay.filter(claim => claims.includes(claim)).map(cell)}</ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </dialog>
  );
}
