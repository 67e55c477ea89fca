/**
 * What is true now. The record is the document: saved, undoable, changed only by committed operations. The
 * view is the session: it lives in the address and never in history.
 */
import { type EventId } from '../domain/ids.ts';
import { type Operation } from '../domain/operation.ts';
import { type Grouping, type ReadingChoices } from '../domain/readingChoices.ts';
import { type RecordReader } from '../domain/record.ts';
import { type SaveProblem } from '../domain/saveProblem.ts';
import { type TableSort } from '../domain/tableColumns.ts';
import { type TimeWindow } from '../domain/timeWindow.ts';
import { emptyFilter, type Filter } from '../query/condition.ts';

export type Tab = 'timeline' | 'table';

export type ViewPhase = 'moving' | 'settled';

export interface View {
  /** Absent: the opening window, computed from the record. */
  readonly window?: TimeWindow;
  readonly filter: Filter;
  readonly tab: Tab;
  /** What the staves stand for; absent: countries. */
  readonly grouping?: Grouping;
  /** How the table's rows stand; absent: in the record's order. */
  readonly sort?: TableSort;
  readonly selected?: EventId;
  /** ISO day: the record as it was known when that day was over; absent: as it is. */
  readonly asOf?: string;
  /** ISO day: what became known after it is pointed out. */
  readonly since?: string;
  /** Keys of the address that this version does not act on, kept for the next who gets the link. */
  readonly carried?: readonly (readonly [key: CarriedKey, value: string])[];
}

/** What no address says. */
export const defaultView: View = { filter: emptyFilter, tab: 'timeline' };

export const carriedKeys = ['rec', 'record'] as const;
export type CarriedKey = (typeof carriedKeys)[number];

/** Nothing but `saved` lets the interface say the word. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | {
      readonly kind: 'not-saved';
      /** `no-answer`: the storage takes so long that nobody knows whether it will be written. */
      readonly reason: SaveProblem['kind'] | 'no-answer';
      readonly detail: string;
    };

/** Words to find, in the record as of a revision. */
export interface SearchQuestion {
  readonly text: string | undefined;
  readonly revision: number;
}

export interface AppState {
  /** Always the same reader; while `knownOn` is set its events and sources are those known on that day. */
  readonly record: RecordReader;
  /** Bumped by every change of the record and of the day on which it is read: the record itself is a table that mutates behind its reader. */
  readonly revision: number;
  /** All operations since the record was made, oldest first: history and undo are derived from them. */
  readonly operations: readonly Operation[];
  readonly view: View;
  /** `moving` while a gesture is going: the address takes its step once it settles. */
  readonly viewPhase: ViewPhase;
  readonly saving: Saving;
  /** The reader's calendar day, ISO. */
  readonly todayIso: string;
  /** ISO: the day as known on which `record` is read. It follows `view.asOf` once what tells that is there. */
  readonly knownOn?: string | undefined;
  readonly reading: ReadingChoices;
  /** The question that was answered last, where another thread is asked; absent where the page answers at once. */
  readonly search?: SearchQuestion | undefined;
}
