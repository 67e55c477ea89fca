/** The small field for a filter's name: Enter keeps it, Escape leaves, and what is wrong is said beside it. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { viewNameProblem, type ViewNameProblem } from '../../domain/namedViews.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './views.module.css';

interface ViewNameFieldProps {
  readonly startsWith?: string;
  /** The filter that is renamed, which may keep its own name. */
  readonly id?: string;
  /** Returns what else is wrong; nothing where the name was taken in. */
  readonly onKeep: (typed: string) => 'filter-too-long' | undefined;
  readonly onLeave: () => void;
}

export function ViewNameField({ startsWith = '', id, onKeep, onLeave }: ViewNameFieldProps) {
  const { store, language: first } = useSession();
  const words = useLanguageWith(first, 'views').text.views;
  const fieldRef = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const [name, setName] = useState(startsWith);
  const [problem, setProblem] = useState<ViewNameProblem | 'filter-too-long'>();
  useEffect(() => {
    fieldRef.current?.focus();
    fieldRef.current?.select();
  }, []);
  const keep = () => {
    const found = viewNameProblem(store.getState().record.views, name, id) ?? onKeep(name);
    setProblem(found);
    if (found !== undefined) fieldRef.current?.focus();
  };
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.key !== 'Enter' && keyEvent.key !== 'Escape') return;
    if (keyEvent.nativeEvent.isComposing) return;
    keyEvent.preventDefault();
    keyEvent.stopPropagation();
    if (keyEvent.key === 'Enter') keep();
    else onLeave();
  };
  return (
    <div className={styles['naming']}>
      <div className={styles['nameRow']}>
        <input
          ref={fieldRef}
          type="text"
          className={controls['field']}
          aria-label={words.name}
          aria-invalid={problem !== undefined}
          aria-describedby={problemId}
          placeholder={words.name}
          dir="auto"
          autoComplete="off"
          value={name}
          onChange={changeEvent => {
            setName(changeEvent.currentTarget.value);
            setProblem(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={controls['button']} onClick={keep}>
          {words.keep}
        </button>
        <button type="button" className={controls['icon']} aria-label={words.cancel} onClick={onLeave}>
          ×
        </button>
      </div>
      {/* Always there: a live region that appears together with its words is often not spoken. */}
      <span id={problemId} role="status" className={styles['problem']}>
        {problem !== undefined && words.problems[problem]}
      </span>
    </div>
  );
}
