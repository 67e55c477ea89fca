/**
 * The one store. Components read it and call commands; only commands hold the face that can set it, and
 * nothing is persisted from here: zustand's `persist` writes on every set and overwrites what it cannot read.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { inClockOrder } from '../domain/logicalClock.ts';
import { type Operation } from '../domain/operation.ts';
import { type ReadingChoices, usualReading } from '../domain/readingChoices.ts';
import { type RecordReader } from '../domain/record.ts';
import { type RecordTable } from '../domain/table.ts';
import { type AppState, type Saving, type View } from './state.ts';

/** What everyone may do with the store. */
export type AppStore = Pick<StoreApi<AppState>, 'getState' | 'getInitialState' | 'subscribe'>;
/** What commands may do with it. */
export type WritableStore = StoreApi<AppState>;

interface Opening {
  /** With `operations` already applied. */
  readonly table: RecordTable;
  /** Through which a day may be read (`asKnownPort.ts`); the table's own where none is. */
  readonly record?: RecordReader;
  readonly operations: readonly Operation[];
  readonly view: View;
  readonly saving: Saving;
  readonly todayIso: string;
  readonly reading?: ReadingChoices;
  /** Another thread is asked for words (`followSearch.ts`). */
  readonly isSearchedElsewhere?: boolean;
}

export function createAppStore(opening: Opening): WritableStore {
  const { table, operations, view, saving, todayIso, reading, isSearchedElsewhere = false } = opening;
  return createStore<AppState>(() => ({
    record: opening.record ?? table.reader,
    revision: 0,
    operations: inClockOrder(operations),
    view,
    viewPhase: 'settled',
    saving,
    todayIso,
    reading: reading ?? usualReading,
    ...(isSearchedElsewhere ? { search: { text: undefined, revision: 0 } } : {}),
  }));
}
