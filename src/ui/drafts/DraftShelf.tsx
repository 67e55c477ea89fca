/** The other drafts that this device keeps for the record, folded to their number until they are wanted. */
import { useState } from 'react';
import { type EventId } from '../../domain/ids.ts';
import { instantInWords } from '../../language/instants.ts';
import type { DraftId } from '../../storage/drafts.ts';
import controls from '../controls.module.css';
import { useForm } from '../form/formContext.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { rememberDiscarded, takeBackDiscarded } from './discardedDraft.ts';
import { draftLine } from './draftLine.ts';
import styles from './drafts.module.css';
import { unfinishedDrafts } from './unfinishedDrafts.ts';

interface DraftShelfProps {
  /** Of the open form, which is no other draft. */
  readonly ownId: DraftId;
  /** `editedId` where the draft is of an edit. */
  readonly onOpen: (draftId: DraftId, editedId?: EventId) => void;
}

export function DraftShelf({ ownId, onOpen }: DraftShelfProps) {
  const { language } = useForm();
  const { drafts } = useSession();
  const record = useApp(state => state.record);
  // What is kept is read again with every revision, with every opening and with what is done here.
  useApp(state => state.revision);
  const [, setCount] = useState(0);
  const readAgain = () => {
    setCount(count => count + 1);
  };
  const [isDropped, setDropped] = useState(false);
  const words = language.text.form.entry;
  const others = unfinishedDrafts(drafts, record).filter(({ draftId }) => draftId !== ownId);
  if (others.length === 0 && !isDropped) return null;
  return (
    <details className={styles['shelf']} onToggle={readAgain}>
      <summary>{words.drafts(others.length)}</summary>
      <ul aria-label={words.draftsTitle}>
        {others.map(other => {
          const { draftId, eventId, isNew, typedAt } = other;
          const { title, subject } = draftLine(other, record, language);
          return (
            <li key={draftId}>
              <button
                type="button"
                className={styles['draft']}
                aria-label={words.openDraft(title)}
                onClick={() => {
                  onOpen(draftId, isNew ? undefined : eventId);
                }}
              >
                <bdi>{title}</bdi>
                <span>
                  <bdi>{subject}</bdi>
                  {typedAt !== undefined && (
                    <>
                      {' · '}
                      {words.typedOn(instantInWords(Date.parse(typedAt), language))}
                    </>
                  )}
                </span>
              </button>
              <button
                type="button"
                className={controls['icon']}
                aria-label={words.dropDraft(title)}
                title={words.dropDraft(title)}
                onClick={({ currentTarget }) => {
                  rememberDiscarded(drafts, { draftId, kept: drafts.readDraft(draftId) });
                  drafts.dropDraft(draftId);
                  // The button goes with its draft.
                  currentTarget.closest('details')?.querySelector('summary')?.focus();
                  setDropped(true);
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ul>
      {isDropped && (
        <p role="status">
          {words.discarded}{' '}
          <button
            type="button"
            className={controls['link']}
            onClick={({ currentTarget }) => {
              takeBackDiscarded(drafts);
              currentTarget.closest('details')?.querySelector('summary')?.focus();
              setDropped(false);
            }}
          >
            {words.takeBack}
          </button>
        </p>
      )}
    </details>
  );
}
