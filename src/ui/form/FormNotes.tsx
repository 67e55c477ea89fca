/** What a writer should know about the draft itself: that it is an old one, or that the event changed meanwhile. */
import { sameContent } from '../../domain/applyChanges.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './form.module.css';
import { type OpenedDraft } from './openDraft.ts';

interface FormNotesProps {
  readonly opened: OpenedDraft;
  readonly isRefused: boolean;
  readonly onDiscard: () => void;
}

export function FormNotes({ opened, isRefused, onDiscard }: FormNotesProps) {
  const language = useLanguageWith(useSession().language, 'form');
  const words = language.text.form;
  const { original, isRestored } = opened;
  const current = useApp(state =>
    original === undefined ? undefined : state.record.events.get(original.id),
  );
  const isDeleted = original !== undefined && current === undefined;
  const isChanged = original !== undefined && current !== undefined && !sameContent(original, current);
  return (
    <>
      {isRestored && (
        <p className={styles['note']}>
          {words.draftRestored}{' '}
          <button type="button" className={controls['link']} onClick={onDiscard}>
            {words.discardDraft}
          </button>
        </p>
      )}
      {isChanged && <p className={styles['note']}>{words.changedMeanwhile}</p>}
      {isDeleted && <p className={styles['note']}>{words.deletedMeanwhile}</p>}
      {isRefused && <p className={styles['note']}>{words.draftNotKept}</p>}
    </>
  );
}
