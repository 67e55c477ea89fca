/** Why the last edit is not on disk, and what helps. Fetched at rest, before it is needed. */
import controls from '../controls.module.css';
import { recordAsked } from '../home/recordAsked.ts';
import { useSession } from '../session.ts';
import { type Saving } from '../../store/state.ts';
import { useLanguageWith } from '../useLanguageWith.ts';

export function NotSaved({ saving }: { readonly saving: Extract<Saving, { kind: 'not-saved' }> }) {
  const { language, commands } = useSession();
  const words = useLanguageWith(language, 'notices').text.notices;
  return (
    <span title={saving.detail}>
      {words.notSaved[saving.reason]}{' '}
      {saving.reason !== 'no-answer' && (
        <>
          <button type="button" className={controls['link']} onClick={commands.retrySaving}>
            {words.saveAgain}
          </button>{' '}
        </>
      )}
      <button
        type="button"
        className={controls['link']}
        onClick={() => {
          recordAsked.ask('back-up');
        }}
      >
        {words.backUp}
      </button>
    </span>
  );
}
