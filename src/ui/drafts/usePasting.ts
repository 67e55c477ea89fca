/**
 * Pasting into the open form from anywhere on the page: an address outside a field, or in an empty title, becomes
 * a source. Until something else is changed it is taken out again by the key of Undo.
 */
import { useEffect, useRef, useState } from 'react';
import { type EventDraft } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { draftWithPasted } from '../../domain/pastedDraft.ts';
import { useApp } from '../useStore.ts';
import { type PastedNote, readPastedInto } from './pastedNote.ts';
import { pastedTextOf } from './pastedTextOf.ts';

export interface Pasting {
  readonly note: PastedNote | undefined;
  /** Undefined once something else was changed. */
  readonly takeOut: (() => void) | undefined;
  /** Puts the words into the other place: a statement, or the summary. */
  readonly moveWords: (() => void) | undefined;
}

interface PastingForm {
  readonly draft: EventDraft;
  readonly change: (edit: (draft: EventDraft) => EventDraft) => void;
  readonly names: DraftNames;
  /** Read from what the form was opened with. */
  readonly first: PastedNote | undefined;
  readonly titleId: string;
  readonly onPasted: () => void;
}

export function usePasting(form: PastingForm): Pasting {
  const { draft, change, names } = form;
  const todayIso = useApp(state => state.todayIso);
  const [note, setNote] = useState(form.first);
  const take = (text: string): boolean => {
    const read = readPastedInto(draft, text, { names, todayIso });
    if (read.kind === 'nothing') return false;
    if (read.kind === 'read') change(() => read.after);
    setNote(read);
    return true;
  };
  const onPaste = (clipboardEvent: ClipboardEvent) => {
    const { target } = clipboardEvent;
    const isTitle = target instanceof HTMLInputElement && target.id === form.titleId;
    const text = pastedTextOf(clipboardEvent, isTitle && target.value === '');
    if (text === undefined || (isTitle && !/https?:\/\/|www\./iu.test(text)) || !take(text)) return;
    clipboardEvent.preventDefault();
    form.onPasted();
  };
  const onPasteRef = useRef(onPaste);
  useEffect(() => {
    onPasteRef.current = onPaste;
  });
  useEffect(() => {
    const listener = (clipboardEvent: ClipboardEvent) => {
      onPasteRef.current(clipboardEvent);
    };
    document.addEventListener('paste', listener);
    return () => {
      document.removeEventListener('paste', listener);
    };
  }, []);

  const isLast = note?.kind === 'read' && note.after === draft;
  return {
    note,
    takeOut: isLast
      ? () => {
          setNote(undefined);
          change(() => note.before);
        }
      : undefined,
    moveWords:
      isLast && note.pasted.words !== ''
        ? () => {
            const { before, pasted } = note;
            const place = note.place === 'summary' ? 'statement' : 'summary';
            const after = draftWithPasted(before, { pasted, place }, names);
            setNote({ ...note, place, after });
            change(() => after);
          }
        : undefined,
  };
}
