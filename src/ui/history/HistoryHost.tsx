/** Where the history of the record opens when it is asked for. */
import { useEffect, useState } from 'react';
import { historyAsked } from './openHistory.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const RecordHistory = latePart(async () => (await import('./RecordHistory.tsx')).RecordHistory);

export function HistoryHost() {
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      historyAsked.listen(() => {
        setOpen(true);
      }),
    [],
  );
  if (!isOpen) return null;
  const close = () => {
    setOpen(false);
  };
  return (
    <PartBoundary isApart onClose={close}>
      <RecordHistory onClose={close} />
    </PartBoundary>
  );
}
