/** The fold under which an event's history stands. What is in it is fetched when it is opened. */
import { useState } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import controls from '../controls.module.css';
import { useApp } from '../useStore.ts';
import styles from './history.module.css';
import { usePanelWords } from '../event/usePanelWords.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const EventHistory = latePart(async () => (await import('./EventHistory.tsx')).EventHistory);

export function HistoryFold({ event }: { readonly event: DiplomaticEvent }) {
  const words = usePanelWords();
  const [isOpen, setOpen] = useState(false);
  // What was known on a day has no history of its own: it is read, not written.
  const isToday = useApp(state => state.view.asOf === undefined);
  if (!isToday) return null;
  return (
    <details
      className={styles['fold']}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={controls['heading']}>{words.history}</summary>
      {isOpen && (
        <PartBoundary>
          <EventHistory event={event} />
        </PartBoundary>
      )}
    </details>
  );
}
