/** A field with its name before it and, under it, what it takes and what is wrong with it. */
import { type ReactNode } from 'react';
import styles from './accounts.module.css';

interface FormRowProps {
  /** Of the field; its problem has it with `-problem` behind. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

export function FormRow({ id, label, hint, problem, children }: FormRowProps) {
  return (
    <div className={styles['formRow']}>
      <label htmlFor={id}>{label}</label>
      <div>
        {children}
        {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
        {problem !== undefined && (
          <p id={`${id}-problem`} className={styles['problem']}>
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
