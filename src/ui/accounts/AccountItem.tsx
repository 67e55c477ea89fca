/** One account in a list: when it became known, what it says, who says so and how surely, and where to check. */
import { type Claim, type DiplomaticEvent } from '../../domain/event.ts';
import { claimValueInWords } from '../../language/claims.ts';
import { shortDayInWords } from '../../language/dates.ts';
import { SourceLink } from '../event/SourceLink.tsx';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './accounts.module.css';
import { usePanelWords } from '../event/usePanelWords.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const AccountTools = latePart(async () => (await import('./AccountTools.tsx')).AccountTools);

interface AccountItemProps {
  readonly event: DiplomaticEvent;
  readonly claim: Claim;
  /** What the field is called. */
  readonly name: string;
  readonly isShown: boolean;
  /** Whether it stands among those that are counted. */
  readonly counts: boolean;
  readonly hasTools: boolean;
}

export function AccountItem({ event, claim, name, isShown, counts, hasTools }: AccountItemProps) {
  const language = useLanguageWith(useSession().language, 'accounts');
  const record = useApp(state => state.record);
  const { vocabulary, accounts: words } = language.text;
  const panel = usePanelWords();
  const isChosen = event.chosenClaims?.includes(claim.id) === true;
  return (
    <li className={styles['account']} data-counts={counts || isShown}>
      <span className={styles['day']}>
        {claim.knownOn === undefined ? panel.undated : shortDayInWords(claim.knownOn, language)}
      </span>
      <span>
        <bdi className={styles['value']}>
          <Marked text={claimValueInWords(claim, record, language)} />
        </bdi>
        {isShown && <span className={styles['mark']}>{panel.shown}</span>}
        {isChosen && <span className={styles['quietMark']}>{words.chosen}</span>}
        <span className={styles['aside']}>
          {' '}
          {vocabulary.stances[claim.stance]}{' '}
          <bdi>
            <Marked text={claim.by} />
          </bdi>{' '}
          · {vocabulary.certainties[claim.certainty]}
          {!counts && !isShown && <span title={words.notCountedWhy}> · {words.notCounted}</span>}
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
      {hasTools && (
        <PartBoundary>
          <AccountTools event={event} claim={claim} name={name} />
        </PartBoundary>
      )}
    </li>
  );
}
