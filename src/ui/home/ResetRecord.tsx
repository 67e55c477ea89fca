/** Makes a sample what it was before all edits, by one operation that can be undone. */
import { useEffect, useMemo, useRef } from 'react';
import { changedThings, changesToOriginal } from '../../domain/ownChanges.ts';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './home.module.css';

export function ResetRecord({ onClose }: { readonly onClose: () => void }) {
  const { store, commands, language } = useSession();
  const { home } = useLanguageWith(language, 'home').text;
  const announce = useAnnounce();
  const leaveDay = useEditableNow();
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  const { record, operations } = store.getState();
  const changed = useMemo(() => changedThings(operations, record), [operations, record]);
  const words = home.resetting;
  const isSame = changed.length === 0;
  return (
    <dialog ref={dialogRef} className={dialog['dialog']} aria-labelledby="reset-title" onClose={onClose}>
      <h2 id="reset-title" className={dialog['title']}>
        <bdi>{words.title(record.title)}</bdi>
      </h2>
      <p>{isSame ? home.ownChanged.none : words.text(changed.length)}</p>
      <form method="dialog" className={styles['dialogWays']}>
        {!isSame && (
          <button
            type="submit"
            className={controls['primary']}
            onClick={() => {
              leaveDay();
              const now = store.getState();
              commands.editMany(reader => ({
                label: { verb: 'restore', entity: 'event', subject: reader.title, count: changed.length },
                changes: changesToOriginal(changedThings(now.operations, reader)),
              }));
              announce(words.done);
            }}
          >
            {words.yes}
          </button>
        )}
        <button type="submit" className={controls['button']}>
          {words.no}
        </button>
      </form>
    </dialog>
  );
}
