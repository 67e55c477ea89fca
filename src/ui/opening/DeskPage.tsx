/** The page: the open record, and before it or instead of it what is being opened. */
import { lazy, Suspense, useMemo, useSyncExternalStore } from 'react';
import { type Language } from '../../language/language.ts';
import { App } from '../App.tsx';
import { SessionContext } from '../session.ts';
import { type Desk } from './createDesk.ts';
import styles from './desk.module.css';
import { OpeningContext } from './openingContext.ts';
import { type OpenSession } from './prepareSession.ts';
import { useDroppedFile } from './useDroppedFile.ts';

const OpeningScreen = lazy(async () => {
  const module = await import('./OpeningScreen.tsx');
  return { default: module.OpeningScreen };
});

export function DeskPage({ desk, language }: { readonly desk: Desk; readonly language: Language }) {
  const { opened, stage } = useSyncExternalStore(desk.subscribe, desk.state);
  const isDropping = useDroppedFile(file => {
    desk.open({ kind: 'file', file });
  });
  const shown = opened?.source.kind ?? 'bundled';
  const opening = useMemo(() => ({ shown, open: desk.open }), [desk, shown]);
  return (
    <OpeningContext value={opening}>
      {opened !== undefined && <OpenRecord key={opened.id} opened={opened} />}
      {isDropping && <p className={styles['drop']}>{language.text.records.drop}</p>}
      {stage !== undefined && (
        <Suspense>
          <OpeningScreen
            language={language}
            stage={stage}
            hasRecord={opened !== undefined}
            onAccept={desk.accept}
            onLeave={desk.leave}
          />
        </Suspense>
      )}
    </OpeningContext>
  );
}

function OpenRecord({ opened }: { readonly opened: OpenSession }) {
  const { session, notices } = useSyncExternalStore(opened.subscribe, opened.shown);
  return (
    <SessionContext value={session}>
      <App notices={notices} />
    </SessionContext>
  );
}
