/** The frame of one row of a list, with the button that removes it. */
import { type ReactNode } from 'react';
import controls from '../controls.module.css';
import styles from './form.module.css';

interface RowFrameProps {
  readonly legend: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

export function RowFrame({ legend, removeLabel, onRemove, children }: RowFrameProps) {
  return (
    <fieldset className={styles['row']}>
      <legend className="visually-hidden">{legend}</legend>
      <button
        type="button"
        className={`${controls['icon'] ?? ''} ${styles['remove'] ?? ''}`}
        aria-label={removeLabel}
        title={removeLabel}
        onClick={clickEvent => {
          // The button goes with its row, so the focus goes on to the one that adds a row.
          const list = clickEvent.currentTarget.closest('section');
          onRemove();
          list?.querySelector<HTMLElement>('[data-adds-row]')?.focus();
        }}
      >
        <span aria-hidden="true">×</span>
      </button>
      {children}
    </fieldset>
  );
}
