/** A line at the foot of the page: nothing can be opened yet, because the storage of this browser is not to be had. */
import { useSyncExternalStore } from 'react';
import { type Language } from '../../language/language.ts';
import { storageWaits } from '../recovery/storageWaits.ts';
import styles from './offline.module.css';
import { useOfflineWords } from './useOfflineWords.ts';

/** The region is always there: one that appears together with its words is often not spoken. */
export function StorageWaitLine({ language }: { readonly language: Language }) {
  const wait = useSyncExternalStore(storageWaits.subscribe, storageWaits.current);
  const words = useOfflineWords(language)?.text.offline;
  return (
    <p role="status" className={styles['text']}>
      {wait !== undefined && words?.storageWaits[wait]}
    </p>
  );
}
