/**
 * The timeline's host. React makes one element; the engine draws in it and is fed by the store directly, so
 * a frame of panning renders no React.
 */
import { useEffect, useRef } from 'react';
import { startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { type EventId, placeId, processId, sideCode } from '../../domain/ids.ts';
import { staveChoicesOf } from '../../domain/readingChoices.ts';
import { sideShortName } from '../../language/names.ts';
import { rememberLast } from '../../store/lastAnswer.ts';
import { type AppState } from '../../store/state.ts';
import { createTimeline } from '../../timeline/createTimeline.ts';
import { type Scene, type SceneLink, type Timeline } from '../../timeline/scene.ts';
import { useAnnounce } from '../announce.tsx';
import { flagOfIn, onFlags } from '../flags.ts';
import type { markWords } from '../search/markWords.ts';
import { type Session, useSession } from '../session.ts';
import styles from './timelineView.module.css';

const noLinks: readonly SceneLink[] = [];

/** A link to what the record no longer holds has nowhere to be drawn. */
function linksOf(state: AppState, { selectors }: Session, row: number): readonly SceneLink[] {
  if (row < 0) return noLinks;
  const columns = selectors.columnsOf(state);
  const { id, links } = columns.eventAt(row);
  const rowOf = (other: EventId) => columns.rowOf.get(other) ?? -1;
  return [
    ...links.map(({ type, to }) => ({ type, row: rowOf(to), isOutgoing: true })),
    ...(selectors.linksToOf(state).get(id) ?? []).map(({ type, from }) => ({
      type,
      row: rowOf(from),
      isOutgoing: false,
    })),
  ].filter(link => link.row >= 0 && link.row !== row);
}

function sceneOf(state: AppState, session: Session): Scene {
  const { selectors, language, todayIso } = session;
  const columns = selectors.columnsOf(state);
  const { record, view, reading } = state;
  const grouping = view.grouping ?? 'country';
  const selectedRow = view.selected === undefined ? -1 : (columns.rowOf.get(view.selected) ?? -1);
  return {
    columns,
    rows: selectors.filteredRowsOf(state),
    window: selectors.windowOf(state, startOfIsoDayMs(todayIso)),
    selectedRow,
    todayMs: startOfIsoDayMs(todayIso),
    sideName: code => sideShortName(sideCode(code), record.bodies, language),
    placeName: id => record.places.get(placeId(id))?.name ?? id,
    placeCountry: id => record.places.get(placeId(id))?.country,
    processName: id => record.processes.get(processId(id))?.title ?? id,
    flagOf: flagOfIn(state),
    grouping,
    staveChoices: staveChoicesOf(reading, grouping),
    groupMembers: selectors.groupMembersOf(state),
    language,
    links: linksOf(state, session, selectedRow),
    secondCalendar: reading.secondCalendar,
  };
}

interface TimelineViewProps {
  readonly onOpen: () => void;
}

export function TimelineView({ onOpen }: TimelineViewProps) {
  const session = useSession();
  const announce = useAnnounce();
  const hostRef = useRef<HTMLDivElement>(null);
  const openRef = useRef(onOpen);
  useEffect(() => {
    openRef.current = onOpen;
  }, [onOpen]);

  useEffect(() => {
    const host = hostRef.current;
    if (host === null) return;
    const { store, commands, selectors } = session;
    const idOf = (row: number) => (row < 0 ? undefined : selectors.columnsOf(store.getState()).ids.at(row));
    const timeline: Timeline = createTimeline(host, {
      onWindow: commands.setWindow,
      onSelect: row => {
        commands.select(idOf(row));
      },
      onOpen: row => {
        commands.select(idOf(row));
        openRef.current();
      },
      onStaves: (choices, done) => {
        const { view, reading } = store.getState();
        const grouping = view.grouping ?? 'country';
        commands.setReading({ staves: { ...reading.staves, [grouping]: choices } });
        announce(done);
      },
    });
    let markWordsIn: typeof markWords | undefined;
    let isGone = false;
    const fetchMarks = rememberLast(async () => {
      markWordsIn = (await import('../search/markWords.ts')).markWords;
      if (!isGone) show(store.getState());
    });
    const show = (state: AppState) => {
      const { text } = state.view.filter;
      if (text !== undefined) void fetchMarks();
      timeline.update({ ...sceneOf(state, session), markText: markWordsIn?.(text) });
    };
    show(store.getState());
    // Single keys work in the chart, which therefore holds the focus that nothing else has.
    if (document.activeElement === document.body) timeline.focus();
    const unsubscribe = store.subscribe(show);
    const leaveFlags = onFlags(() => {
      show(store.getState());
    });
    return () => {
      isGone = true;
      leaveFlags();
      unsubscribe();
      timeline.destroy();
    };
  }, [session, announce]);

  return <div ref={hostRef} className={styles['host']} />;
}
