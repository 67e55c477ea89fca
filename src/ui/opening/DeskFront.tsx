/**
 * What stands before the open record or instead of it: what was lost, the page of all records, a file of the same
 * record, what is being opened. Fetched with the first of them.
 */
import { useSyncExternalStore } from 'react';
import { type Language } from '../../language/language.ts';
import { SessionContext } from '../session.ts';
import { type Desk } from './createDesk.ts';
import { OpeningScreen } from './OpeningScreen.tsx';
import { type OpenSession } from './prepareSession.ts';
import { isKept, sourceName } from './recordSource.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const RecoveryScreen = latePart(async () => (await import('../recovery/RecoveryScreen.tsx')).RecoveryScreen);
const MergeOffer = latePart(async () => (await import('../merge/MergeOffer.tsx')).MergeOffer);
const HomeScreen = latePart(async () => (await import('../home/HomeScreen.tsx')).HomeScreen);

export function DeskFront({ desk, language }: { readonly desk: Desk; readonly language: Language }) {
  const {
    opened,
    stage,
    isHome = false,
    loss,
    sameRecord,
  } = useSyncExternalStore(desk.subscribe, desk.state);
  if (loss !== undefined) {
    return (
      <PartBoundary>
        <RecoveryScreen language={language} loss={loss} open={desk.open} />
      </PartBoundary>
    );
  }
  return (
    <>
      {isHome && (
        <PartBoundary>
          <HomeScreen
            language={language}
            open={desk.open}
            forget={desk.forget}
            back={desk.leaveHome}
            {...(opened === undefined ? {} : { opened: openedBehind(opened) })}
          />
        </PartBoundary>
      )}
      {sameRecord !== undefined && opened !== undefined && (
        <SessionContext value={opened.shown().session}>
          <PartBoundary>
            <MergeOffer
              read={sameRecord.read}
              fileName={sourceName(sameRecord.source)}
              onPreview={desk.openSameRecord}
              onClose={desk.leave}
            />
          </PartBoundary>
        </SessionContext>
      )}
      {stage !== undefined && (
        <OpeningScreen
          language={language}
          stage={stage}
          hasRecord={opened !== undefined || isHome}
          onAccept={desk.accept}
          onLeave={desk.leave}
        />
      )}
    </>
  );
}

function openedBehind({ recordId, source, shown }: OpenSession) {
  return { id: recordId, title: shown().session.store.getState().record.title, isKept: isKept(source) };
}
