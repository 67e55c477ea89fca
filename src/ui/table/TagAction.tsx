/** Gives the selected events a tag, or takes it from them. */
import { useId, useRef, useState } from 'react';
import { lineLength } from '../../domain/limits.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './bar.module.css';
import { closeForm, PopForm } from './PopForm.tsx';
import { type BulkProps, idsOf, useBulkEdit } from './useBulkEdit.ts';

/** Suggested at a time; typing finds the others. */
const mostSuggested = 200;

export function TagAction({ columns, count, rows }: BulkProps) {
  const { language } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  const { bulk, tell, mayChange } = useBulkEdit();
  const [typed, setTyped] = useState('');
  const menuRef = useRef<HTMLDetailsElement>(null);
  const id = useId();
  const tag = typed.trim();
  const change = (verb: 'addTag' | 'removeTag') => {
    if (tag === '' || !mayChange(count)) return;
    const said = verb === 'addTag' ? table.tagged : table.untagged;
    tell(bulk[verb](idsOf(columns, rows()), tag), changed => said(changed, tag));
    closeForm(menuRef.current);
  };
  const { values, totals } = columns.tags;
  const known = values
    .filter((value, code) => (totals[code] ?? 0) > 0 && value.toLowerCase().includes(tag.toLowerCase()))
    .slice(0, mostSuggested);
  return (
    <PopForm
      menuRef={menuRef}
      name={table.tag}
      onSubmit={() => {
        change('addTag');
      }}
    >
      <label htmlFor={`${id}-tag`}>{table.tagName}</label>
      <input
        id={`${id}-tag`}
        list={`${id}-known`}
        className={controls['field']}
        value={typed}
        maxLength={lineLength}
        autoComplete="off"
        dir="auto"
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      <datalist id={`${id}-known`}>
        {known.map(value => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <div className={styles['pair']}>
        <button type="submit" className={controls['primary']} disabled={tag === ''}>
          {table.addTag}
        </button>
        <button
          type="button"
          className={controls['button']}
          disabled={tag === ''}
          onClick={() => {
            change('removeTag');
          }}
        >
          {table.removeTag}
        </button>
      </div>
    </PopForm>
  );
}
