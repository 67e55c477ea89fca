/** The filtered rows as the table shows them: in the record's order, or sorted by a column. */
import { useEffect, useMemo, useState } from 'react';
import { type TableSort } from '../../domain/tableColumns.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type Columns } from '../../query/columns.ts';
import { rowsByRank } from '../../query/sortRows.ts';
import { type AppStore } from '../../store/appStore.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { createRankShelf, type RankShelf } from './columnRanks.ts';

/** What was read to sort by is kept while the record is open, since reading it again takes as long. */
const shelves = new WeakMap<AppStore, RankShelf>();

function shelfOf(store: AppStore): RankShelf {
  const known = shelves.get(store) ?? createRankShelf();
  shelves.set(store, known);
  return known;
}

/** Worked on for so long between two frames, and the sign of it renewed so often. */
const budgetMs = 8;
const signMs = 120;

export interface SortedRows {
  readonly columns: Columns;
  readonly rows: Uint32Array;
  readonly sort: TableSort | undefined;
  /** From 0 to 1 while the order is being made; until then the rows stand in the record's order. */
  readonly sortingShare: number | undefined;
}

export function useSortedRows(language: LanguageWith<'table'>): SortedRows {
  const { store, selectors } = useSession();
  const columns = useApp(selectors.columnsOf);
  const filtered = useApp(selectors.filteredRowsOf);
  const record = useApp(state => state.record);
  const sort = useApp(({ view }) => view.sort);
  const [progress, setProgress] = useState({ share: 0 });
  const shelf = shelfOf(store);
  const column = sort?.column;
  const ranks = column === undefined ? undefined : shelf.ranksOf(column, { columns, record, language });
  const isSorting = column !== undefined && ranks === undefined;
  useEffect(() => {
    if (!isSorting) return;
    let toldMs = 0;
    let timer = 0;
    const go = () => {
      const share = shelf.work(column, budgetMs);
      const nowMs = performance.now();
      if (share === 1 || nowMs - toldMs > signMs) {
        toldMs = nowMs;
        setProgress({ share });
      }
      if (share < 1) timer = window.setTimeout(go, 0);
    };
    timer = window.setTimeout(go, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [isSorting, shelf, column, columns]);
  const isDescending = sort?.isDescending === true;
  const rows = useMemo(
    () => (ranks === undefined ? filtered : rowsByRank(filtered, ranks, isDescending)),
    [filtered, ranks, isDescending],
  );
  return { columns, rows, sort, sortingShare: isSorting ? progress.share : undefined };
}
