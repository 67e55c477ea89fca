/** The events of which something became known, under the day on which it did, and what it was. */
import { useState } from 'react';
import { edtfText } from '../../domain/ids.ts';
import { edtfInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type Knowledge } from '../../store/asKnownDay.ts';
import controls from '../controls.module.css';
import { grouped } from '../grouped.ts';
import { useApp } from '../useStore.ts';
import { useReveal } from '../useReveal.ts';
import styles from './asKnown.module.css';
import { differencesInWords } from './differenceWords.ts';
import { type DayNews } from './newsByDay.ts';
import { readNews } from './readNews.ts';

export interface NewsProps {
  readonly knowledge: Knowledge;
  readonly since: string;
  readonly upTo: string | undefined;
  readonly language: LanguageWith<'asKnown'>;
  readonly news: readonly DayNews[];
}

/** Events added to the page at a time. */
const pageSize = 60;

export function NewsList({ knowledge, since, upTo, language, news }: NewsProps) {
  const words = language.text.asKnown.since;
  const [pageCount, setPageCount] = useState(1);
  const shown = news.slice(0, pageCount * pageSize);
  const days = grouped(shown, ({ day }) => day ?? '');
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={styles['newsDay']}>
          <h3>{day === '' ? words.undated : edtfInWords(edtfText(day), language)}</h3>
          <ul>
            {ofDay.map(({ id }) => (
              <NewsItem key={id} {...{ knowledge, since, upTo, language, id }} />
            ))}
          </ul>
        </section>
      ))}
      {shown.length < news.length && (
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            setPageCount(pageCount + 1);
          }}
        >
          {words.more(shown.length, news.length)}
        </button>
      )}
    </>
  );
}

interface NewsItemProps extends Omit<NewsProps, 'news'> {
  readonly id: DayNews['id'];
}

function NewsItem({ id, ...reading }: NewsItemProps) {
  const { language } = reading;
  const words = language.text.asKnown.since;
  const record = useApp(state => state.record);
  const isThere = useApp(state => state.record.events.has(id));
  const reveal = useReveal();
  const item = readNews(id, reading);
  const lines =
    item.found === undefined
      ? [words.nothingRead]
      : differencesInWords(item.found, { record, language, titleOf: item.titleOf });
  return (
    <li className={styles['newsItem']}>
      {item.found?.isNew === true && <span className={styles['new']}>{words.isNew}</span>}
      <button
        type="button"
        className={controls['link']}
        aria-disabled={!isThere}
        onClick={() => {
          reveal(id);
        }}
      >
        <bdi>{item.title}</bdi>
      </button>
      <ul className={styles['lines']}>
        {lines.map((line, at) => (
          <li key={at} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </li>
  );
}
