/**
 * The timeline's host. React makes one element; the engine draws in it and is fed by the store directly, so
 * a frame of panning renders no React.
 */
import { useEffect, useRef } from 'react';
import { startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { placeId, sideCode } from '../../domain/ids.ts';
import { sideShortName } from '../../language/names.ts';
import { type AppState } from '../../store/state.ts';
import { createTimeline } from '../../timeline/createTimeline.ts';
import { type Scene, type Timeline } from '../../timeline/scene.ts';
import { type Session, useSession } from '../session.ts';
import styles from './timelineView.module.css';

function sceneOf(state: AppState, { selectors, language, todayIso }: Session): Scene {
  const columns = selectors.columnsOf(state);
  const { record, view } = state;
  return {
    columns,
    rows: selectors.filteredRowsOf(state),
    window: selectors.windowOf(state, startOfIsoDayMs(todayIso)),
    selectedRow: view.selected === undefined ? -1 : (columns.rowOf.get(view.selected) ?? -1),
    todayMs: startOfIsoDayMs(todayIso),
    sideName: code => sideShortName(sideCode(code), record.bodies, language),
    placeName: id => record.places.get(placeId(id))?.name ?? id,
    groupMembers: selectors.groupMembersOf(state),
    language,
  };
}

interface TimelineViewProps {
  readonly onOpen: () => void;
}

export function TimelineView({ onOpen }: TimelineViewProps) {
  const session = useSession();
  const hostRef = useRef<HTMLDivElement>(null);
  const openRef = useRef(onOpen);
  useEffect(() => {
    openRef.current = onOpen;
  }, [onOpen]);

  useEffect(() => {
    const host = hostRef.current;
    if (host === null) return;
    const { store, commands, selectors } = session;
    const idOf = (row: number) => (row < 0 ? undefined : selectors.columnsOf(store.getState()).ids[row]);
    const timeline: Timeline = createTimeline(host, {
      onWindow: commands.setWindow,
      onSelect: row => {
        commands.select(idOf(row));
      },
      onOpen: row => {
        commands.select(idOf(row));
        openRef.current();
      },
    });
    const show = (state: AppState) => {
      timeline.update(sceneOf(state, session));
    };
    show(store.getState());
    // Single keys work in the chart, which therefore holds the focus that nothing else has.
    if (document.activeElement === document.body) timeline.focus();
    const unsubscribe = store.subscribe(show);
    return () => {
      unsubscribe();
      timeline.destroy();
    };
  }, [session]);

  return <div ref={hostRef} className={styles['host']} />;
}
