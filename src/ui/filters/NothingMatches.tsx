/** When no event matches: which part of the filter to drop, and what that would give. */
import { lazy, Suspense } from 'react';
import { conditionInWords, daysInWords } from '../../language/filterSentence.ts';
import { whatToDrop } from '../../query/facets.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { useValueNames } from '../useValueNames.ts';
import styles from './nothing.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';

const NearWords = lazy(async () => ({ default: (await import('../search/NearWords.tsx')).NearWords }));

export function NothingMatches() {
  const { commands, selectors } = useSession();
  const language = useFilterLanguage();
  const columns = useApp(selectors.columnsOf);
  const filter = useApp(selectors.filterOf);
  const nameOf = useValueNames();
  const words = language.text.filters.nothing;
  const ways = whatToDrop(columns, filter).map(({ part, count }) => {
    if (part === 'days') {
      return {
        key: part,
        text: daysInWords(filter, language),
        count,
        drop: () => {
          commands.setDays({});
        },
      };
    }
    if (part === 'direct') {
      return {
        key: part,
        text: language.text.filters.chips.direct,
        count,
        drop: () => {
          commands.setDirect(false);
        },
      };
    }
    if (part === 'text') {
      const text = language.text.filters.chips.text(filter.text ?? '');
      return {
        key: part,
        text,
        count,
        drop: () => {
          commands.setText('');
        },
      };
    }
    const condition = filter.conditions[part];
    const text = condition === undefined ? '' : conditionInWords(condition, nameOf, language);
    return {
      key: String(part),
      text,
      count,
      drop: () => {
        commands.dropCondition(part);
      },
    };
  });
  return (
    <div className={styles['nothing']} role="status">
      <p className={styles['title']}>{words.title}</p>
      <Suspense>
        <NearWords />
      </Suspense>
      <ul>
        {ways
          .filter(way => way.count > 0)
          .map(way => (
            <li key={way.key}>
              <button type="button" className={controls['button']} onClick={way.drop}>
                {words.drop(way.text, way.count)}
              </button>
            </li>
          ))}
        <li>
          <button type="button" className={controls['quiet']} onClick={commands.clearFilter}>
            {words.clear}
          </button>
        </li>
      </ul>
    </div>
  );
}
