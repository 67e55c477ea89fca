/**
 * The rounds before and after, with the days between; who came and who stayed away since the last one; and of what fell
 * through, what came just before.
 */
import { useState } from 'react';
import { isPastStatus } from '../../domain/claimsAgree.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { dayMs } from '../../domain/timeWindow.ts';
import { type Status } from '../../domain/vocabulary.ts';
import { daysBetweenInWords } from '../../language/dates.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './event.module.css';
import { usePanelWords } from './usePanelWords.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const DelegationChanges = latePart(
  async () => (await import('../accounts/DelegationChanges.tsx')).DelegationChanges,
);
const JustBefore = latePart(async () => (await import('../accounts/JustBefore.tsx')).JustBefore);

const fallen: readonly Status[] = ['cancelled', 'postponed', 'collapsed', 'suspended'];

export function InProcess({ event }: { readonly event: DiplomaticEvent }) {
  const { language, selectors } = useSession();
  const reveal = useReveal();
  const neighbours = useApp(state => selectors.neighboursOf(state, event.id));
  const words = usePanelWords();
  const hasFallen = fallen.includes(event.status);
  if (neighbours.previous === undefined && neighbours.next === undefined && !hasFallen) return null;
  const goTo = (target: DiplomaticEvent, text: string, arrow: string) => (
    <li className={styles['step']}>
      <span aria-hidden="true" className={styles['arrow']}>
        {arrow}
      </span>
      <button
        type="button"
        className={controls['link']}
        onClick={() => {
          reveal(target.id);
        }}
      >
        <bdi>{text}</bdi>
      </button>
    </li>
  );
  return (
    <section className={styles['section']}>
      <h3 className={controls['heading']}>{words.process}</h3>
      <ul>
        {neighbours.previous !== undefined &&
          goTo(
            neighbours.previous.event,
            words.previous(
              daysBetweenInWords(0, neighbours.previous.dayCount * dayMs, language),
              neighbours.previous.event.title,
            ),
            '←',
          )}
        {neighbours.next !== undefined &&
          goTo(
            neighbours.next.event,
            words.following(
              daysBetweenInWords(0, neighbours.next.dayCount * dayMs, language),
              neighbours.next.event.title,
            ),
            '→',
          )}
      </ul>
      {neighbours.previous !== undefined && isPastStatus(event.status) && (
        <PartBoundary>
          <DelegationChanges event={event} />
        </PartBoundary>
      )}
      {hasFallen && <BeforeItFell event={event} />}
    </section>
  );
}

function BeforeItFell({ event }: { readonly event: DiplomaticEvent }) {
  const { accounts: words } = useLanguageWith(useSession().language, 'accounts').text;
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles['accounts']}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{words.justBefore}</summary>
      {isOpen && (
        <PartBoundary>
          <JustBefore event={event} />
        </PartBoundary>
      )}
    </details>
  );
}
