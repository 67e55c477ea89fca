/** What the reader can take along from the view: its link, its citation, its events as files or as a chronology. */
import { useId } from 'react';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './share.module.css';
import { chronologyFormNames, type ShareTask, useShare } from './shareTask.ts';

export function ShareMenu({ onChosen }: { readonly onChosen: () => void }) {
  const { language, selectors } = useSession();
  const words = useLanguageWith(language, 'share').text.share;
  const shownCount = useApp(state => selectors.filteredRowsOf(state).length);
  const share = useShare();
  const hintId = useId();
  const choose = (task: ShareTask) => {
    onChosen();
    share(task);
  };
  return (
    <>
      <button
        type="button"
        className={styles['item']}
        aria-label={words.link}
        aria-describedby={`${hintId}-link`}
        onClick={() => {
          choose({ kind: 'link' });
        }}
      >
        {words.link}
        <span id={`${hintId}-link`} className={styles['hint']}>
          {words.linkHint}
        </span>
      </button>
      <button
        type="button"
        className={styles['item']}
        aria-label={words.citation}
        aria-describedby={`${hintId}-citation`}
        onClick={() => {
          choose({ kind: 'citation' });
        }}
      >
        {words.citation}
        <span id={`${hintId}-citation`} className={styles['hint']}>
          {words.citationHint}
        </span>
      </button>
      <button
        type="button"
        className={styles['item']}
        aria-label={words.export}
        aria-describedby={`${hintId}-export`}
        onClick={() => {
          choose({ kind: 'export' });
        }}
      >
        {words.export}
        <span id={`${hintId}-export`} className={styles['hint']}>
          {words.exportHint}
        </span>
      </button>
      <button
        type="button"
        className={styles['item']}
        aria-label={words.picture}
        aria-describedby={`${hintId}-picture`}
        onClick={() => {
          choose({ kind: 'picture' });
        }}
      >
        {words.picture}
        <span id={`${hintId}-picture`} className={styles['hint']}>
          {words.pictureHint}
        </span>
      </button>
      <p className={styles['group']}>
        {shownCount === 0 ? words.nothingToCopy : words.chronology(shownCount)}
      </p>
      {shownCount > 0 && (
        <div className={styles['forms']}>
          {chronologyFormNames.map(form => (
            <button
              key={form}
              type="button"
              className={controls['button']}
              aria-label={words.formName(words.forms[form])}
              onClick={() => {
                choose({ kind: 'chronology', form });
              }}
            >
              {words.forms[form]}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
