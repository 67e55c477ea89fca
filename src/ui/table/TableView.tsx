/**
 * The table: the same filtered set in the same order as the timeline, the same selection. Rows are virtual:
 * only those near the viewport are in the page, between two spacers, at one fixed height.
 */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { rowFlags } from '../../query/columns.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { EventRow } from './EventRow.tsx';
import { type Cell, columnNames, moveInGrid } from './gridKeys.ts';
import styles from './table.module.css';

const rowHeightPx = 34;
const headHeightPx = 32;
/** Rows kept ready above and below the viewport, so that a fast scroll does not show gaps. */
const spareRowCount = 12;

interface TableViewProps {
  readonly onOpen: () => void;
}

export function TableView({ onOpen }: TableViewProps) {
  const { language, selectors, commands } = useSession();
  const columns = useApp(selectors.columnsOf);
  const rows = useApp(selectors.filteredRowsOf);
  const selected = useApp(state => state.view.selected);
  const scrollRef = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState({ topPx: 0, heightPx: 600 });
  const selectedRank = selected === undefined ? -1 : rows.indexOf(columns.rowOf.get(selected) ?? -1);
  const [cell, setCell] = useState<Cell>({ rank: Math.max(0, selectedRank), column: 0 });
  /** A key has moved the cell, which may not be in the page before the next rendering. */
  const isFocusWantedRef = useRef(false);
  const words = language.text.screen.table;

  useEffect(() => {
    const scroller = scrollRef.current;
    if (scroller === null) return;
    const measure = () => {
      setViewport({ topPx: scroller.scrollTop, heightPx: scroller.clientHeight });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    scroller.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, []);

  useLayoutEffect(() => {
    if (selectedRank >= 0) bringIntoView(scrollRef.current, selectedRank);
  }, [selectedRank]);

  useLayoutEffect(() => {
    if (!isFocusWantedRef.current) return;
    const target = scrollRef.current?.querySelector<HTMLElement>('[data-current="true"]');
    if (target === null || target === undefined) return;
    isFocusWantedRef.current = false;
    target.focus({ preventScroll: true });
  }, [cell, viewport]);

  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.key === 'Enter') {
      openRank(cell.rank);
      keyEvent.preventDefault();
      return;
    }
    if (keyEvent.key === 'Escape') {
      commands.select(undefined);
      return;
    }
    const pageRowCount = Math.max(1, Math.floor((viewport.heightPx - headHeightPx) / rowHeightPx) - 1);
    const next = moveInGrid(cell, keyEvent, { rowCount: rows.length, pageRowCount });
    if (next === undefined) return;
    keyEvent.preventDefault();
    setCell(next);
    isFocusWantedRef.current = true;
    bringIntoView(scrollRef.current, next.rank);
  };
  const openRank = (rank: number) => {
    const row = rows[rank];
    if (row === undefined) return;
    commands.select(columns.ids.at(row));
    onOpen();
  };

  const firstRank = Math.max(0, Math.floor(viewport.topPx / rowHeightPx) - spareRowCount);
  const lastRank = Math.min(
    rows.length,
    Math.ceil((viewport.topPx + viewport.heightPx) / rowHeightPx) + spareRowCount,
  );
  const current = { ...cell, rank: Math.min(cell.rank, rows.length - 1) };
  // The row that holds the tab stop stays in the page, or Tab would find nothing to enter.
  const isCurrentListed = current.rank >= firstRank && current.rank < lastRank;
  const tabStopRank = isCurrentListed ? current.rank : firstRank;
  return (
    <div ref={scrollRef} className={styles['scroller']}>
      <table
        role="grid"
        aria-label={words.name}
        aria-rowcount={rows.length + 1}
        className={styles['table']}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columnNames.map(name => (
              <th key={name} scope="col" data-column={name}>
                {words[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer heightPx={firstRank * rowHeightPx} />
          {Array.from(rows.subarray(firstRank, lastRank), (row, index) => {
            const rank = firstRank + index;
            return (
              <EventRow
                key={columns.ids.at(row)}
                event={columns.eventAt(row)}
                rank={rank}
                isDisputed={((columns.flags[row] ?? 0) & rowFlags.disputed) !== 0}
                isSelected={rank === selectedRank}
                currentColumn={rank === tabStopRank ? current.column : -1}
                onFocusCell={column => {
                  setCell({ rank, column });
                }}
                onChoose={() => {
                  setCell({ ...cell, rank });
                  commands.select(columns.ids.at(row));
                }}
              />
            );
          })}
          <Spacer heightPx={(rows.length - lastRank) * rowHeightPx} />
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ heightPx }: { readonly heightPx: number }) {
  if (heightPx <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columnNames.length} style={{ blockSize: `${heightPx}px`, padding: 0 }} />
    </tr>
  );
}

/** Scrolls just enough, and never under the sticky head. */
function bringIntoView(scroller: HTMLElement | null, rank: number): void {
  if (scroller === null) return;
  const topPx = rank * rowHeightPx;
  const visibleHeightPx = scroller.clientHeight - headHeightPx;
  if (topPx < scroller.scrollTop) scroller.scrollTop = topPx;
  else if (topPx + rowHeightPx > scroller.scrollTop + visibleHeightPx) {
    scroller.scrollTop = topPx + rowHeightPx - visibleHeightPx;
  }
}
