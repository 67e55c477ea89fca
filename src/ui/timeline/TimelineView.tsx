/**
 * The timeline's host. React makes one element; the engine draws in it and is fed by the store directly, so
 * a frame of panning renders no React.
 */
import { useEffect, useRef } from 'react';
import type { DraftSeed } from '../../domain/eventDraftSeed.ts';
import { type EventId, placeId, processId, sideCode } from '../../domain/ids.ts';
import { staveChoicesOf } from '../../domain/readingChoices.ts';
import { sideShortName } from '../../language/names.ts';
import { rememberLast } from '../../store/lastAnswer.ts';
import { readingDayMs } from '../../store/readingDay.ts';
import { type AppState } from '../../store/state.ts';
import { createTimeline } from '../../timeline/createTimeline.ts';
import { type AddedAt, type Scene, type SceneLink, type Timeline } from '../../timeline/scene.ts';
import { useAnnounce } from '../announce.tsx';
import type { NewsRowsOf } from '../asKnown/newsRows.ts';
import { movedAsked } from '../editing/movedAsked.ts';
import { flagOfIn, onFlags } from '../flags.ts';
import type { markWords } from '../search/markWords.ts';
import { type Session, useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { moveModeOf } from './moveMode.ts';
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
  const { selectors, language } = session;
  const columns = selectors.columnsOf(state);
  const { record, view, reading } = state;
  const grouping = view.grouping ?? 'country';
  const selectedRow = view.selected === undefined ? -1 : (columns.rowOf.get(view.selected) ?? -1);
  return {
    columns,
    rows: selectors.filteredRowsOf(state),
    window: selectors.windowOf(state),
    selectedRow,
    todayMs: readingDayMs(state),
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

/** An event that is to stand where the chart was pressed. */
function seedAt({ date, kind, side, process, place }: AddedAt): DraftSeed {
  const at = {
    ...(side === undefined ? {} : { side }),
    ...(process === undefined ? {} : { process }),
    ...(place === undefined ? {} : { place }),
  };
  return { date, ...(kind === undefined ? {} : { kind }), at };
}

interface TimelineViewProps {
  readonly onOpen: () => void;
  readonly onAdd?: (seed: DraftSeed) => void;
  /** The chosen event has handles that move it and its ends. */
  readonly isEditing?: boolean;
}

export function TimelineView(props: TimelineViewProps) {
  const session = useSession();
  const announce = useAnnounce();
  const leaveDay = useEditableNow();
  const hostRef = useRef<HTMLDivElement>(null);
  // What the parent hands over may be new with each of its renders; the chart is made once.
  const propsRef = useRef(props);
  const showRef = useRef<() => void>(undefined);
  useEffect(() => {
    propsRef.current = props;
  });
  useEffect(() => {
    showRef.current?.();
  }, [props.isEditing]);

  useEffect(() => {
    const host = hostRef.current;
    if (host === null) return;
    const { store, commands, selectors } = session;
    const moveMode = moveModeOf(session);
    const idOf = (row: number) => (row < 0 ? undefined : selectors.columnsOf(store.getState()).ids.at(row));
    const timeline: Timeline = createTimeline(host, {
      onWindow: commands.setWindow,
      onSelect: row => {
        commands.select(idOf(row));
      },
      onOpen: row => {
        commands.select(idOf(row));
        propsRef.current.onOpen();
      },
      onAddAt: at => {
        propsRef.current.onAdd?.(seedAt(at));
      },
      onEditing: row => {
        const id = idOf(row);
        if (id !== undefined) commands.select(id);
        if (id !== undefined) leaveDay();
        moveMode.set(id);
      },
      onMove: (row, when) => {
        const id = idOf(row);
        const { record, view } = store.getState();
        const event = id === undefined ? undefined : record.events.get(id);
        if (event === undefined || view.asOf !== undefined) return;
        // Where others gave the date, whether this is one more account or a correction is the person's to say.
        if (event.claims.some(({ field }) => field === 'when')) {
          if (!movedAsked.ask({ id: event.id, when })) propsRef.current.onOpen();
          return;
        }
        commands.replaceEvent({ ...event, when });
        announce(session.language.text.screen.event.changed(event.title));
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
      showNow();
    });
    let newsRowsOf: NewsRowsOf | undefined;
    const showNow = () => {
      if (!isGone) show(store.getState());
    };
    const fetchNews = rememberLast(async () => {
      const { openNewsRows } = await import('../asKnown/newsRows.ts');
      newsRowsOf = await openNewsRows(session);
      showNow();
    });
    const isMoving = ({ view: { selected } }: AppState) => {
      if (selected !== undefined && selected === moveMode.moving()) return true;
      // With the next event one reads again.
      moveMode.set(undefined);
      return false;
    };
    const show = (state: AppState) => {
      const { filter, since, asOf } = state.view;
      if (filter.text !== undefined) void fetchMarks();
      if (since !== undefined) void fetchNews();
      timeline.update({
        ...sceneOf(state, session),
        markText: markWordsIn?.(filter.text),
        newsRows: newsRowsOf?.(state),
        // What is read as known on a day is not edited.
        editing: (propsRef.current.isEditing === true || isMoving(state)) && asOf === undefined,
      });
    };
    showRef.current = showNow;
    showNow();
    // Single keys work in the chart, which therefore holds the focus that nothing else has.
    if (document.activeElement === document.body) timeline.focus();
    const unsubscribe = store.subscribe(show);
    const leaveFlags = onFlags(showNow);
    const leaveMoving = moveMode.subscribe(showNow);
    return () => {
      isGone = true;
      leaveFlags();
      leaveMoving();
      unsubscribe();
      timeline.destroy();
    };
  }, [session, announce, leaveDay]);

  return <div ref={hostRef} className={styles['host']} />;
}
