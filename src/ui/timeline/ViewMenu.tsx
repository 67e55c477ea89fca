/** The menu of how the score is drawn, and what is said when another drawing of it is chosen, here or elsewhere. */
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { useDismissal } from './useDismissal.ts';
import styles from './viewMenu.module.css';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const ViewChoices = latePart(async () => (await import('./ViewChoices.tsx')).ViewChoices);

export function ViewMenu() {
  const { language } = useSession();
  const announce = useAnnounce();
  const menuRef = useRef<HTMLDetailsElement>(null);
  useDismissal(menuRef);
  const [isOpen, setOpen] = useState(false);
  const words = language.text.staves;
  const grouping = useApp(({ view }) => view.grouping ?? 'country');
  const shownRef = useRef(grouping);
  useEffect(() => {
    if (shownRef.current === grouping) return;
    shownRef.current = grouping;
    announce(words.regrouped(grouping));
  }, [announce, grouping, words]);
  return (
    <details
      ref={menuRef}
      className={styles['menu']}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={controls['quiet']}>{words.view}</summary>
      <div className={styles['panel']}>
        {isOpen && (
          <PartBoundary>
            <ViewChoices />
          </PartBoundary>
        )}
      </div>
    </details>
  );
}
