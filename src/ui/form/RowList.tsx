/** A list of rows under a heading, with the button that adds one. */
import { type ReactNode, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { type RowList as RowListName } from '../../domain/eventDraft.ts';
import controls from '../controls.module.css';
import { onRowEnter } from './addRowOnEnter.ts';
import { useControl } from './Field.tsx';
import { FieldMessages } from './FieldMessages.tsx';
import styles from './form.module.css';

interface RowListProps {
  readonly list: RowListName;
  readonly heading: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

export function RowList({ list, heading, addLabel, onAdd, children }: RowListProps) {
  const headingId = useId();
  const { id, 'aria-describedby': describedBy } = useControl(list);
  const sectionRef = useRef<HTMLElement>(null);
  const add = () => {
    // The new row must be there before it can take the focus.
    flushSync(onAdd);
    const rows = sectionRef.current?.querySelectorAll<HTMLElement>(':scope > fieldset');
    [...(rows ?? [])].at(-1)?.querySelector('input')?.focus();
  };
  return (
    // Enter is heard for the fields of all rows, which are what has the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={sectionRef}
      className={styles['section']}
      aria-labelledby={headingId}
      onKeyDown={keyEvent => {
        onRowEnter(keyEvent, add);
      }}
    >
      <h3 id={headingId} className={controls['heading']}>
        {heading}
      </h3>
      {children}
      <button
        type="button"
        id={id}
        aria-describedby={describedBy}
        className={controls['button']}
        onClick={add}
        data-adds-row
      >
        <span aria-hidden="true">+</span> {addLabel}
      </button>
      <FieldMessages field={list} />
    </section>
  );
}
