/**
 * Words to find. Typing filters at once; one typed word is one step back. Enter goes from hit to hit, Escape empties
 * the box and then leaves it.
 */
import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { lineLength } from '../../domain/limits.ts';
import controls from '../controls.module.css';
import { focusView } from '../focusView.ts';
import type { StepHit } from '../search/SearchHits.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const SearchHits = latePart(async () => (await import('../search/SearchHits.tsx')).SearchHits);

export function SearchBox({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const { language, commands } = useSession();
  const text = useApp(state => state.view.filter.text ?? '');
  const stepRef = useRef<StepHit>(null);
  const words = language.text.screen;
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    // A key that composes a letter is the input method's.
    if (keyEvent.nativeEvent.isComposing) return;
    if (keyEvent.key === 'Enter') {
      keyEvent.preventDefault();
      stepRef.current?.(keyEvent.shiftKey ? -1 : 1);
    } else if (keyEvent.key === 'Escape') {
      keyEvent.preventDefault();
      if (text === '') focusView();
      else commands.setText('');
    }
  };
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
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <PartBoundary>
          <SearchHits stepRef={stepRef} />
        </PartBoundary>
      )}
    </div>
  );
}
