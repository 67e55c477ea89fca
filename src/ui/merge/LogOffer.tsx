/** What the log of a file would bring: edits new and known, the events that change, what was decided twice. */
import { useState } from 'react';
import { type Author } from '../../domain/authors.ts';
import { type Operation } from '../../domain/operation.ts';
import { type MergePreview, previewMerge } from '../../domain/merging.ts';
import type { FileLog } from '../../formats/readBeside.ts';
import { keepAuthors } from '../../storage/authors.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { tellAuthors } from './authorsChanged.ts';
import styles from './merge.module.css';
import { OwnName } from './OwnName.tsx';
import { RefusedOperations } from './RefusedOperations.tsx';
import { useAuthorNames } from './useAuthorNames.ts';

interface LogOfferProps {
  readonly log: FileLog;
  readonly authors: readonly Author[];
  readonly fileName: string;
}

export function LogOffer({ log, authors, fileName }: LogOfferProps) {
  const { language, store, commands, actor } = useSession();
  const { merge: words } = useLanguageWith(language, 'merge').text;
  const [preview] = useState(() => {
    const { operations, record } = store.getState();
    return previewMerge(log.operations, operations, record);
  });
  const [mergedCount, setMergedCount] = useState<number>();
  if (mergedCount !== undefined) {
    return (
      <p role="status">
        {words.merged(mergedCount)} {words.conflicts(preview.conflicts.length)}
      </p>
    );
  }
  const merge = () => {
    keepAuthors(browserTextStore(), authors, actor);
    tellAuthors();
    setMergedCount(commands.takeIn(preview.fresh).length);
  };
  return (
    <>
      <p>{words.offerText(fileName)}</p>
      <Preview preview={preview} authors={authors} />
      {log.refusals.refusedCount > 0 && <RefusedOperations refusals={log.refusals} />}
      <OwnName />
      {preview.fresh.length > 0 && (
        <p className={styles['buttons']}>
          <button type="button" className={controls['primary']} onClick={merge}>
            {words.accept}
          </button>
        </p>
      )}
    </>
  );
}

/** Enough to recognise what it is about. */
const mostNamed = 200;

function Preview({
  preview,
  authors,
}: {
  readonly preview: MergePreview;
  readonly authors: readonly Author[];
}) {
  const { merge: words } = useLanguageWith(useSession().language, 'merge').text;
  const { fresh, knownCount, events, conflicts } = preview;
  const names = useNamesOf(fresh, authors);
  return (
    <ul className={styles['facts']}>
      <li>
        {words.fresh(fresh.length)} {names !== '' && <bdi>{words.by(names)}</bdi>}
        {knownCount > 0 && <span className={styles['aside']}> · {words.known(knownCount)}</span>}
      </li>
      {events.length > 0 && (
        <li>
          <details>
            <summary>{words.touched(events.length)}</summary>
            <ul className={styles['events']}>
              {events.slice(0, mostNamed).map(({ id, title, touch }) => (
                <li key={id}>
                  <bdi>{title}</bdi> <span className={styles['aside']}>{words.touches[touch]}</span>
                </li>
              ))}
            </ul>
            {events.length > mostNamed && <p>{words.more(events.length - mostNamed)}</p>}
          </details>
        </li>
      )}
      {fresh.length > 0 && <li>{words.conflicts(conflicts.length)}</li>}
    </ul>
  );
}

/** Of those who made them; names that the file brings are known before they are kept. */
function useNamesOf(operations: readonly Operation[], authors: readonly Author[]): string {
  const { of } = useAuthorNames();
  const brought = new Map(authors.map(({ id, name }) => [id, name]));
  const { actor } = useSession();
  const names = new Set<string>();
  for (const { actor: by } of operations) names.add((by === actor ? undefined : brought.get(by)) ?? of(by));
  return [...names].join(', ');
}
