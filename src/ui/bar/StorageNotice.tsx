/** What the reader must know about keeping: nothing is kept, something was set aside, or the tab is too old. */
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';

export function StorageNotice() {
  const { language } = useSession();
  const notice = useApp(state => state.notice);
  const words = language.text.screen.saving;
  if (notice === undefined) return null;
  const text = {
    'nothing-kept': words.nothingKept,
    'newer-data': words.readOnly,
    'tab-outdated': words.tabClosed,
    quarantined: words.quarantined(notice.count ?? 0),
  }[notice.kind];
  return (
    <p className={styles['notice']} role="status">
      {text}
    </p>
  );
}
