/** What is selected in the table, among the rows shown and behind the filter. */
import { useMemo, useSyncExternalStore } from 'react';
import { type Columns } from '../../query/columns.ts';
import { useSession } from '../session.ts';
import { type RowSelection, selectionOf } from './rowSelection.ts';

export interface Selected {
  readonly selection: RowSelection;
  /** Of events that are there. */
  readonly count: number;
  /** How many of them the table shows. */
  readonly shownCount: number;
}

/** `shown` are the rows of the table, in whatever order. */
export function useSelection(columns: Columns, shown: Uint32Array): Selected {
  const { store } = useSession();
  const selection = selectionOf(store);
  const version = useSyncExternalStore(selection.subscribe, selection.version);
  return useMemo(
    () => ({
      selection,
      count: selection.countAmong(columns.order),
      shownCount: selection.countAmong(shown),
    }),
    // The selection is a set that changes in place: its version tells of change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [selection, version, columns, shown],
  );
}
