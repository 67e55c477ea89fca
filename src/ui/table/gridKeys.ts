/**
 * The grid keyboard pattern (WAI-ARIA APG, "Grid"): where a key moves the current cell. The head is a row of the grid,
 * above the first; its cells sort and its edges resize. The first column holds the boxes that select.
 */
export interface Cell {
  /** -1 is the head. */
  readonly rank: number;
  readonly column: number;
}

export const headRank = -1;

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly pageRowCount: number;
}

/** Undefined where the key does not move in a grid. Cells stay inside: a grid does not wrap. */
export function moveInGrid(cell: Cell, pressed: PressedKey, size: GridSize): Cell | undefined {
  const isToEdge = pressed.ctrlKey || pressed.metaKey;
  const lastColumn = size.columnCount - 1;
  const at = (rank: number, column: number): Cell => ({
    rank: Math.max(headRank, Math.min(size.rowCount - 1, rank)),
    column: Math.max(0, Math.min(lastColumn, column)),
  });
  switch (pressed.key) {
    case 'ArrowUp':
      return at(cell.rank - 1, cell.column);
    case 'ArrowDown':
      return at(cell.rank + 1, cell.column);
    case 'ArrowLeft':
      return at(cell.rank, cell.column - 1);
    case 'ArrowRight':
      return at(cell.rank, cell.column + 1);
    case 'PageUp':
      return at(Math.max(Math.min(cell.rank, 0), cell.rank - size.pageRowCount), cell.column);
    case 'PageDown':
      return at(cell.rank + size.pageRowCount, cell.column);
    case 'Home':
      return isToEdge ? at(0, 0) : at(cell.rank, 0);
    case 'End':
      return isToEdge ? at(size.rowCount - 1, lastColumn) : at(cell.rank, lastColumn);
    default:
      return undefined;
  }
}
