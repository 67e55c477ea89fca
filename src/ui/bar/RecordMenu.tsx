/** The other records: the samples that come with the app, and any file of the reader's own. */
import { useId, useRef } from 'react';
import controls from '../controls.module.css';
import { useOpening } from '../opening/openingContext.ts';
import { bundledRecords } from '../opening/recordSource.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';

export function RecordMenu() {
  const { language } = useSession();
  const { open, shown } = useOpening();
  const shownId = useApp(state => state.record.id);
  const menuId = useId();
  const menuRef = useRef<HTMLDivElement>(null);
  const fileRef = useRef<HTMLInputElement>(null);
  const words = language.text.records;
  const close = () => {
    menuRef.current?.hidePopover();
  };
  return (
    <>
      <button
        type="button"
        className={controls['icon']}
        aria-label={words.title}
        title={words.title}
        popoverTarget={menuId}
      >
        ▾
      </button>
      <div
        ref={menuRef}
        id={menuId}
        popover="auto"
        role="group"
        aria-label={words.title}
        className={styles['records']}
      >
        <ul>
          {bundledRecords.map(record => {
            const isShown = shown === 'bundled' && record.id === shownId;
            return (
              <li key={record.id}>
                <button
                  type="button"
                  className={controls['quiet']}
                  aria-current={isShown || undefined}
                  onClick={() => {
                    close();
                    if (!isShown) open({ kind: 'bundled', record });
                  }}
                >
                  <bdi>{record.title}</bdi>
                </button>
              </li>
            );
          })}
          <li>
            <button
              type="button"
              className={controls['quiet']}
              onClick={() => {
                close();
                fileRef.current?.click();
              }}
            >
              {words.openFile}
            </button>
          </li>
        </ul>
        <p className={styles['hint']}>{words.fileHint}</p>
      </div>
      <input
        ref={fileRef}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.openFile}
        onChange={changeEvent => {
          const file = changeEvent.currentTarget.files?.item(0) ?? undefined;
          // Emptied, so that the same file can be chosen again once it was mended.
          changeEvent.currentTarget.value = '';
          if (file !== undefined) open({ kind: 'file', file });
        }}
      />
    </>
  );
}
