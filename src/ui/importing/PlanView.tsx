/** What an import would do, part by part, with a choice for each. */
import { type ReactNode } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type ImportPlan } from '../../domain/importing.ts';
import { type ImportDecisions } from '../../domain/importingChanges.ts';
import { whenInWords } from '../../language/dates.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { ChangedFields } from './ChangedFields.tsx';
import styles from './importing.module.css';
import { LikelyEvents } from './LikelyEvents.tsx';

interface PlanViewProps {
  readonly plan: ImportPlan;
  readonly decisions: ImportDecisions;
  readonly onDecide: (decisions: ImportDecisions) => void;
}

/** Enough to recognise what it is about. */
const mostShown = 200;

export function PlanView({ plan, decisions, onDecide }: PlanViewProps) {
  const { importing: words } = useLanguageWith(useSession().language, 'importing').text;
  const { fresh, changed, sameCount, likely } = plan;
  const choice = (part: 'fresh' | 'changed', label: string) => (
    <label className={styles['choice']}>
      <input
        type="checkbox"
        checked={decisions[part]}
        onChange={({ currentTarget }) => {
          onDecide({ ...decisions, [part]: currentTarget.checked });
        }}
      />
      {label}
    </label>
  );
  return (
    <>
      {fresh.length > 0 && (
        <Part summary={words.fresh(fresh.length)} choice={choice('fresh', words.takeFresh)}>
          <ul className={styles['events']}>
            {fresh.slice(0, mostShown).map(event => (
              <EventLine key={event.id} event={event} />
            ))}
          </ul>
          <More count={fresh.length} />
        </Part>
      )}
      {changed.length > 0 && (
        <Part summary={words.changed(changed.length)} choice={choice('changed', words.takeChanged)} isOpen>
          <ChangedFields plan={plan} changes={changed.slice(0, mostShown)} />
          <More count={changed.length} />
        </Part>
      )}
      {likely.length > 0 && <LikelyEvents plan={plan} decisions={decisions} onDecide={onDecide} />}
      {sameCount > 0 && <p className={styles['part']}>{words.same(sameCount)}</p>}
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const { importing: words } = useLanguageWith(useSession().language, 'importing').text;
  return count > mostShown ? <p>{words.more(count - mostShown)}</p> : null;
}

interface PartProps {
  readonly summary: string;
  readonly choice: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

function Part({ summary, choice, isOpen = false, children }: PartProps) {
  return (
    <div className={styles['part']}>
      <details open={isOpen}>
        <summary>{summary}</summary>
        <div className={styles['content']}>{children}</div>
      </details>
      {choice}
    </div>
  );
}

function EventLine({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  return (
    <li>
      <bdi>{event.title}</bdi> <span className={styles['aside']}>{whenInWords(event.when, language)}</span>
    </li>
  );
}
