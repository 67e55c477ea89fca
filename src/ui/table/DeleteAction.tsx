/** Deletes the selected events, once the reader has seen what goes, what goes with it, and what remains. */
import { useId, useRef, useState } from 'react';
import { eventsLinkingTo } from '../../domain/bulkEdits.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { focusView } from '../focusView.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './bar.module.css';
import { EventNames } from './EventNames.tsx';
import { type BulkProps, idsOf, useBulkEdit } from './useBulkEdit.ts';

interface Preview {
  readonly going: readonly DiplomaticEvent[];
  readonly linking: readonly DiplomaticEvent[];
  readonly total: number;
}

export function DeleteAction({ columns, count, rows, hiddenCount }: BulkProps) {
  const { language, store } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  const { bulk, tell, mayChange } = useBulkEdit();
  const [preview, setPreview] = useState<Preview>({ going: [], linking: [], total: 0 });
  const dialogRef = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { going, linking, total } = preview;
  const ask = () => {
    if (!mayChange(count)) return;
    const events = Array.from(rows(), row => columns.eventAt(row));
    const { record } = store.getState();
    setPreview({ going: events, linking: eventsLinkingTo(record, events), total: record.events.size });
    dialogRef.current?.showModal();
  };
  const remove = () => {
    dialogRef.current?.close();
    tell(bulk.deleteEvents(idsOf(columns, rows())), table.deleted);
    focusView();
  };
  return (
    <>
      <button type="button" className={controls['button']} onClick={ask}>
        {table.delete}
      </button>
      <dialog ref={dialogRef} className={dialog['dialog']} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`} className={dialog['title']}>
          {table.deleteTitle(going.length)}
        </h2>
        <EventNames events={going} />
        {hiddenCount > 0 && <p className={styles['warning']}>{table.deleteHidden(hiddenCount)}</p>}
        {linking.length > 0 && (
          <>
            <p>{table.linksGo(linking.length)}</p>
            <EventNames events={linking} />
          </>
        )}
        <p>{table.remains(total - going.length, total)}</p>
        <div className={styles['pair']}>
          <button type="button" className={controls['primary']} onClick={remove}>
            {table.deleteNow(going.length)}
          </button>
          <button
            type="button"
            className={controls['button']}
            onClick={() => {
              dialogRef.current?.close();
            }}
          >
            {table.keep}
          </button>
        </div>
      </dialog>
    </>
  );
}
