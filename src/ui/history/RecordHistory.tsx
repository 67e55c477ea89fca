/** Every edit of the record, newest first: each names what it did, leads to its event, and brings back a deleted one. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { historyOfEvent } from '../../domain/eventHistory.ts';
import { eventOfOperation, type Operation } from '../../domain/operation.ts';
import { instantInWords } from '../../language/instants.ts';
import { operationInWords } from '../../language/operations.ts';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { useSession } from '../session.ts';
import { OwnName } from '../merge/OwnName.tsx';
import { useAuthorNames } from '../merge/useAuthorNames.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './history.module.css';
import { takenBack } from './stepWords.ts';
import { useRestore } from './useRestore.ts';

/** As many as one reads at a time; the rest is one press away. */
const shownAtOnce = 100;

export function RecordHistory({ onClose }: { readonly onClose: () => void }) {
  const { language: plain } = useSession();
  const authors = useAuthorNames();
  const language = useLanguageWith(plain, 'history');
  const words = language.text.history;
  const operations = useApp(state => state.operations);
  const undone = useMemo(() => takenBack(operations), [operations]);
  const [shownCount, setShownCount] = useState(shownAtOnce);
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  const shown = operations.slice(-shownCount).reverse();
  const earlierCount = operations.length - shown.length;
  return (
    <dialog
      ref={dialogRef}
      className={`${dialog['dialog'] ?? ''} ${styles['dialog'] ?? ''}`}
      aria-labelledby="record-history"
      onClose={onClose}
    >
      <h2 id="record-history" className={dialog['title']}>
        {words.record.title}
      </h2>
      {operations.length === 0 ? <p>{words.none}</p> : <OwnName />}
      <div className={styles['record']}>
        <ol className={styles['steps']}>
          {shown.map(operation => (
            <li key={operation.id} className={styles['stepHead']}>
              <p>
                <bdi className={styles['what']}>
                  {words.record.ofThing(
                    sentence(operationInWords(operation.label, language), language.locale),
                    operation.label.subject,
                  )}
                </bdi>
                <br />
                <span className={styles['aside']}>
                  {instantInWords(operation.clock.wallMs, language)} ·{' '}
                  <bdi>{authors.of(operation.actor)}</bdi>
                  {undone.has(operation.id) && ` · ${words.takenBack}`}
                </span>
              </p>
              <WayToEvent operation={operation} onLeave={() => dialogRef.current?.close()} />
            </li>
          ))}
        </ol>
        {earlierCount > 0 && (
          <button
            type="button"
            className={controls['button']}
            onClick={() => {
              setShownCount(count => count + shownAtOnce);
            }}
          >
            {words.record.more(Math.min(shownAtOnce, earlierCount))}
          </button>
        )}
      </div>
      <form method="dialog">
        <button type="submit" className={controls['button']}>
          {language.text.screen.close}
        </button>
      </form>
    </dialog>
  );
}

/** To the event that the edit is about; where that is gone, the way to have it back. */
function WayToEvent({ operation, onLeave }: { readonly operation: Operation; readonly onLeave: () => void }) {
  const { language: plain, store } = useSession();
  const { record: words } = useLanguageWith(plain, 'history').text.history;
  const reveal = useReveal();
  const restore = useRestore();
  const id = eventOfOperation(operation);
  const event = useApp(({ record }) => (id === undefined ? undefined : record.events.get(id)));
  if (id === undefined) return null;
  const { subject } = operation.label;
  if (event !== undefined) {
    return (
      <button
        type="button"
        className={controls['link']}
        onClick={() => {
          reveal(id);
          onLeave();
        }}
      >
        {words.show(event.title)}
      </button>
    );
  }
  return (
    <button
      type="button"
      className={controls['link']}
      onClick={() => {
        const last = historyOfEvent(store.getState().operations, id, undefined)[0]?.before;
        if (last === undefined) return;
        restore(last);
        reveal(id);
        onLeave();
      }}
    >
      {words.bringBack(subject)}
    </button>
  );
}

function sentence(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
