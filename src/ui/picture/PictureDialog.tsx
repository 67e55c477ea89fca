/** A picture of the timeline before it leaves: what is drawn, how large, what stands on it, and as what it is kept. */
import { useEffect, useRef, useState } from 'react';
import { dateRangeInWords } from '../../language/dates.ts';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './picture.module.css';
import { PictureActions } from './PictureActions.tsx';
import { PictureFields } from './PictureFields.tsx';
import { type PictureChoices, wholePicture } from './pictureRequestOf.ts';
import { pictureWarnings } from './pictureWarnings.ts';
import { usePicture } from './usePicture.ts';

export function PictureDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const language = useLanguageWith(session.language, 'picture');
  const words = language.text.picture;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState<PictureChoices>(wholePicture);
  const { shown, phase } = usePicture({ session, language }, choices);
  const state = session.store.getState();
  const { at, count } = choices.page ?? { at: 0, count: 1 };
  const title = state.record.title;
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  const turn = (by: number) => {
    setChoices({ ...choices, page: { at: at + by, count } });
  };
  return (
    <dialog
      ref={dialogRef}
      className={`${dialog['dialog'] ?? ''} ${styles['dialog'] ?? ''}`}
      aria-labelledby="picture-title"
      onClose={onClose}
    >
      <h2 id="picture-title" className={dialog['title']}>
        {words.title}
      </h2>
      <div className={styles['columns']}>
        <PictureFields
          choices={choices}
          onChange={setChoices}
          language={language}
          shownCount={session.selectors.filteredRowsOf(state).length}
          span={dateRangeInWords(session.selectors.windowOf(state), language)}
        />
        <div className={styles['preview']}>
          <div className={styles['sheet']} data-drawing={phase === 'drawing'} aria-busy={phase === 'drawing'}>
            {shown && <img src={shown.address} alt={words.preview(title)} />}
          </div>
          {count > 1 && (
            <div className={styles['pager']}>
              <button
                type="button"
                className={controls['icon']}
                aria-label={words.before}
                aria-disabled={at === 0}
                onClick={() => {
                  if (at > 0) turn(-1);
                }}
              >
                ‹
              </button>
              {words.page(at + 1, count)}
              <button
                type="button"
                className={controls['icon']}
                aria-label={words.after}
                aria-disabled={at === count - 1}
                onClick={() => {
                  if (at < count - 1) turn(1);
                }}
              >
                ›
              </button>
            </div>
          )}
          <p className={styles['told']} role="status">
            {phase === 'failed' && words.failed}
            {phase === 'drawing' && words.drawing}
            {phase === 'drawn' && shown && pictureWarnings(shown.picture, language).join(' ')}
          </p>
        </div>
      </div>
      <PictureActions
        shown={phase === 'drawn' ? shown : undefined}
        choices={choices}
        onChange={setChoices}
        onClose={() => {
          dialogRef.current?.close();
        }}
      />
    </dialog>
  );
}
