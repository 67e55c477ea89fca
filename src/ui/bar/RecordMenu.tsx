/** The other records: the samples that come with the app, and any file of the reader's own; and what this one names. */
import { useId, useRef, useState } from 'react';
import controls from '../controls.module.css';
import { useOpening } from '../opening/openingContext.ts';
import { openableFiles } from '../opening/recordSource.ts';
import { useSession } from '../session.ts';
import styles from './bar.module.css';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const RecordChoices = latePart(async () => (await import('./RecordChoices.tsx')).RecordChoices);

export function RecordMenu() {
  const { language } = useSession();
  const { open } = useOpening();
  const [isOpen, setOpen] = useState(false);
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
        onToggle={toggleEvent => {
          setOpen(toggleEvent.newState === 'open');
        }}
      >
        {isOpen && (
          <PartBoundary>
            <RecordChoices
              onClose={close}
              onChooseFile={() => {
                fileRef.current?.click();
              }}
            />
          </PartBoundary>
        )}
      </div>
      <input
        ref={fileRef}
        type="file"
        accept={openableFiles}
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
