/** A new empty record of the reader's own, or a file or a pasted chronology to look at. */
import { useState } from 'react';
import { freshId, recordId } from '../../domain/ids.ts';
import { todayIso } from '../../language/today.ts';
import controls from '../controls.module.css';
import { latePart } from '../latePart.ts';
import { chooseFile } from '../palette/chooseFile.ts';
import { PartBoundary } from '../PartBoundary.tsx';
import { emptyFile } from './emptyFile.ts';
import styles from './home.module.css';
import { useHome } from './homeContext.ts';
import { TitleForm } from './TitleForm.tsx';

const PasteDialog = latePart(async () => (await import('../incoming/PasteDialog.tsx')).PasteDialog);

export function MakeRecord() {
  const { language, library, attempt, open, nowMs } = useHome();
  const words = language.text.home;
  const [isMaking, setMaking] = useState(false);
  const [isPasting, setPasting] = useState(false);
  const endPasting = () => {
    setPasting(false);
  };
  if (isMaking) {
    return (
      <TitleForm
        label={words.newTitle}
        hint={words.newHint}
        yes={words.makeIt}
        title=""
        onLeave={() => {
          setMaking(false);
        }}
        onTitle={typed => {
          const title = typed === '' ? words.untitled : typed;
          const id = recordId(freshId('r'));
          const base = emptyFile(id, title);
          void attempt(
            () => library.keep({ id, title, eventCount: 0, base, operations: [] }),
            words.done.made(title),
          ).then(isMade => {
            if (isMade) open({ kind: 'kept', id, title });
          });
        }}
      />
    );
  }
  return (
    <div className={styles['make']}>
      <button
        type="button"
        className={controls['primary']}
        onClick={() => {
          setMaking(true);
        }}
      >
        {words.make}
      </button>
      <button
        type="button"
        className={controls['button']}
        onClick={() => {
          chooseFile(file => {
            open({ kind: 'file', file });
          });
        }}
      >
        {words.openFile}
      </button>
      <button
        type="button"
        className={controls['button']}
        onClick={() => {
          setPasting(true);
        }}
      >
        {words.paste}
      </button>
      {isPasting && (
        <PartBoundary isApart onClose={endPasting}>
          <PasteDialog
            {...{ language, open }}
            todayIso={todayIso(new Date(nowMs))}
            pasted=""
            onClose={endPasting}
          />
        </PartBoundary>
      )}
    </div>
  );
}
