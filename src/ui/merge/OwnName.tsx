/** The name by which one's edits go in the files that others get: asked once, optional, and changed here. */
import { useId, useState } from 'react';
import { isUnasked } from '../../storage/authors.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './merge.module.css';
import { useAuthorNames } from './useAuthorNames.ts';

export function OwnName() {
  const words = useLanguageWith(useSession().language, 'merge').text.merge.name;
  const { own, nameOneself } = useAuthorNames();
  const [isAsking, setAsking] = useState(() => isUnasked(browserTextStore()));
  const [typed, setTyped] = useState(own ?? '');
  const hintId = useId();
  if (!isAsking) {
    return (
      <p className={styles['aside']}>
        <bdi>{own === undefined ? words.unnamed : words.kept(own)}</bdi>{' '}
        <button
          type="button"
          className={controls['link']}
          onClick={() => {
            setTyped(own ?? '');
            setAsking(true);
          }}
        >
          {words.change}
        </button>
      </p>
    );
  }
  const answer = (name: string) => {
    nameOneself(name);
    setAsking(false);
  };
  return (
    <form
      className={styles['name']}
      onSubmit={submitEvent => {
        submitEvent.preventDefault();
        answer(typed);
      }}
    >
      <label>
        {words.label}
        <input
          type="text"
          className={controls['field']}
          autoComplete="name"
          maxLength={100}
          dir="auto"
          aria-describedby={hintId}
          value={typed}
          onChange={changeEvent => {
            setTyped(changeEvent.currentTarget.value);
          }}
        />
      </label>
      <p id={hintId} className={styles['aside']}>
        {words.hint}
      </p>
      <p className={styles['buttons']}>
        <button type="submit" className={controls['button']}>
          {words.keep}
        </button>
        <button
          type="button"
          className={controls['quiet']}
          onClick={() => {
            answer('');
          }}
        >
          {words.without}
        </button>
      </p>
    </form>
  );
}
