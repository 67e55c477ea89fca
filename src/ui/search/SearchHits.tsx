/** Beside the box: how many events the words find, the way from one to the next, and whether the search goes on. */
import { type RefObject, useEffect, useImperativeHandle, useState } from 'react';
import { isSearching } from '../../store/searchedFilter.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './search.module.css';
import { useHitSteps } from './useHitSteps.ts';

/** What Enter in the box does. */
export type StepHit = (by: 1 | -1) => void;

/** A reader who listens hears the number once typing rests. */
const spokenAfterMs = 1000;

export function SearchHits({ stepRef }: { readonly stepRef: RefObject<StepHit | null> }) {
  const { language, selectors } = useSession();
  const words = useLanguageWith(language, 'search').text.search;
  const count = useApp(state => selectors.filteredRowsOf(state).length);
  const rank = useApp(state => {
    const { selected } = state.view;
    const row = selected === undefined ? undefined : selectors.columnsOf(state).rowOf.get(selected);
    return row === undefined ? 0 : selectors.filteredRowsOf(state).indexOf(row) + 1;
  });
  const isPending = useApp(isSearching);
  const step = useHitSteps();
  useImperativeHandle(stepRef, () => step, [step]);
  const said = rank > 0 ? words.hitOf(rank, count) : words.hits(count);
  const text = isPending ? words.searching : said;
  return (
    <div className={styles['hits']}>
      <span aria-hidden="true" className={styles['count']}>
        {text}
      </span>
      <Spoken text={text} />
      <button
        type="button"
        className={controls['icon']}
        aria-label={words.previous}
        title={`${words.previous} (Shift Enter)`}
        disabled={count === 0}
        onClick={() => {
          step(-1);
        }}
      >
        ↑
      </button>
      <button
        type="button"
        className={controls['icon']}
        aria-label={words.next}
        title={`${words.next} (Enter)`}
        disabled={count === 0}
        onClick={() => {
          step(1);
        }}
      >
        ↓
      </button>
    </div>
  );
}

function Spoken({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const waiting = setTimeout(() => {
      setSpoken(text);
    }, spokenAfterMs);
    return () => {
      clearTimeout(waiting);
    };
  }, [text]);
  return (
    <span role="status" className="visually-hidden">
      {spoken}
    </span>
  );
}
