/** Copies what became known as plain text; what the browser refuses is shown, to be copied by hand. */
import { useRef, useState } from 'react';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import { inSlices } from '../inSlices.ts';
import { useSession } from '../session.ts';
import { putOnClipboard } from '../share/clipboard.ts';
import { CopyByHand } from '../share/CopyByHand.tsx';
import { type Shared } from '../share/writeShared.ts';
import { type NewsProps } from './NewsList.tsx';
import { newsText } from './newsText.ts';

export function CopyNews({ title, ...written }: NewsProps & { readonly title: string }) {
  const { store } = useSession();
  const announce = useAnnounce();
  const words = written.language.text.asKnown.since;
  const buttonRef = useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = useState<Shared>();
  const write = async (): Promise<Shared> => {
    const pieces = newsText({ ...written, title, record: store.getState().record });
    const text = await inSlices(pieces, { onProgress: () => undefined, isWorthwhile: () => true });
    return { text: text ?? new Blob(), fileName: 'became-known.txt' };
  };
  const copy = async (): Promise<void> => {
    const writing = write();
    try {
      await putOnClipboard(writing, false);
      announce(words.copied(written.news.length));
    } catch {
      setRefused(await writing);
    }
  };
  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        className={controls['quiet']}
        onClick={() => {
          void copy();
        }}
      >
        {words.copy}
      </button>
      {refused !== undefined && (
        <CopyByHand
          shared={refused}
          onClose={() => {
            setRefused(undefined);
            buttonRef.current?.focus();
          }}
        />
      )}
    </>
  );
}
