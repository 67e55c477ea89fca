/**
 * Sets the status of the selected events. Where it cannot stand on some of them, they are named and nothing is changed
 * until the reader says so.
 */
import { useId, useRef, useState } from 'react';
import { tooEarlyFor } from '../../domain/bulkEdits.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type EventId } from '../../domain/ids.ts';
import { type Status, statuses } from '../../domain/vocabulary.ts';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './bar.module.css';
import { EventNames } from './EventNames.tsx';
import { closeForm, PopForm } from './PopForm.tsx';
import { type BulkProps, useBulkEdit } from './useBulkEdit.ts';

interface Refusal {
  readonly early: readonly DiplomaticEvent[];
  readonly rest: readonly EventId[];
}

export function StatusAction({ columns, count, rows }: BulkProps) {
  const { language, store } = useSession();
  const { table, vocabulary } = useLanguageWith(language, 'table').text;
  const { bulk, tell, mayChange } = useBulkEdit();
  const announce = useAnnounce();
  const [status, setStatus] = useState<Status>('concluded');
  const [refusal, setRefusal] = useState<Refusal>();
  const menuRef = useRef<HTMLDetailsElement>(null);
  const dialogRef = useRef<HTMLDialogElement>(null);
  const id = useId();
  const name = vocabulary.statuses[status];
  const apply = (ids: Iterable<EventId>) => {
    tell(bulk.setStatus(ids, status), changed => table.statusSet(changed, name));
    dialogRef.current?.close();
    closeForm(menuRef.current);
  };
  const ask = () => {
    if (!mayChange(count)) return;
    const events = Array.from(rows(), row => columns.eventAt(row));
    const early = tooEarlyFor(status, events, store.getState().todayIso);
    if (early.length === 0) {
      apply(events.map(event => event.id));
      return;
    }
    const names = new Set(early.map(event => event.id));
    setRefusal({ early, rest: events.map(event => event.id).filter(other => !names.has(other)) });
    dialogRef.current?.showModal();
  };
  return (
    <>
      <PopForm menuRef={menuRef} name={table.status} onSubmit={ask}>
        <label htmlFor={`${id}-status`}>{table.setStatus}</label>
        <select
          id={`${id}-status`}
          className={controls['field']}
          value={status}
          onChange={({ currentTarget }) => {
            setStatus(statuses.find(one => one === currentTarget.value) ?? status);
          }}
        >
          {statuses.map(one => (
            <option key={one} value={one}>
              {vocabulary.statuses[one]}
            </option>
          ))}
        </select>
        <button type="submit" className={controls['primary']}>
          {table.setStatus}
        </button>
      </PopForm>
      <dialog ref={dialogRef} className={dialog['dialog']} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`} className={dialog['title']}>
          {table.tooEarly(refusal?.early.length ?? 0, name)}
        </h2>
        <EventNames events={refusal?.early ?? []} />
        <div className={styles['pair']}>
          {refusal !== undefined && refusal.rest.length > 0 && (
            <button
              type="button"
              className={controls['primary']}
              onClick={() => {
                apply(refusal.rest);
              }}
            >
              {table.changeRest(refusal.rest.length)}
            </button>
          )}
          <button
            type="button"
            className={controls['button']}
            onClick={() => {
              dialogRef.current?.close();
              announce(table.noneChanged);
            }}
          >
            {table.changeNone}
          </button>
        </div>
      </dialog>
    </>
  );
}
