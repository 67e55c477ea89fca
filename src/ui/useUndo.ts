/**
 * Undo and redo with their spoken result: what was taken back, and what was left because it changed since. The event in
 * question is shown.
 */
import { useMemo } from 'react';
import { eventOfOperation } from '../domain/operation.ts';
import { type UndoOutcome } from '../store/commands.ts';
import { listInWords } from '../language/lists.ts';
import { changeInWords, operationInWords } from '../language/operations.ts';
import { useAnnounce } from './announce.tsx';
import { useSession } from './session.ts';
import { useEditableNow } from './useEditableNow.ts';
import { useReveal } from './useReveal.ts';

export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const { commands, language } = useSession();
  const announce = useAnnounce();
  const reveal = useReveal();
  const leaveDay = useEditableNow();
  return useMemo(() => {
    const words = language.text.screen;
    const tell = (outcome: UndoOutcome | undefined, say: (what: string, title: string) => string) => {
      if (outcome === undefined) return;
      const { operation, label, skipped } = outcome;
      const names = skipped.map(change => changeInWords(change, language));
      const left = listInWords([...new Set(names)], 'conjunction', language);
      const what = operationInWords(label, language);
      const title = label.count === undefined ? label.subject : '';
      const isEmpty = operation.changes.length === 0;
      const done = isEmpty ? words.nothingUndone(what, title) : say(what, title);
      announce(left === '' ? done : `${done}. ${words.skippedFields(left)}`);
      const id = eventOfOperation(operation);
      if (id !== undefined) reveal(id);
    };
    return {
      undo: () => {
        leaveDay();
        tell(commands.undo(), words.undone);
      },
      redo: () => {
        leaveDay();
        tell(commands.redo(), words.redone);
      },
    };
  }, [commands, language, announce, reveal, leaveDay]);
}
