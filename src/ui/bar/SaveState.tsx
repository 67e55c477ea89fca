/** Whether the last edit is on disk. Nothing else in the interface begins with these words. */
import { type Saving } from '../../store/state.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';

export function SaveState() {
  const { language } = useSession();
  const saving = useApp(state => state.saving);
  const words = language.text.screen.saving;
  const text: Record<Exclude<Saving['kind'], 'not-saved'>, string> = {
    idle: words.idle,
    saving: words.saving,
    saved: words.saved,
  };
  // Both regions are always there: a live region that appears together with its words is often not spoken.
  return (
    <div className={styles['saving']}>
      <span role="status">{saving.kind === 'not-saved' ? '' : text[saving.kind]}</span>
      <span role="alert">{saving.kind === 'not-saved' && <NotSaved saving={saving} />}</span>
    </div>
  );
}

function NotSaved({ saving }: { readonly saving: Extract<Saving, { kind: 'not-saved' }> }) {
  const { language, commands } = useSession();
  const words = language.text.screen.saving;
  return (
    <span className={styles['notSaved']} title={saving.detail}>
      <strong>{words.notSaved}</strong> {words.reasons[saving.reason]}{' '}
      <button type="button" className={controls['link']} onClick={commands.retrySaving}>
        {words.retry}
      </button>
    </span>
  );
}
