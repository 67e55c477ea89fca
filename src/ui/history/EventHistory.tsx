/** What became of the event on show: every step with who, when and from what to what, and each version to be had back. */
import { useMemo } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { historyOfEvent, type HistoryStep } from '../../domain/eventHistory.ts';
import { type Operation } from '../../domain/operation.ts';
import { instantInWords } from '../../language/instants.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useAuthorNames } from '../merge/useAuthorNames.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './history.module.css';
import { stepLines, stepTitle, takenBack } from './stepWords.ts';
import { useRestore } from './useRestore.ts';

export function EventHistory({ event }: { readonly event: DiplomaticEvent }) {
  const { language: plain } = useSession();
  const language = useLanguageWith(plain, 'history');
  const operations = useApp(state => state.operations);
  const steps = useMemo(() => historyOfEvent(operations, event.id, event), [operations, event]);
  const words = language.text.history;
  if (steps.length === 0) return <p className={styles['aside']}>{words.none}</p>;
  return <Steps steps={steps} operations={operations} />;
}

interface StepsProps {
  /** Newest first; at least one. */
  readonly steps: readonly HistoryStep[];
  readonly operations: readonly Operation[];
}

function Steps({ steps, operations }: StepsProps) {
  const { language: plain } = useSession();
  const language = useLanguageWith(plain, 'history');
  const authors = useAuthorNames();
  const record = useApp(state => state.record);
  const restore = useRestore();
  const undone = useMemo(() => takenBack(operations), [operations]);
  const words = language.text.history;
  const names = { record, language };
  const first = steps.at(-1)?.before;
  return (
    <ol className={styles['steps']}>
      {steps.map((step, at) => {
        const { operation, after } = step;
        const when = instantInWords(operation.clock.wallMs, language);
        return (
          <li key={operation.id}>
            <p>
              <span className={styles['what']}>{stepTitle(step, names)}</span>{' '}
              <span className={styles['aside']}>
                {when} · <bdi>{authors.of(operation.actor)}</bdi>
                {undone.has(operation.id) && ` · ${words.takenBack}`}
              </span>
            </p>
            {stepLines(step, names, authors.of).map(line => (
              <p key={line} dir="auto" className={styles['line']}>
                {line}
              </p>
            ))}
            {at > 0 && after !== undefined && (
              <button
                type="button"
                className={controls['link']}
                aria-label={words.restoreOf(when)}
                onClick={() => {
                  restore(after);
                }}
              >
                {words.restore}
              </button>
            )}
          </li>
        );
      })}
      {first !== undefined && (
        <li>
          <p className={styles['what']}>{words.asItCame}</p>
          <button
            type="button"
            className={controls['link']}
            aria-label={words.restoreFirst}
            onClick={() => {
              restore(first);
            }}
          >
            {words.restore}
          </button>
        </li>
      )}
    </ol>
  );
}
