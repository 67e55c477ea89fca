/** A control with its label, hint and messages, tied together for those who hear the page. */
import { type ReactNode } from 'react';
import { type DraftField } from '../../domain/eventDraftProblem.ts';
import { FieldMessages } from './FieldMessages.tsx';
import styles from './form.module.css';
import { useForm } from './formContext.ts';

/** What a control must carry to belong to its label and messages. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly onBlur: () => void;
}

export function useControl(field: DraftField, hasHint = false): ControlProps {
  const { idOf, problemsAt, warningsAt, touch } = useForm();
  const id = idOf(field);
  const isWrong = problemsAt(field).length > 0;
  const describers = [
    ...(hasHint ? [`${id}-hint`] : []),
    ...(isWrong || warningsAt(field).length > 0 ? [`${id}-messages`] : []),
  ];
  return {
    id,
    'aria-describedby': describers.length === 0 ? undefined : describers.join(' '),
    'aria-invalid': isWrong ? true : undefined,
    onBlur: () => {
      touch(field);
    },
  };
}

interface FieldProps {
  readonly field: DraftField;
  readonly label: string;
  readonly hint?: string;
  readonly children: (control: ControlProps) => ReactNode;
}

export function Field({ field, label, hint, children }: FieldProps) {
  const control = useControl(field, hint !== undefined);
  return (
    <div className={styles['field']}>
      <label htmlFor={control.id} className={styles['label']}>
        {label}
      </label>
      {children(control)}
      {hint !== undefined && (
        <p id={`${control.id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      <FieldMessages field={field} />
    </div>
  );
}
