/** Words to find. Typing filters at once; one typed word is one step back. */
import { type RefObject } from 'react';
import { lineLength } from '../../domain/limits.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';

export function SearchBox({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const { language, commands } = useSession();
  const text = useApp(state => state.view.filter.text ?? '');
  const words = language.text.screen;
  return (
    <div role="search" className={styles['search']}>
      <input
        ref={inputRef}
        type="search"
        className={controls['field']}
        aria-label={words.search}
        placeholder={`${words.searchHint}  /`}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={lineLength}
        value={text}
        onChange={changeEvent => {
          commands.setText(changeEvent.currentTarget.value);
        }}
      />
    </div>
  );
}
