/** The page: the open record, and before it or instead of it what is being opened. */
import { useMemo, useSyncExternalStore } from 'react';
import { type Language } from '../../language/language.ts';
import { App } from '../App.tsx';
import { LanguageContext } from '../languageContext.ts';
import { SessionContext } from '../session.ts';
import { type Desk } from './createDesk.ts';
import styles from './desk.module.css';
import { OpeningContext } from './openingContext.ts';
import { type OpenSession } from './prepareSession.ts';
import { type RecordSource, usualRecord } from './recordSource.ts';
import { useDroppedFile } from './useDroppedFile.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const usualSource: RecordSource = { kind: 'bundled', record: usualRecord };

const DeskFront = latePart(async () => (await import('./DeskFront.tsx')).DeskFront);

export function DeskPage({ desk, language }: { readonly desk: Desk; readonly language: Language }) {
  const {
    opened,
    stage,
    isHome = false,
    loss,
    sameRecord,
  } = useSyncExternalStore(desk.subscribe, desk.state);
  const isDropping = useDroppedFile(file => {
    desk.open({ kind: 'file', file });
  });
  const source = opened?.source ?? usualSource;
  const opening = useMemo(
    () => ({ source, shown: source.kind, open: desk.open, goOnAs: desk.goOnAs, goHome: desk.goHome }),
    [desk, source],
  );
  const isRecordInFront = loss === undefined && !isHome;
  const hasFront = !isRecordInFront || sameRecord !== undefined || stage !== undefined;
  return (
    <LanguageContext value={language}>
      <OpeningContext value={opening}>
        {isRecordInFront && opened !== undefined && <OpenRecord key={opened.id} opened={opened} />}
        {isDropping && loss === undefined && <p className={styles['drop']}>{language.text.records.drop}</p>}
        {hasFront && (
          <PartBoundary isApart>
            <DeskFront desk={desk} language={language} />
          </PartBoundary>
        )}
      </OpeningContext>
    </LanguageContext>
  );
}

function OpenRecord({ opened }: { readonly opened: OpenSession }) {
  const { session, notices } = useSyncExternalStore(opened.subscribe, opened.shown);
  return (
    <SessionContext value={session}>
      <PartBoundary>
        <App notices={notices} />
      </PartBoundary>
    </SessionContext>
  );
}
