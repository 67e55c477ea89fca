/** A link or text that is pasted outside of all fields is heard of, wherever on the page it was pasted. */
import { useEffect } from 'react';
import { pastedTextOf } from './pastedTextOf.ts';

/** Undefined while a form is open, which then takes what is pasted itself. */
export function usePasteToOpen(onPasted: ((text: string) => void) | undefined): void {
  useEffect(() => {
    if (onPasted === undefined) return;
    const listener = (clipboardEvent: ClipboardEvent) => {
      const text = pastedTextOf(clipboardEvent);
      if (text === undefined) return;
      clipboardEvent.preventDefault();
      onPasted(text);
    };
    document.addEventListener('paste', listener);
    return () => {
      document.removeEventListener('paste', listener);
    };
  }, [onPasted]);
}
