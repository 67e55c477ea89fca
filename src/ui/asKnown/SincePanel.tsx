/** What became known between two days: how much, as a list and as text, and what was edited here meanwhile. */
import { type ReactNode, useMemo, useState } from 'react';
import { edtfText } from '../../domain/ids.ts';
import { edtfInWords, shortDayInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type Knowledge } from '../../store/asKnownDay.ts';
import { newsPath } from '../../timeline/newsSign.ts';
import controls from '../controls.module.css';
import { useIsNarrow } from '../useIsNarrow.ts';
import { useApp } from '../useStore.ts';
import styles from './asKnown.module.css';
import { CopyNews } from './CopyNews.tsx';
import { EditedList } from './EditedList.tsx';
import { newsByDay } from './newsByDay.ts';
import { NewsList } from './NewsList.tsx';

interface SincePanelProps {
  readonly knowledge: Knowledge | undefined;
  /** Undefined while it is being chosen. */
  readonly since: string | undefined;
  /** Undefined: up to how things are now. */
  readonly upTo: string | undefined;
  readonly language: LanguageWith<'asKnown'>;
  /** The row above the list, with what belongs to the list in it. */
  readonly row: (found: ReactNode) => ReactNode;
}

export function SincePanel({ knowledge, since, upTo, language, row }: SincePanelProps) {
  const words = language.text.asKnown.since;
  const todayIso = useApp(state => state.todayIso);
  const isNarrow = useIsNarrow();
  const hasChart = useApp(({ view }) => view.tab === 'timeline') && !isNarrow;
  const [isShown, setShown] = useState(true);
  const isBackwards = since !== undefined && since >= (upTo ?? todayIso);
  const news = useMemo(
    () =>
      isBackwards || since === undefined || knowledge === undefined ? [] : newsByDay(knowledge, since, upTo),
    [knowledge, since, upTo, isBackwards],
  );
  if (since === undefined || knowledge === undefined) return <>{row(null)}</>;
  const inWords = (iso: string) => shortDayInWords(edtfText(iso), language);
  const title =
    upTo === undefined ? words.title(inWords(since)) : words.titleUpTo(inWords(since), inWords(upTo));
  const found = (
    <>
      <p role="status" className={styles['found']}>
        <bdi>{isBackwards ? words.notBefore : words.counted(news.length)}</bdi>
        {hasChart && news.length > 0 && (
          <span className={styles['sign']}>
            <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
              <path d={newsPath} />
            </svg>
            <bdi>{words.onTimeline}</bdi>
          </span>
        )}
      </p>
      <div className={styles['newsTools']}>
        {news.length > 0 && <CopyNews {...{ knowledge, since, upTo, language, news }} title={title} />}
        <button
          type="button"
          className={controls['quiet']}
          aria-expanded={isShown}
          onClick={() => {
            setShown(!isShown);
          }}
        >
          {isShown ? words.hide : words.show}
        </button>
      </div>
    </>
  );
  return (
    <>
      {row(found)}
      {isShown && (
        <section className={styles['news']} aria-label={title}>
          <NewsList {...{ knowledge, since, upTo, language, news }} key={`${since} ${upTo ?? ''}`} />
          {upTo === undefined && (
            <EditedList
              since={since}
              sinceInWords={edtfInWords(edtfText(since), language)}
              language={language}
            />
          )}
        </section>
      )}
    </>
  );
}
