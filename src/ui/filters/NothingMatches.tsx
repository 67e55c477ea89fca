/** When no event matches: which part of the filter to drop, or to keep alone, and what that would give. */
import { partsInWords } from '../../language/filterSentence.ts';
import { whatToDrop, whatToKeep } from '../../query/facets.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { useValueNames } from '../useValueNames.ts';
import { dropPart } from './dropPart.ts';
import styles from './nothing.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const NearWords = latePart(async () => (await import('../search/NearWords.tsx')).NearWords);

export function NothingMatches() {
  const { commands, selectors } = useSession();
  const language = useFilterLanguage();
  const columns = useApp(selectors.columnsOf);
  const filter = useApp(selectors.filterOf);
  const nameOf = useValueNames();
  const words = language.text.filters.nothing;
  if (columns.order.length === 0) {
    return (
      <div className={styles['nothing']} role="status">
        <p className={styles['title']}>{words.empty}</p>
        <p>{words.first}</p>
      </div>
    );
  }
  const saidOf = new Map(partsInWords(filter, nameOf, language).map(({ part, text }) => [part, text]));
  const ways = whatToDrop(columns, filter).filter(({ count }) => count > 0);
  const kept = ways.length > 0 ? [] : whatToKeep(columns, filter).filter(({ count }) => count > 0);
  return (
    <div className={styles['nothing']} role="status">
      <p className={styles['title']}>{words.title}</p>
      <PartBoundary>
        <NearWords />
      </PartBoundary>
      <ul>
        {ways.map(({ part, count }) => (
          <li key={part}>
            <button
              type="button"
              className={controls['button']}
              onClick={() => {
                dropPart(commands, part);
              }}
            >
              {words.drop(saidOf.get(part) ?? '', count)}
            </button>
          </li>
        ))}
        {kept.map(({ part, alone, count }) => (
          <li key={part}>
            <button
              type="button"
              className={controls['button']}
              onClick={() => {
                commands.setFilter(alone);
              }}
            >
              {words.keep(saidOf.get(part) ?? '', count)}
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
