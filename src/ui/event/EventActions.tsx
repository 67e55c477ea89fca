/**
 * What can be done with the event on show: what most readers do on one line, the rest in a menu. Deleting asks once,
 * and undo brings it back.
 */
import { useRef } from 'react';
import { type DiplomaticEvent, mainProcess } from '../../domain/event.ts';
import { RescheduleAction } from '../accounts/RescheduleAction.tsx';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { type FormStart } from '../drafts/formStart.ts';
import { useStartForm } from '../drafts/startForm.ts';
import { focusView } from '../focusView.ts';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { useShare } from '../share/shareTask.ts';
import { useDismissal } from '../timeline/useDismissal.ts';
import styles from './event.module.css';
import { usePanelWords } from './usePanelWords.ts';

interface EventActionsProps {
  readonly event: DiplomaticEvent;
  readonly onEdit: () => void;
}

export function EventActions({ event, onEdit }: EventActionsProps) {
  const { language, commands } = useSession();
  const announce = useAnnounce();
  const share = useShare();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const words = usePanelWords();
  const startForm = useStartForm();
  const menuRef = useRef<HTMLDetailsElement>(null);
  useDismissal(menuRef);
  const beginFrom = (kind: NonNullable<FormStart['from']>['kind']) => () => {
    startForm({ from: { kind, eventId: event.id } });
  };
  const leaveDay = useEditableNow();
  const remove = () => {
    dialogRef.current?.close();
    leaveDay();
    commands.deleteEvent(event.id);
    announce(language.text.screen.event.deleted(event.title));
    focusView();
  };
  return (
    <div className={styles['actions']}>
      <button type="button" className={controls['button']} onClick={onEdit}>
        {words.edit}
      </button>
      <RescheduleAction event={event} />
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
      <details ref={menuRef} className={styles['moreActions']}>
        <summary className={controls['button']}>{words.moreActions}</summary>
        <div className={styles['actionMenu']}>
          {mainProcess(event) !== undefined && (
            <MenuButton label={words.addNextRound} onClick={beginFrom('next-round')} />
          )}
          <MenuButton label={words.duplicate} onClick={beginFrom('copy')} />
          <MenuButton
            label={words.delete}
            onClick={() => {
              dialogRef.current?.showModal();
            }}
          />
        </div>
      </details>
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

/** What is chosen closes the menu first, so that the focus it had is not lost with it. */
function MenuButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      className={controls['quiet']}
      onClick={({ currentTarget }) => {
        const menu = currentTarget.closest('details');
        if (menu !== null) menu.open = false;
        onClick();
      }}
    >
      {label}
    </button>
  );
}
