/** Events that may be here already under another name: decided one by one or all at once. */
import { useId } from 'react';
import { type LikelySame } from '../../domain/importing.ts';
import { type ImportDecisions, type LikelyDecision } from '../../domain/importingChanges.ts';
import { type ImportPlan } from '../../domain/importing.ts';
import { whenInWords } from '../../language/dates.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './importing.module.css';

interface LikelyEventsProps {
  readonly plan: ImportPlan;
  readonly decisions: ImportDecisions;
  readonly onDecide: (decisions: ImportDecisions) => void;
}

const choices: readonly LikelyDecision[] = ['leave', 'add', 'take'];
/** As many as one settles at a sitting; all at once decides the rest too. */
const mostShown = 100;

export function LikelyEvents({ plan: { likely }, decisions, onDecide }: LikelyEventsProps) {
  const { importing: words } = useLanguageWith(useSession().language, 'importing').text;
  const decide = (those: readonly LikelySame[], decision: LikelyDecision) => {
    const next = new Map(decisions.likely);
    for (const one of those) next.set(one, decision);
    onDecide({ ...decisions, likely: next });
  };
  return (
    <div className={styles['part']}>
      <details open>
        <summary>{words.likely(likely.length)}</summary>
        <p className={styles['aside']}>{words.likelyText}</p>
        {likely.length > 1 && (
          <p role="group" aria-label={words.all} className={styles['all']}>
            {choices.map(choice => (
              <button
                key={choice}
                type="button"
                className={controls['button']}
                onClick={() => {
                  decide(likely, choice);
                }}
              >
                {words.allDecisions[choice]}
              </button>
            ))}
          </p>
        )}
        <ul className={styles['changes']}>
          {likely.slice(0, mostShown).map(one => (
            <li key={one.event.id}>
              <LikelyEntry
                one={one}
                decision={decisions.likely.get(one) ?? 'leave'}
                onDecide={decision => {
                  decide([one], decision);
                }}
              />
            </li>
          ))}
        </ul>
        {likely.length > mostShown && <p>{words.more(likely.length - mostShown)}</p>}
      </details>
    </div>
  );
}

interface LikelyEntryProps {
  readonly one: LikelySame;
  readonly decision: LikelyDecision;
  readonly onDecide: (decision: LikelyDecision) => void;
}

function LikelyEntry({ one, decision, onDecide }: LikelyEntryProps) {
  const { language } = useSession();
  const { importing: words } = useLanguageWith(language, 'importing').text;
  const name = useId();
  const { event, here, why } = one;
  return (
    <fieldset className={styles['likely']}>
      <legend className={styles['hidden']}>{words.decide(event.title)}</legend>
      <p>
        <bdi>{words.inFile(event.title, whenInWords(event.when, language))}</bdi>
        <br />
        <bdi>{words.inRecord(here.title, whenInWords(here.when, language))}</bdi>
        <br />
        <span className={styles['aside']}>{words.why[why]}</span>
      </p>
      <div className={styles['ways']}>
        {choices.map(choice => (
          <label key={choice} className={styles['choice']}>
            <input
              type="radio"
              name={name}
              checked={decision === choice}
              onChange={() => {
                onDecide(choice);
              }}
            />
            {words.decisions[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
