/** Where the browser refuses to copy: the text, selected; or as a file where it is too long to be shown. */
import { useEffect, useRef, useState } from 'react';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { saveFile } from '../saveFile.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './share.module.css';
import { type Shared } from './writeShared.ts';

interface CopyByHandProps {
  readonly shared: Shared;
  readonly onClose: () => void;
}

/** Bytes; a longer text in a field makes the page slow. */
const longestShown = 500_000;

export function CopyByHand({ shared, onClose }: CopyByHandProps) {
  const { language } = useSession();
  const words = useLanguageWith(language, 'share').text.share.byHand;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const textRef = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState<string>();
  const file = shared.html ?? shared.text;
  const isShown = shared.text.size <= longestShown;
  useEffect(() => {
    dialogRef.current?.showModal();
    if (isShown) void shared.text.text().then(setText);
  }, [shared, isShown]);
  useEffect(() => {
    textRef.current?.focus();
    textRef.current?.select();
  }, [text]);
  return (
    <dialog ref={dialogRef} className={dialog['dialog']} aria-labelledby="by-hand-title" onClose={onClose}>
      <h2 id="by-hand-title" className={dialog['title']}>
        {words.title}
      </h2>
      <p>{isShown ? words.explanation : words.tooLong(file.size)}</p>
      {isShown && (
        <textarea
          ref={textRef}
          className={styles['text']}
          aria-label={words.text}
          dir="auto"
          rows={10}
          readOnly
          value={text ?? ''}
        />
      )}
      <div className={styles['buttons']}>
        <button
          type="button"
          className={controls['primary']}
          onClick={() => {
            dialogRef.current?.close();
          }}
        >
          {words.close}
        </button>
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            saveFile(file, shared.fileName);
          }}
        >
          {words.file}
        </button>
      </div>
    </dialog>
  );
}
