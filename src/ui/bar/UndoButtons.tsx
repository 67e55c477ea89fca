/** Undo and redo, each naming what it would take back. */
import { type OperationLabel } from '../../domain/operation.ts';
import { operationInWords } from '../../language/operations.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { useUndo } from '../useUndo.ts';

export function UndoButtons() {
  const { language, selectors } = useSession();
  const { undo, redo } = useUndo();
  const undoable = useApp(selectors.undoableLabel);
  const redoable = useApp(selectors.redoableLabel);
  const words = language.text.screen;
  const name = (label: OperationLabel | undefined, say: (what: string) => string, nothing: string) =>
    label === undefined ? nothing : say(operationInWords(label, language));
  const undoName = name(undoable, words.undoWhat, words.nothingToUndo);
  const redoName = name(redoable, words.redoWhat, words.nothingToRedo);
  return (
    <>
      <button
        type="button"
        className={controls['icon']}
        aria-label={undoName}
        title={undoName}
        aria-disabled={undoable === undefined}
        onClick={undo}
      >
        ↶
      </button>
      <button
        type="button"
        className={controls['icon']}
        aria-label={redoName}
        title={redoName}
        aria-disabled={redoable === undefined}
        onClick={redo}
      >
        ↷
      </button>
    </>
  );
}
