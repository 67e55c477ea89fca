/** What is wrong with a field, or worth another look, beside the field. */
import { type DraftField, type DraftProblem } from '../../domain/eventDraftProblem.ts';
import { type SideCode } from '../../domain/ids.ts';
import { focusField } from './focusField.ts';
import styles from './form.module.css';
import { useForm } from './formContext.ts';
import { LikelyDuplicate } from './LikelyDuplicate.tsx';
import { problemInWords, warningInWords } from './problemWords.ts';

interface FieldMessagesProps {
  readonly field: DraftField;
  /** For a field of sides: takes the one that the reader meant. */
  readonly onTakeSide?: (code: SideCode) => void;
}

export function FieldMessages({ field, onTakeSide }: FieldMessagesProps) {
  const { problemsAt, warningsAt, names, language, idOf } = useForm();
  const problems = problemsAt(field);
  const warnings = warningsAt(field);
  if (problems.length === 0 && warnings.length === 0) return null;
  return (
    <div id={`${idOf(field)}-messages`} className={styles['messages']}>
      {problems.map(problem => (
        <p key={problem.code} className={styles['problem']}>
          <bdi>{problemInWords(problem, language)}</bdi>
          {onTakeSide !== undefined && (
            <NearSides
              problem={problem}
              onTake={code => {
                onTakeSide(code);
                focusField(idOf(field));
              }}
            />
          )}
        </p>
      ))}
      {warnings.map(warning =>
        warning.code === 'likely-duplicate' ? (
          <LikelyDuplicate key={warning.code} id={warning.event} />
        ) : (
          <p key={warning.code} className={styles['warning']}>
            <bdi>{warningInWords(warning, names, language)}</bdi>
          </p>
        ),
      )}
    </div>
  );
}

interface NearSidesProps {
  readonly problem: DraftProblem;
  readonly onTake: (code: SideCode) => void;
}

function NearSides({ problem, onTake }: NearSidesProps) {
  const { names, language } = useForm();
  if (problem.code !== 'country-unknown' || problem.near.length === 0) return null;
  return (
    <>
      {' '}
      {language.text.form.problems.didYouMean}{' '}
      {problem.near.map(code => (
        <button
          key={code}
          type="button"
          className={styles['choice']}
          onClick={() => {
            onTake(code);
          }}
        >
          <bdi>{names.sideName(code)}</bdi>
        </button>
      ))}
    </>
  );
}
