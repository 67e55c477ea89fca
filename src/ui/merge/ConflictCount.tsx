/** How many decisions wait to be settled, quietly, beside the title; opens their list. Fetched where there may be any. */
import { useDeferredValue, useMemo, useState } from 'react';
import { openConflicts } from '../../domain/conflicts.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './merge.module.css';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const ConflictList = latePart(async () => (await import('./ConflictList.tsx')).ConflictList);

export function ConflictCount() {
  const { merge: words } = useLanguageWith(useSession().language, 'merge').text;
  // An edit is on screen before the log is looked through.
  const operations = useDeferredValue(useApp(state => state.operations));
  const conflicts = useMemo(() => openConflicts(operations), [operations]);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {conflicts.length > 0 && (
        <button
          type="button"
          className={`${controls['link'] ?? ''} ${styles['count'] ?? ''}`}
          aria-label={words.openName(conflicts.length)}
          onClick={() => {
            setOpen(true);
          }}
        >
          {words.open(conflicts.length)}
        </button>
      )}
      {isOpen && (
        <PartBoundary>
          <ConflictList
            conflicts={conflicts}
            onClose={() => {
              setOpen(false);
            }}
          />
        </PartBoundary>
      )}
    </>
  );
}
