/**
 * The table: the same filtered set as the timeline, the same chosen event, and the same actions. Rows are virtual: only
 * those near the viewport are in the page, and only these read their events.
 */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { rowFlags } from '../../query/columns.ts';
import { firstRowStartingAtOrAfter } from '../../query/timeRange.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import { EventRow } from './EventRow.tsx';
import { headRank } from './gridKeys.ts';
import { HeadRow } from './HeadRow.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { TableBar } from './TableBar.tsx';
import styles from './table.module.css';
import { useSelection } from './useSelection.ts';
import { useSortedRows } from './useSortedRows.ts';
import { boxWidthPx, useTableChoices } from './useTableChoices.ts';
import { useTableInput } from './useTableInput.ts';
import { useVirtualRows } from './useVirtualRows.ts';

/** Room for most weekdays and months in full. */
const leastLongDatePx = 170;

interface TableViewProps {
  readonly onOpen: () => void;
}

export function TableView({ onOpen }: TableViewProps) {
  const { store, selectors, language: plain } = useSession();
  const language = useLanguageWith(plain, 'table');
  const reveal = useReveal();
  const revision = useApp(state => state.revision);
  const chosen = useApp(({ view }) => view.selected);
  const { columns, rows, sort, sortingShare } = useSortedRows(language);
  const selected = useSelection(columns, rows);
  const scrollRef = useRef<HTMLDivElement>(null);
  const chosenRow = chosen === undefined ? -1 : (columns.rowOf.get(chosen) ?? -1);
  const chosenRank = useMemo(() => (chosenRow < 0 ? -1 : rows.indexOf(chosenRow)), [rows, chosenRow]);
  const [openingRank] = useState(() => {
    if (chosenRank >= 0) return chosenRank;
    // In another order than that of time, what stood in the timeline is scattered.
    if (sort !== undefined) return 0;
    const state = store.getState();
    const { startMs } = selectors.windowOf(state);
    const filtered = selectors.filteredRowsOf(state);
    const first = Math.min(firstRowStartingAtOrAfter(columns, filtered, startMs), rows.length - 1);
    return Math.max(0, rows.indexOf(filtered[first] ?? -1));
  });
  const virtual = useVirtualRows(scrollRef, { rowCount: rows.length, openingRank });
  const choices = useTableChoices(virtual.panePx);
  const { cell, tableRef, ...handlers } = useTableInput({
    rows,
    columns: choices,
    sort,
    selected,
    virtual,
    firstCell: { rank: openingRank, column: 1 },
    onChoose: row => {
      reveal(columns.ids.at(row));
    },
    onOpen: row => {
      reveal(columns.ids.at(row));
      onOpen();
    },
  });

  // Coming from the timeline, the table shows what stood there.
  const { show } = virtual;
  const isOpenedRef = useRef(false);
  useLayoutEffect(() => {
    if (isOpenedRef.current) {
      if (chosenRank >= 0) show(chosenRank);
      return;
    }
    isOpenedRef.current = true;
    show(openingRank, 'middle');
  }, [chosenRank, openingRank, show]);

  const { firstRank, endRank } = virtual;
  const rank = Math.min(cell.rank, rows.length - 1);
  const column = Math.min(cell.column, choices.shown.length);
  // The row that holds the tab stop stays in the page, or Tab would find nothing to enter.
  const isListed = rank === headRank || (rank >= firstRank && rank < endRank);
  const tabStopRank = isListed ? rank : firstRank;
  const dateWidthPx = choices.widthsPx[choices.shown.indexOf('date')] ?? 0;
  const widthPx = boxWidthPx + choices.widthsPx.reduce((total, one) => total + one, 0);
  return (
    <div className={styles['view']}>
      <TableBar
        columns={columns}
        rows={rows}
        selected={selected}
        choices={choices}
        sort={sort}
        sortingShare={sortingShare}
      />
      <div ref={scrollRef} className={styles['scroller']}>
        <table
          ref={tableRef}
          role="grid"
          aria-label={language.text.table.name}
          aria-rowcount={rows.length + 1}
          aria-colcount={choices.shown.length + 1}
          aria-multiselectable="true"
          aria-busy={sortingShare !== undefined}
          className={styles['table']}
          style={{ inlineSize: `${widthPx}px` }}
          {...handlers}
        >
          <colgroup>
            <col style={{ inlineSize: `${boxWidthPx}px` }} />
            {choices.shown.map((name, index) => (
              <col key={name} style={{ inlineSize: `${choices.widthsPx[index] ?? 0}px` }} />
            ))}
          </colgroup>
          <thead>
            <HeadRow
              columns={choices}
              sort={sort}
              rowCount={rows.length}
              selectedCount={selected.shownCount}
              currentColumn={tabStopRank === headRank ? column : -1}
            />
          </thead>
          <tbody>
            <Spacer heightPx={virtual.beforePx} columnCount={choices.shown.length + 1} />
            {Array.from(rows.subarray(firstRank, endRank), (row, index) => (
              <EventRow
                key={row}
                event={columns.eventAt(row)}
                rank={firstRank + index}
                shown={choices.shown}
                isShort={dateWidthPx < leastLongDatePx}
                isDisputed={((columns.flags[row] ?? 0) & rowFlags.disputed) !== 0}
                isChosen={row === chosenRow}
                isSelected={selected.selection.has(row)}
                currentColumn={firstRank + index === tabStopRank ? column : -1}
                revision={revision}
              />
            ))}
            <Spacer heightPx={virtual.afterPx} columnCount={choices.shown.length + 1} />
          </tbody>
        </table>
      </div>
      <PrintSheet columns={columns} rows={rows} shown={choices.shown} sort={sort} />
    </div>
  );
}

function Spacer({ heightPx, columnCount }: { readonly heightPx: number; readonly columnCount: number }) {
  if (heightPx <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columnCount} style={{ blockSize: `${heightPx}px`, padding: 0 }} />
    </tr>
  );
}
