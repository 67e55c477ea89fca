/** All that stands in the way of a save, in one place, each with a link to its field. It takes the focus. */
import { type RefObject } from 'react';
import { type DraftProblem } from '../../domain/eventDraftProblem.ts';
import styles from './form.module.css';
import { useDraft, useForm } from './formContext.ts';
import { fieldInWords, problemInWords } from './problemWords.ts';
import { focusField } from './focusField.ts';

interface ErrorSummaryProps {
  readonly problems: readonly DraftProblem[];
  readonly summaryRef: RefObject<HTMLDivElement | null>;
}

export function ErrorSummary({ problems, summaryRef }: ErrorSummaryProps) {
  const { language, idOf } = useForm();
  const draft = useDraft();
  const words = language.text.form;
  return (
    <div ref={summaryRef} role="alert" tabIndex={-1} className={styles['summary']}>
      <h3>{words.errorsTitle(problems.length)}</h3>
      <ul>
        {problems.map(problem => (
          <li key={`${problem.field} ${problem.code}`}>
            <a
              href={`#${idOf(problem.field)}`}
              onClick={clickEvent => {
                // The address belongs to the view; the link only moves the focus.
                clickEvent.preventDefault();
                focusField(idOf(problem.field));
              }}
            >
              <bdi>
                {words.errorIn(
                  fieldInWords(problem.field, draft, language),
                  problemInWords(problem, language),
                )}
              </bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
