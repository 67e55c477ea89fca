/** Why the last edit is not on disk, and what helps. Fetched at rest, before it is needed. */
import controls from '../controls.module.css';
import { recordAsked, type RecordQuestion } from '../home/recordAsked.ts';
import { useSession } from '../session.ts';
import { type Saving } from '../../store/state.ts';
import { useLanguageWith } from '../useLanguageWith.ts';

type NotSavedState = Extract<Saving, { kind: 'not-saved' }>;

export function NotSaved({ saving }: { readonly saving: NotSavedState }) {
  const { language, commands } = useSession();
  const words = useLanguageWith(language, 'notices').text.notices;
  const ask = (question: RecordQuestion, label: string) => (
    <button
      type="button"
      className={controls['link']}
      onClick={() => {
        recordAsked.ask(question);
      }}
    >
      {label}
    </button>
  );
  return (
    <span title={saving.detail}>
      {words.notSaved[saving.reason]} {saving.reason === 'preview' && ask('keep', words.keep)}
      {canTryAgain(saving.reason) && (
        <button type="button" className={controls['link']} onClick={commands.retrySaving}>
          {words.saveAgain}
        </button>
      )}{' '}
      {ask('back-up', words.backUp)}
    </span>
  );
}

/** Without an answer a write may still come to its end; a preview has nowhere to write to. */
function canTryAgain(reason: NotSavedState['reason']): boolean {
  return reason !== 'no-answer' && reason !== 'preview';
}
