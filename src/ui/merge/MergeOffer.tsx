/**
 * A file of the very record that is open and kept here: its edits can be merged into it, or, where the file has none,
 * what it says otherwise can be taken over. Before anything is done, what it would bring is told.
 */
import { useEffect, useRef } from 'react';
import type { ReadRecord } from '../opening/readAnswer.ts';
import controls from '../controls.module.css';
import dialogStyles from '../dialog.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { CompareOffer } from './CompareOffer.tsx';
import { LogOffer } from './LogOffer.tsx';
import styles from './merge.module.css';

interface MergeOfferProps {
  readonly read: ReadRecord;
  readonly fileName: string;
  readonly onPreview: () => void;
  readonly onClose: () => void;
}

export function MergeOffer({ read, fileName, onPreview, onClose }: MergeOfferProps) {
  const { merge: words } = useLanguageWith(useSession().language, 'merge').text;
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  useEffect(() => {
    const { text } = read;
    return () => {
      // Nobody searches in what is only merged.
      if (text.kind === 'elsewhere') text.worker.terminate();
    };
  }, [read]);
  const { log, record } = read;
  return (
    <dialog
      ref={dialogRef}
      className={`${dialogStyles['dialog'] ?? ''} ${styles['dialog'] ?? ''}`}
      aria-labelledby="merge-offer"
      onClose={onClose}
    >
      <h2 id="merge-offer" className={dialogStyles['title']}>
        <bdi>{words.offer(record.title)}</bdi>
      </h2>
      {log === undefined ? (
        <CompareOffer read={read} fileName={fileName} />
      ) : (
        <LogOffer log={log} authors={read.authors ?? []} fileName={fileName} />
      )}
      <form method="dialog" className={styles['buttons']}>
        <button type="submit" className={controls['button']}>
          {words.close}
        </button>
        <button type="button" className={controls['quiet']} onClick={onPreview}>
          {words.preview}
        </button>
      </form>
    </dialog>
  );
}
