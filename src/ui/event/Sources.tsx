import { type DiplomaticEvent } from '../../domain/event.ts';
import { type Source } from '../../domain/record.ts';
import { edtfInWords } from '../../language/dates.ts';
import { Editable } from '../editing/Editable.tsx';
import { ListHeading } from '../editing/ListHeading.tsx';
import { RemoveSource } from '../editing/RemoveItem.tsx';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './event.module.css';
import { SourceLink } from './SourceLink.tsx';
import { usePanelWords } from './usePanelWords.ts';

/** A data set, a work of reference or a note of one's own has no day of publication that could be missing. */
function isDated(source: Source | undefined): boolean {
  return source !== undefined && !['dataset', 'reference', 'own-note'].includes(source.kind);
}

/** The sources of an event: publisher, title as a link, and the day of publication where it is known. */
export function Sources({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  const sources = useApp(state => state.record.sources);
  const words = usePanelWords();
  return (
    <section className={styles['section']}>
      <ListHeading list="sources">
        {words.sources} <span className={styles['headingCount']}>{event.sources.length}</span>
      </ListHeading>
      {event.sources.length === 0 && <p className={styles['aside']}>{words.noSources}</p>}
      <ol className={styles['sources']}>
        {event.sources.map(id => {
          const source = sources.get(id);
          return (
            <li key={id}>
              {source !== undefined && (
                <bdi className={styles['publisher']}>
                  <Marked text={source.publisher} />
                </bdi>
              )}
              <SourceLink id={id} />
              {source?.published !== undefined && (
                <span className={styles['aside']}>{edtfInWords(source.published, language)}</span>
              )}
              {source?.published === undefined && isDated(source) && (
                <span className={styles['aside']}>{words.undated}</span>
              )}
              <RemoveSource id={id} />
            </li>
          );
        })}
      </ol>
      <Editable field="sources" />
    </section>
  );
}
