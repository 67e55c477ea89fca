/** What can be done with the event on show. Deleting asks once, and undo brings it back. */
import { useRef } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { focusView } from '../focusView.ts';
import { useSession } from '../session.ts';
import { useShare } from '../share/shareTask.ts';
import styles from './event.module.css';

interface EventActionsProps {
  readonly event: DiplomaticEvent;
  readonly onEdit: () => void;
}

export function EventActions({ event, onEdit }: EventActionsProps) {
  const { language, commands } = useSession();
  const announce = useAnnounce();
  const share = useShare();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const words = language.text.screen.event;
  const remove = () => {
    dialogRef.current?.close();
    commands.deleteEvent(event.id);
    announce(words.deleted(event.title));
    focusView();
  };
  return (
    <div className={styles['actions']}>
      <button type="button" className={controls['button']} onClick={onEdit}>
        {words.edit}
      </button>
      <button
        type="button"
        className={controls['button']}
        onClick={() => {
          share({ kind: 'event-link', id: event.id });
        }}
      >
        {words.copyLink}
      </button>
      <button
        type="button"
        className={controls['button']}
        onClick={() => {
          share({ kind: 'event-citation', id: event.id });
        }}
      >
        {words.copyCitation}
      </button>
      <button
        type="button"
        className={controls['quiet']}
        onClick={() => {
          dialogRef.current?.showModal();
        }}
      >
        {words.delete}
      </button>
      <dialog ref={dialogRef} className={dialog['dialog']} aria-labelledby="delete-title">
        <h2 id="delete-title" className={dialog['title']}>
          {words.confirmDelete(event.title)}
        </h2>
        <p>{words.confirmDeleteText}</p>
        <div className={styles['actions']}>
          <button type="button" className={controls['primary']} onClick={remove}>
            {words.delete}
          </button>
          <button
            type="button"
            className={controls['button']}
            onClick={() => {
              dialogRef.current?.close();
            }}
          >
            {words.cancel}
          </button>
        </div>
      </dialog>
    </div>
  );
}
