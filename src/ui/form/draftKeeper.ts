/** Writes a draft to this device a moment after each change, and at once when the page or the form goes. */
import { type StoredDraft } from '../../domain/eventDraftStored.ts';

/** Long enough to let a word be typed, short enough that little is lost with a crash. */
const delayMs = 250;

export interface DraftKeeper {
  /** Undefined where nothing is typed: then nothing is kept either. */
  readonly keep: (draft: StoredDraft | undefined) => void;
  /** The form or the page goes: what is outstanding is written, and what was lost to another tab put back. */
  readonly leave: () => void;
  /** After this nothing is written, not even what is outstanding. */
  readonly stop: () => void;
}

interface DraftPlace {
  readonly write: (draft: StoredDraft | undefined) => void;
  readonly refill: () => void;
}

export function createDraftKeeper({ write, refill }: DraftPlace): DraftKeeper {
  let outstanding: { readonly draft: StoredDraft | undefined } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const flush = (): void => {
    clearTimeout(timer);
    if (outstanding === undefined || isStopped) return;
    const { draft } = outstanding;
    outstanding = undefined;
    write(draft);
  };

  return {
    keep: draft => {
      outstanding = { draft };
      clearTimeout(timer);
      timer = setTimeout(flush, delayMs);
    },
    leave: () => {
      flush();
      if (!isStopped) refill();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
