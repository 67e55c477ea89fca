/** The decisions that different people made apart and nobody has settled: one by one, or all at once. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Conflict } from '../../domain/conflicts.ts';
import { type ActorId } from '../../domain/ids.ts';
import { nameOfConflict } from '../../domain/merging.ts';
import { changesToSettle, everyOf, everyShown, type SettlingChoice } from '../../domain/settling.ts';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import dialogStyles from '../dialog.module.css';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import { ConflictEntry } from './ConflictEntry.tsx';
import { titleOf } from './conflictWords.ts';
import styles from './merge.module.css';
import { useAuthorNames } from './useAuthorNames.ts';

/** As many as one settles at a sitting; the rest come up as these go. */
const shownAtOnce = 50;

interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  readonly onClose: () => void;
}

export function ConflictList({ conflicts, onClose }: ConflictListProps) {
  const { language: plain, actor, commands } = useSession();
  const withHistory = useLanguageWith(plain, 'history');
  const withMerge = useLanguageWith(plain, 'merge');
  const record = useApp(state => state.record);
  const announce = useAnnounce();
  const leaveDay = useEditableNow();
  const authors = useAuthorNames();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  const names = useMemo(
    () => ({
      record,
      language: { ...withHistory, text: { ...withHistory.text, ...withMerge.text } },
    }),
    [record, withHistory, withMerge],
  );
  const { merge: words } = withMerge.text;
  const actors = useMemo(() => [...actorsOf(conflicts)], [conflicts]);
  const settle = (choices: readonly SettlingChoice[]) => {
    const [first] = choices;
    if (first === undefined) return;
    leaveDay();
    const { conflict } = first;
    const isOneField = choices.length === 1 && conflict.kind === 'field';
    try {
      commands.editMany((reader, modifiedAt) => ({
        label: {
          verb: 'settle',
          entity: conflict.entity,
          subject: titleOf(conflict, names, conflict).slice(0, 300),
          ...(isOneField ? { field: conflict.field } : {}),
          ...(choices.length > 1 ? { count: choices.length } : {}),
        },
        changes: changesToSettle(choices, reader, modifiedAt),
      }));
      announce(words.settled(choices.length));
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <dialog
      ref={dialogRef}
      className={`${dialogStyles['dialog'] ?? ''} ${styles['dialog'] ?? ''}`}
      aria-labelledby="conflict-list"
      onClose={onClose}
    >
      <h2 id="conflict-list" className={dialogStyles['title']}>
        {words.list}
      </h2>
      <p className={styles['aside']}>{conflicts.length === 0 ? words.none : words.listText}</p>
      {failure !== '' && <p role="alert">{failure}</p>}
      {conflicts.length > 1 && (
        <div role="group" aria-label={words.all} className={styles['all']}>
          <p className={controls['heading']}>{words.all}</p>
          <p className={styles['buttons']}>
            <button
              type="button"
              className={controls['button']}
              onClick={() => {
                settle(everyShown(conflicts));
              }}
            >
              {words.allShown}
            </button>
            {actors.map(one => (
              <button
                key={one}
                type="button"
                className={controls['button']}
                onClick={() => {
                  settle(everyOf(one, conflicts));
                }}
              >
                <bdi>{one === actor ? words.allOfYou : words.allOf(authors.of(one))}</bdi>
              </button>
            ))}
          </p>
        </div>
      )}
      <ul className={styles['conflicts']}>
        {conflicts.slice(0, shownAtOnce).map(conflict => (
          <li key={nameOfConflict(conflict)}>
            <ConflictEntry
              conflict={conflict}
              names={names}
              authors={authors}
              onChoose={choice => {
                settle([choice]);
              }}
            />
          </li>
        ))}
      </ul>
      {conflicts.length > shownAtOnce && <p>{words.more(conflicts.length - shownAtOnce)}</p>}
      <form method="dialog">
        <button type="submit" className={controls['button']}>
          {words.close}
        </button>
      </form>
    </dialog>
  );
}

function actorsOf(conflicts: readonly Conflict[]): ReadonlySet<ActorId> {
  return new Set(
    conflicts.flatMap(conflict =>
      conflict.kind === 'field'
        ? conflict.sides.map(({ operation }) => operation.actor)
        : [conflict.removal.actor, ...conflict.edits.map(({ operation }) => operation.actor)],
    ),
  );
}
