/** A file, a link or text that is pasted outside of all fields is heard of, wherever on the page it was pasted. */
import { useEffect } from 'react';
import { pastedTextOf } from './pastedTextOf.ts';

interface Pasting {
  /** Undefined while a form is open, which then takes what is pasted itself. */
  readonly onPasted: ((text: string) => void) | undefined;
  readonly onFile: (file: File) => void;
}

export function usePasteToOpen({ onPasted, onFile }: Pasting): void {
  useEffect(() => {
    const listener = (clipboardEvent: ClipboardEvent) => {
      // Programs that copy a table or a picture of it may put both there: the words are worth more.
      const file = clipboardEvent.clipboardData?.files.item(0) ?? undefined;
      const hasText = clipboardEvent.clipboardData?.types.includes('text/plain') === true;
      if (file !== undefined && !hasText && !clipboardEvent.defaultPrevented) {
        clipboardEvent.preventDefault();
        onFile(file);
        return;
      }
      if (onPasted === undefined) return;
      const text = pastedTextOf(clipboardEvent);
      if (text === undefined) return;
      clipboardEvent.preventDefault();
      onPasted(text);
    };
    document.addEventListener('paste', listener);
    return () => {
      document.removeEventListener('paste', listener);
    };
  }, [onPasted, onFile]);
}
