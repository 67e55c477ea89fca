/**
 * What is derived from the state: never stored, remembered while its inputs are the same. One set of them
 * serves the whole app, since each remembers only its last answer.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type ActorId, type EventId } from '../domain/ids.ts';
import { type Operation, type OperationLabel } from '../domain/operation.ts';
import { type RecordReader } from '../domain/record.ts';
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';
import { rootOperation, undoStacks } from '../domain/undo.ts';
import { type Columns } from '../query/columns.ts';
import { type Filter } from '../query/condition.ts';
import { type SideWords } from '../query/columnTable.ts';
import { rowsDated } from '../query/datedRows.ts';
import { filterRows } from '../query/filterRows.ts';
import { type ReceivedColumns } from '../query/sentColumns.ts';
import { openingWindow } from '../query/timeRange.ts';
import { type AsKnownPort } from './asKnownDay.ts';
import { createColumnsFollowing } from './columnsFollowing.ts';
import { isRowShown } from './isRowShown.ts';
import { rememberLast } from './lastAnswer.ts';
import { incomingLinks, type IncomingLinks } from './links.ts';
import { isCurrent, lastHeld, type LastHeld, nextPlanned } from './milestones.ts';
import { type Neighbours, neighboursInProcess } from './neighbours.ts';
import { readingDayMs } from './readingDay.ts';
import { createSearchedFilter } from './searchedFilter.ts';
import { type AppState } from './state.ts';

export interface Selectors {
  readonly columnsOf: (state: AppState) => Columns;
  /** The filter whose answer is on screen (`searchedFilter.ts`): what is counted and listed is asked of this one. */
  readonly filterOf: (state: AppState) => Filter;
  /** In the record's order. */
  readonly filteredRowsOf: (state: AppState) => Uint32Array;
  /** The reader's window, else the one the record opens with, which edits do not move. */
  readonly windowOf: (state: AppState) => TimeWindow;
  /** The window of days that an address names; an absent bound is that of the record. */
  readonly windowOfDays: (state: AppState, days: Partial<TimeWindow>) => TimeWindow;
  /** Whether the filter lets the event, or the one it is the same as, be seen. */
  readonly isShown: (state: AppState, id: EventId) => boolean;
  /** Events among which are all whose date has these bounds (`rowsDated`). */
  readonly eventsDated: (state: AppState, bounds: TimeWindow) => Iterable<DiplomaticEvent>;
  /** The rounds before and after in the same process. */
  readonly neighboursOf: (state: AppState, id: EventId) => Neighbours;
  /** Links from other events, by the event they lead to. */
  readonly linksToOf: (state: AppState) => IncomingLinks;
  /** Members of negotiating groups, at whatever date, by the group. */
  readonly groupMembersOf: (state: AppState) => ReadonlyMap<string, readonly string[]>;
  /** The first planned event that is not over at the start of today. */
  readonly nextEventOf: (state: AppState) => DiplomaticEvent | undefined;
  /** Whether the record is still being written, so that "nothing is scheduled" says something. */
  readonly isCurrent: (state: AppState) => boolean;
  /** The latest meeting of the two sides whom the record is about, else its latest event. */
  readonly lastHeldOf: (state: AppState) => LastHeld | undefined;
  /** What the next undo takes back, as the edit it once was. */
  readonly undoableLabel: (state: AppState) => OperationLabel | undefined;
  readonly redoableLabel: (state: AppState) => OperationLabel | undefined;
}

/** Shown beside one bound that lies outside of the record. */
const leastMs = 30 * dayMs;

interface OpenedHow {
  readonly received?: ReceivedColumns | undefined;
  readonly port?: AsKnownPort;
}

/** The record changes behind one reader, so only the revision tells one answer from the next. */
type RecordAt = readonly [record: RecordReader, revision: number];

/**
 * `actor` is whose edits undo and redo are about; `sideWords` are names by which search finds a side; `received`
 * are the columns of the record as another thread read it; `port` is through what it is read on a day.
 */
export function createSelectors(
  actor: ActorId,
  sideWords?: SideWords,
  { received, port }: OpenedHow = {},
): Selectors {
  const columnsOf = createColumnsFollowing(sideWords, received, port);
  const rowsFor = rememberLast(filterRows);
  const isShownIn = rememberLast(isRowShown);
  const neighboursIn = rememberLast(neighboursInProcess);
  const nextIn = rememberLast(nextPlanned);
  const lastIn = rememberLast(lastHeld);
  const linksIn = rememberLast((...[record]: RecordAt) => incomingLinks(record));
  const membersIn = rememberLast((...[record]: RecordAt) => groupMembers(record));
  const labelsIn = rememberLast((operations: readonly Operation[]) => {
    const { undoable, redoable } = undoStacks(operations, actor);
    const labelOf = (operation: Operation | undefined): OperationLabel | undefined =>
      operation === undefined ? undefined : rootOperation(operations, operation).label;
    return { undoable: labelOf(undoable.at(-1)), redoable: labelOf(redoable.at(-1)) };
  });
  let opened:
    { readonly record: RecordReader; readonly todayMs: number; readonly window: TimeWindow } | undefined;

  const openingIn = (state: AppState): TimeWindow => {
    const todayMs = readingDayMs(state);
    if (opened?.record !== state.record || opened.todayMs !== todayMs) {
      opened = { record: state.record, todayMs, window: openingWindow(columnsOf(state), todayMs) };
    }
    return opened.window;
  };
  const filterOf = createSearchedFilter();
  const filteredRowsOf = (state: AppState): Uint32Array => rowsFor(columnsOf(state), filterOf(state));

  return {
    columnsOf,
    filterOf,
    filteredRowsOf,
    windowOf: state => state.view.window ?? openingIn(state),
    windowOfDays: (state, days) => windowOfDays(columnsOf(state), days),
    isShown: (state, id) => isShownIn(columnsOf(state), filteredRowsOf(state), id),
    eventsDated: function* (state, bounds) {
      const columns = columnsOf(state);
      for (const row of rowsDated(columns, bounds)) yield columns.eventAt(row);
    },
    neighboursOf: (state, id) => neighboursIn(columnsOf(state), id),
    linksToOf: ({ record, revision }) => linksIn(record, revision),
    groupMembersOf: ({ record, revision }) => membersIn(record, revision),
    nextEventOf: state => nextIn(columnsOf(state), readingDayMs(state)),
    isCurrent: state => isCurrent(columnsOf(state), readingDayMs(state)),
    lastHeldOf: state => lastIn(columnsOf(state), state.record.bodies, readingDayMs(state)),
    undoableLabel: ({ operations }) => labelsIn(operations).undoable,
    redoableLabel: ({ operations }) => labelsIn(operations).redoable,
  };
}

function windowOfDays({ extent }: Columns, days: Partial<TimeWindow>): TimeWindow {
  const startMs = days.startMs ?? Math.min(extent.startMs, (days.endMs ?? extent.endMs) - leastMs);
  return { startMs, endMs: days.endMs ?? Math.max(extent.endMs, startMs + leastMs) };
}

function groupMembers(record: RecordReader): ReadonlyMap<string, readonly string[]> {
  const groups = [...record.bodies.values()].filter(({ expands }) => expands);
  return new Map(groups.map(({ id, members }) => [id, [...new Set(members.map(({ side }) => side))]]));
}
