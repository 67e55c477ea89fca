/** A quiet line at the foot of the page: a new version is here, or a part of this one is lost. */
import { useSyncExternalStore } from 'react';
import { type Language } from '../../language/language.ts';
import controls from '../controls.module.css';
import { type Versions } from './followVersions.ts';
import styles from './offline.module.css';
import { useOfflineWords } from './useOfflineWords.ts';

interface NewVersionLineProps {
  readonly versions: Versions;
  readonly language: Language;
}

/** The region is always there: one that appears together with its words is often not spoken. */
export function NewVersionLine({ versions, language }: NewVersionLineProps) {
  const { kind, wait } = useSyncExternalStore(versions.subscribe, versions.news);
  const words = useOfflineWords(language)?.text.offline;
  const isTold = kind !== undefined && words !== undefined;
  return (
    <>
      <p role="status" className={styles['text']}>
        {isTold && (kind === 'part-lost' ? words.partLost : words.newVersion)}
        {isTold && wait !== undefined && ` ${words.waits[wait]}`}
      </p>
      {isTold && (
        <button type="button" className={controls['button']} onClick={versions.reload}>
          {words.reload}
        </button>
      )}
    </>
  );
}
