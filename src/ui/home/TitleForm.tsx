/** One line in which a record gets its title. */
import { useEffect, useId, useRef, useState } from 'react';
import { titleLength } from '../../domain/limits.ts';
import controls from '../controls.module.css';
import styles from './home.module.css';
import { useHome } from './homeContext.ts';

interface TitleFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly yes: string;
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly onLeave: () => void;
}

export function TitleForm({ label, hint, yes, title, onTitle, onLeave }: TitleFormProps) {
  const { language } = useHome();
  const fieldId = useId();
  const fieldRef = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(title);
  useEffect(() => {
    fieldRef.current?.focus();
    fieldRef.current?.select();
  }, []);
  return (
    <form
      className={styles['titleForm']}
      onSubmit={submitEvent => {
        submitEvent.preventDefault();
        onTitle(typed.trim());
      }}
    >
      <label htmlFor={fieldId}>{label}</label>
      <input
        ref={fieldRef}
        id={fieldId}
        type="text"
        dir="auto"
        className={controls['field']}
        maxLength={titleLength}
        autoComplete="off"
        value={typed}
        onKeyDown={keyEvent => {
          if (keyEvent.key === 'Escape') onLeave();
        }}
        {...(hint === undefined ? {} : { 'aria-describedby': `${fieldId}-hint` })}
        onChange={changeEvent => {
          setTyped(changeEvent.currentTarget.value);
        }}
      />
      <button type="submit" className={controls['primary']}>
        {yes}
      </button>
      <button type="button" className={controls['quiet']} onClick={onLeave}>
        {language.text.home.cancel}
      </button>
      {hint !== undefined && (
        <p id={`${fieldId}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </form>
  );
}
