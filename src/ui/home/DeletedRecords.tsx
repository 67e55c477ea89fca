/** Deleted records: each can be given back for 30 days, or be gone at once and for good. */
import { useState } from 'react';
import { dayMs } from '../../domain/timeWindow.ts';
import type { KeptRecord } from '../../storage/keptRecord.ts';
import controls from '../controls.module.css';
import { forgetOlderCopies } from '../recovery/safetyCopy.ts';
import styles from './home.module.css';
import { useHome } from './homeContext.ts';
import { keptDays } from './removeOverdue.ts';

export function DeletedRecords({ records }: { readonly records: readonly KeptRecord[] }) {
  const { language } = useHome();
  const words = language.text.home;
  return (
    <details className={styles['deleted']}>
      <summary className={styles['heading']}>
        <h2>{words.deleted(records.length)}</h2>
      </summary>
      <p className={styles['hint']}>{words.deletedHint}</p>
      <ul>
        {records.map(record => (
          <DeletedRecord key={record.id} record={record} />
        ))}
      </ul>
    </details>
  );
}

function DeletedRecord({ record }: { readonly record: KeptRecord }) {
  const { language, library, nowMs, attempt, forget } = useHome();
  const words = language.text.home;
  const [isAsking, setAsking] = useState(false);
  const { id, title, eventCount, deletedAt = '' } = record;
  const goneMs = Date.parse(deletedAt) + keptDays * dayMs;
  return (
    <li className={styles['deletedRecord']}>
      <p>
        <bdi className={styles['deletedTitle']}>{title}</bdi>{' '}
        <span className={styles['facts']}>
          <span className={styles['fact']}>
            <bdi>{words.events(eventCount)}</bdi>
          </span>
          <span className={styles['fact']}>
            <bdi>{words.goneIn(Math.floor((goneMs - nowMs) / dayMs))}</bdi>
          </span>
        </span>
      </p>
      {isAsking ? (
        <p role="alert" className={styles['actions']}>
          <bdi>{words.sureForGood(title)}</bdi>
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              forget(id);
              void attempt(async () => {
                await library.removeForGood([id]);
                // Nor is it in any safety copy then. Where there is none, there is nothing to let go of.
                await forgetOlderCopies().catch(() => undefined);
              }, words.done.goneForGood(title));
            }}
          >
            {words.removeForGood}
          </button>
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              setAsking(false);
            }}
          >
            {words.keepIt}
          </button>
        </p>
      ) : (
        <p className={styles['actions']}>
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              void attempt(() => library.giveBack(id), words.done.givenBack(title));
            }}
          >
            {words.giveBack}
          </button>
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              setAsking(true);
            }}
          >
            {words.removeForGood}
          </button>
        </p>
      )}
    </li>
  );
}
