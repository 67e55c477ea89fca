/** Whether the last edit is on disk. Nothing else in the interface begins with these words. */
import { useEffect } from 'react';
import { type Saving } from '../../store/state.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';

const NotSaved = latePart(async () => (await import('./NotSaved.tsx')).NotSaved);

/** A disk has room again without anybody telling the page. */
const againAfterMs = 5000;

export function SaveState() {
  const { language, commands } = useSession();
  const saving = useApp(state => state.saving);
  const mayPass =
    saving.kind === 'not-saved' && (saving.reason === 'storage-full' || saving.reason === 'storage-failed');
  useEffect(() => {
    if (!mayPass) return undefined;
    const timer = setInterval(commands.retrySaving, againAfterMs);
    return () => {
      clearInterval(timer);
    };
  }, [commands, mayPass]);
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
      <span role="alert">
        {saving.kind === 'not-saved' && (
          <span className={styles['notSaved']}>
            <strong>{words.notSaved}</strong>{' '}
            <PartBoundary>
              <NotSaved saving={saving} />
            </PartBoundary>
          </span>
        )}
      </span>
    </div>
  );
}
