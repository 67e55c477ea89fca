/** One named filter as a button that is on or off, with the number of events that it finds. */
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { type ReadyView } from './useNamedViews.ts';
import styles from './views.module.css';

interface ViewButtonProps {
  readonly ready: ReadyView;
  /** Absent until it is known. */
  readonly count: number | undefined;
  readonly isOn: boolean;
  readonly onToggle: (ready: ReadyView) => void;
}

export function ViewButton({ ready, count, isOn, onToggle }: ViewButtonProps) {
  const { language } = useSession();
  const words = useLanguageWith(language, 'views').text.views;
  const { name } = ready.view;
  return (
    <button
      type="button"
      className={styles['view']}
      aria-pressed={isOn}
      aria-label={count === undefined ? name : `${name}, ${words.finds(count)}`}
      title={name}
      onClick={() => {
        onToggle(ready);
      }}
    >
      <bdi className={styles['viewName']}>{name}</bdi>
      <span className={styles['viewCount']}>{count?.toLocaleString(language.locale)}</span>
    </button>
  );
}
