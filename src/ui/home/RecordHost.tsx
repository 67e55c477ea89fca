/** Answers what the open record is asked for as a whole. */
import { useCallback, useEffect, useState } from 'react';
import { isKept } from '../opening/recordSource.ts';
import { useOpening } from '../opening/openingContext.ts';
import { useAnnounce } from '../announce.tsx';
import { useSession } from '../session.ts';
import { lastRecord, waitingImport } from '../importing/importAsked.ts';
import { pasteAsked } from '../incoming/pasteAsked.ts';
import { recordAsked, type RecordQuestion } from './recordAsked.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const OwnChanges = latePart(async () => (await import('./OwnChanges.tsx')).OwnChanges);
const ResetRecord = latePart(async () => (await import('./ResetRecord.tsx')).ResetRecord);
const ImportOffer = latePart(async () => (await import('../importing/ImportOffer.tsx')).ImportOffer);
const PasteDialog = latePart(async () => (await import('../incoming/PasteDialog.tsx')).PasteDialog);
const KeepRecord = latePart(async () => (await import('./KeepRecord.tsx')).KeepRecord);

export function RecordHost() {
  const { store, language } = useSession();
  const { source, open } = useOpening();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<Exclude<RecordQuestion, 'back-up'>>();
  const backUpNow = useCallback(async () => {
    const { home } = (await language.including.home()).text;
    const { backUp } = await import('./backUp.ts');
    const { record, operations } = store.getState();
    try {
      const name = await backUp({
        record,
        operations,
        keptId: isKept(source) ? record.id : undefined,
        onProgress: share => {
          if (share < 1) announce(home.backingUp(Math.floor(100 * share)));
        },
      });
      announce(home.done.backedUp(name));
    } catch (error) {
      announce(home.failed(String(error)));
    }
  }, [store, language, source, announce]);
  useEffect(
    () =>
      recordAsked.listen(question => {
        if (question === 'back-up') void backUpNow();
        else setAsked(question);
      }),
    [backUpNow],
  );
  const [pasted, setPasted] = useState<string>();
  useEffect(() => pasteAsked.listen(setPasted), []);
  const { todayIso } = store.getState();
  const { id, title } = store.getState().record;
  useEffect(() => {
    if (isKept(source)) lastRecord.note({ id, title, source });
  }, [id, title, source]);
  const [waiting, setWaiting] = useState(() => waitingImport.of(id));
  const close = () => {
    setAsked(undefined);
  };
  if (waiting !== undefined) {
    const closeImport = () => {
      waitingImport.set(undefined);
      setWaiting(undefined);
    };
    return (
      <PartBoundary isApart onClose={closeImport}>
        <ImportOffer waiting={waiting} onClose={closeImport} />
      </PartBoundary>
    );
  }
  if (pasted !== undefined) {
    const closePaste = () => {
      setPasted(undefined);
    };
    return (
      <PartBoundary isApart onClose={closePaste}>
        <PasteDialog {...{ language, todayIso, open, pasted }} onClose={closePaste} />
      </PartBoundary>
    );
  }
  return (
    <PartBoundary key={asked} isApart onClose={close}>
      {asked === 'changes' && <OwnChanges onClose={close} />}
      {asked === 'reset' && <ResetRecord onClose={close} />}
      {asked === 'keep' && <KeepRecord onClose={close} />}
    </PartBoundary>
  );
}
