/** The heading of a list in the panel, with the button that adds to it. */
import { type ReactNode } from 'react';
import controls from '../controls.module.css';
import styles from './editable.module.css';
import { usePanelEditing } from './editingContext.ts';

interface ListHeadingProps {
  readonly list: 'participants' | 'statements' | 'sources' | 'links';
  readonly children: ReactNode;
}

export function ListHeading({ list, children }: ListHeadingProps) {
  const editing = usePanelEditing();
  const words = editing?.language?.text.editing;
  const label = words?.add(words.names[list]);
  return (
    <div className={styles['heading']}>
      <h3 className={controls['heading']}>{children}</h3>
      {editing !== undefined && label !== undefined && (
        <button
          type="button"
          className={styles['plus']}
          aria-label={label}
          title={label}
          data-edits={list}
          onClick={() => {
            editing.open(list);
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 3v10M3 8h10" />
          </svg>
        </button>
      )}
    </div>
  );
}
