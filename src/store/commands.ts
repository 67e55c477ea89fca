/** What can be asked of the commands. */
import { type AlsoMade } from '../domain/editing.ts';
import { type DiplomaticEvent } from '../domain/event.ts';
import { type EventId } from '../domain/ids.ts';
import { type Grouping, type ReadingChoices } from '../domain/readingChoices.ts';
import { type Change, type Operation, type OperationLabel } from '../domain/operation.ts';
import { type NamedView, type RecordReader } from '../domain/record.ts';
import { type TableSort } from '../domain/tableColumns.ts';
import { type TimeWindow } from '../domain/timeWindow.ts';
import { type Role } from '../domain/vocabulary.ts';
import { type ConditionOp, type Filter, type FilterGroup } from '../query/condition.ts';
import { type Tab, type View, type ViewPhase } from './state.ts';

export interface UndoOutcome {
  /** The operation that took back. */
  readonly operation: Operation;
  /** What the edit in question was: "add event", whether it was undone or redone. */
  readonly label: OperationLabel;
  /** Changes that stayed because they were changed again since, or because something uses them. */
  readonly skipped: readonly Change[];
}

/** What an edit of many events changes, told to the command by who knows (`bulkCommands.ts`). */
export type ManyPlan = (
  record: RecordReader,
  modifiedAt: string,
) => { readonly label: OperationLabel; readonly changes: readonly Change[] };

export interface ViewCommands {
  readonly setWindow: (window: TimeWindow, phase: ViewPhase) => void;
  readonly setFilter: (filter: Filter) => void;
  /** With a role, of sides in that role: those have conditions of their own. */
  readonly toggleValue: (group: FilterGroup, value: string, role?: Role) => void;
  readonly setOp: (group: FilterGroup, op: ConditionOp, role?: Role) => void;
  readonly excludeValue: (group: FilterGroup, value: string, role?: Role) => void;
  /** Whether a negotiating group stands only for itself, and not for its members. */
  readonly setDirect: (isDirect: boolean) => void;
  readonly dropCondition: (index: number) => void;
  /** ISO days, both inclusive; an empty or absent bound is no bound. A drag settles when it ends. */
  readonly setDays: (days: Pick<Filter, 'from' | 'to'>, phase?: ViewPhase) => void;
  readonly setText: (text: string) => void;
  /** An instant; undefined lets everything in again. */
  readonly setChangedSince: (changedSinceMs: number | undefined) => void;
  readonly clearFilter: () => void;
  readonly select: (id: EventId | undefined) => void;
  /** `country` is the usual one. */
  readonly setGrouping: (grouping: Grouping) => void;
  /** Undefined gives back the record's order. */
  readonly setSort: (sort: TableSort | undefined) => void;
  /** Reads the record as it was known on an ISO day, which is brought into sight; undefined: as it is. */
  readonly setAsOf: (dayIso: string | undefined) => void;
  /** Points out what became known after an ISO day. */
  readonly setSince: (dayIso: string | undefined) => void;
  /** Kept on this device, beside the view. */
  readonly setReading: (change: Partial<ReadingChoices>) => void;
  readonly setTab: (tab: Tab) => void;
  /** A new calendar day, ISO, has begun for the reader. */
  readonly setToday: (todayIso: string) => void;
  /** The whole view at once, as an address gives it. */
  readonly setView: (view: View) => void;
}

export interface NamedViewCommands {
  /** Adds the named filter, or renames or pins the one of its id. Undefined where nothing differs. */
  readonly keepNamedView: (view: NamedView) => Operation | undefined;
  /** Throws where there is no such named filter. */
  readonly dropNamedView: (id: string) => Operation;
}

export interface Commands extends ViewCommands, NamedViewCommands {
  /** Adds and selects the event. Throws where its id is taken. */
  readonly addEvent: (event: DiplomaticEvent, alsoMade?: AlsoMade) => Operation;
  /** Undefined where nothing differs. Bumps `rev` and `modifiedAt`. Throws where there is no such event. */
  readonly replaceEvent: (event: DiplomaticEvent, alsoMade?: AlsoMade) => Operation | undefined;
  /** Also drops the links of other events to it. Throws where there is no such event. */
  readonly deleteEvent: (id: EventId) => Operation;
  /** Many events by one operation; undefined where nothing differs. */
  readonly editMany: (plan: ManyPlan) => Operation | undefined;
  /** Undefined where there is nothing to take back. */
  readonly undo: () => UndoOutcome | undefined;
  readonly redo: () => UndoOutcome | undefined;
  /** An operation from another tab, already on disk there. Known ones change nothing. */
  readonly receive: (operation: Operation) => void;
  /** The same for many, by one revision. Those that were not known are returned, oldest first. */
  readonly receiveAll: (operations: readonly Operation[]) => readonly Operation[];
  /** Operations of a file that is merged: as `receiveAll`, and stored in one transaction. */
  readonly takeIn: (operations: readonly Operation[]) => readonly Operation[];
  /** Tries again what could not be written. */
  readonly retrySaving: () => void;
}
