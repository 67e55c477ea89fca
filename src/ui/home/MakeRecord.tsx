/** A new empty record of the reader's own, or a file to look at. */
import { useState } from 'react';
import { freshId, recordId } from '../../domain/ids.ts';
import controls from '../controls.module.css';
import { chooseFile } from '../palette/chooseFile.ts';
import { emptyFile } from './emptyFile.ts';
import styles from './home.module.css';
import { useHome } from './homeContext.ts';
import { TitleForm } from './TitleForm.tsx';

export function MakeRecord() {
  const { language, library, attempt, open } = useHome();
  const words = language.text.home;
  const [isMaking, setMaking] = useState(false);
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
    </div>
  );
}
