/** What keys and presses do in the table: one pair of handlers for all rows, which come and go with scrolling. */
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type TableSort } from '../../domain/tableColumns.ts';
import { useSession } from '../session.ts';
import { type Cell, headRank, moveInGrid } from './gridKeys.ts';
import { nextSort } from './HeadRow.tsx';
import { type Selected } from './useSelection.ts';
import { type ShownColumns } from './useTableChoices.ts';
import { type VirtualRows } from './useVirtualRows.ts';

interface TableInput {
  readonly rows: Uint32Array;
  readonly columns: ShownColumns;
  readonly sort: TableSort | undefined;
  readonly selected: Selected;
  readonly virtual: VirtualRows;
  readonly firstCell: Cell;
  readonly onChoose: (row: number) => void;
  readonly onOpen: (row: number) => void;
}

export function useTableInput(input: TableInput) {
  const { rows, columns, sort, selected, virtual } = input;
  const { selection } = selected;
  const { store, commands } = useSession();
  const [cell, setCell] = useState(input.firstCell);
  const tableRef = useRef<HTMLTableElement>(null);
  /** A key has moved the cell, which may not be in the page before the next rendering. */
  const isFocusWantedRef = useRef(false);
  /** The row from which a selection extends. */
  const anchorRef = useRef<number>(undefined);

  useLayoutEffect(() => {
    if (!isFocusWantedRef.current) return;
    const target = tableRef.current?.querySelector<HTMLElement>('[data-current="true"]');
    if (target === null || target === undefined) return;
    isFocusWantedRef.current = false;
    target.focus({ preventScroll: true });
    // Columns may stand beside what is in sight; rows were brought there before.
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cell, virtual.firstRank, virtual.endRank]);

  const move = (next: Cell) => {
    setCell(next);
    isFocusWantedRef.current = true;
    if (next.rank >= 0) virtual.show(next.rank);
  };
  const toggle = (rank: number) => {
    const row = rows[rank];
    if (row === undefined) return;
    anchorRef.current = row;
    selection.set([row], !selection.has(row));
  };
  const toggleAll = () => {
    selection.set(rows, selected.shownCount < rows.length);
  };
  /** From the anchor to `toRank`, instead of from the anchor to where it reached before. */
  const extend = (fromRank: number, toRank: number) => {
    anchorRef.current ??= rows[Math.max(0, fromRank)];
    const anchorRank = Math.max(0, rows.indexOf(anchorRef.current ?? -1));
    selection.set(rowsBetween(rows, anchorRank, Math.max(0, fromRank)), false);
    selection.set(rowsBetween(rows, anchorRank, Math.max(0, toRank)), true);
  };
  const sortBy = (column: number) => {
    const name = columns.shown[column - 1];
    if (name === undefined) {
      toggleAll();
      return;
    }
    commands.setSort(nextSort(name, sort));
    // The chosen event is followed to its new place; without one, the first rows are what was asked for.
    if (store.getState().view.selected === undefined) virtual.show(0);
  };

  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.target instanceof Element && keyEvent.target.closest('[data-edge]') !== null) return;
    const isCommand = keyEvent.ctrlKey || keyEvent.metaKey;
    const take = () => {
      keyEvent.preventDefault();
    };
    if (keyEvent.key === 'Enter' || keyEvent.key === ' ') {
      take();
      if (cell.rank === headRank) sortBy(cell.column);
      else if (keyEvent.key === ' ') toggle(cell.rank);
      else if (rows[cell.rank] !== undefined) input.onOpen(rows[cell.rank] ?? 0);
    } else if (keyEvent.key === 'Escape') {
      take();
      if (selected.count > 0) selection.clear();
      else commands.select(undefined);
    } else if (isCommand && keyEvent.key.toLowerCase() === 'a') {
      take();
      selection.set(rows, true);
    } else {
      const size = {
        rowCount: rows.length,
        columnCount: columns.shown.length + 1,
        pageRowCount: virtual.pageRowCount,
      };
      const next = moveInGrid(cell, keyEvent, size);
      if (next === undefined) return;
      take();
      if (keyEvent.shiftKey && next.rank !== cell.rank) extend(cell.rank, next.rank);
      move(next);
    }
  };

  const onClick = (pressed: MouseEvent) => {
    const at = cellOf(pressed.target);
    if (at === undefined) return;
    const row = rows[at.rank];
    if (at.rank === headRank) sortBy(at.column);
    else if (pressed.shiftKey) extend(cell.rank, at.rank);
    else if (at.column === 0 || pressed.ctrlKey || pressed.metaKey) toggle(at.rank);
    else if (row !== undefined) input.onChoose(row);
    setCell(at);
  };

  const onFocus = ({ target }: FocusEvent) => {
    const at = cellOf(target);
    if (at !== undefined && (at.rank !== cell.rank || at.column !== cell.column)) setCell(at);
  };

  return { cell, tableRef, onKeyDown, onClick, onFocus };
}

/** The cell that was pressed; an edge of the head is none, and does not sort. */
function cellOf(target: EventTarget): Cell | undefined {
  if (!(target instanceof Element) || target.closest('[data-edge]') !== null) return undefined;
  const cell = target.closest<HTMLElement>('[data-cell]');
  const row = cell?.closest<HTMLElement>('[data-rank]');
  if (cell === null || row === null || row === undefined) return undefined;
  return { rank: Number(row.dataset['rank']), column: Number(cell.dataset['cell']) };
}

function rowsBetween(rows: Uint32Array, one: number, other: number): Uint32Array {
  return rows.subarray(Math.min(one, other), Math.max(one, other) + 1);
}
