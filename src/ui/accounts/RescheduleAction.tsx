/** The button that puts a planned event off to another date; its question is fetched when it is asked. */
import { useRef, useState } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { canBeRescheduled } from '../../domain/rescheduling.ts';
import controls from '../controls.module.css';
import { useEditableNow } from '../useEditableNow.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const RescheduleDialog = latePart(async () => (await import('./RescheduleDialog.tsx')).RescheduleDialog);

/** Nothing for an event that took place, or is off. */
export function RescheduleAction({ event }: { readonly event: DiplomaticEvent }) {
  const { accounts: words } = useLanguageWith(useSession().language, 'accounts').text;
  const leaveDay = useEditableNow();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const [isAsked, setAsked] = useState(false);
  if (!canBeRescheduled(event)) return null;
  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        className={controls['button']}
        onClick={() => {
          leaveDay();
          setAsked(true);
        }}
      >
        {words.reschedule}
      </button>
      {isAsked && (
        <PartBoundary>
          <RescheduleDialog
            event={event}
            onClose={() => {
              setAsked(false);
              buttonRef.current?.focus();
            }}
          />
        </PartBoundary>
      )}
    </>
  );
}
