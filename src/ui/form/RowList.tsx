/** A list of rows under a heading, with the button that adds one. */
import { type ReactNode, useId } from 'react';
import controls from '../controls.module.css';
import styles from './form.module.css';

interface RowListProps {
  readonly heading: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

export function RowList({ heading, addLabel, onAdd, children }: RowListProps) {
  const headingId = useId();
  return (
    <section className={styles['section']} aria-labelledby={headingId}>
      <h3 id={headingId} className={controls['heading']}>
        {heading}
      </h3>
      {children}
      <button type="button" className={controls['button']} onClick={onAdd}>
        + {addLabel}
      </button>
    </section>
  );
}
