/**
 * The filtered events in the two orders that the picture asks for: the record's, in which one walks, and by the
 * instant that a mark stands on. The columns have both for all events, so a filter only picks from them.
 */
import { type Columns, rowFlags } from '../query/columns.ts';
import { anchorOrderOf, orderOf, placeOf, type RowOrder } from '../query/order.ts';

export interface FilteredRows {
  readonly columns: Columns;
  /** In the record's order. */
  readonly rows: Uint32Array;
  /** By ascending anchor; of one instant, in the record's order. */
  readonly byAnchor: Uint32Array;
  /** By row, 1 where it is among them: for a pass in the order in which rows lie in memory. */
  readonly isIn: Uint8Array;
  readonly has: (row: number) => boolean;
}

const uncounted = rowFlags.removed | rowFlags.duplicate;

const keptRows = new WeakMap<Uint32Array, FilteredRows>();

/** The same again for the same rows: another grouping asks nothing new of them. */
export function createFilteredRows(columns: Columns, rows: Uint32Array): FilteredRows {
  const known = keptRows.get(rows);
  if (known?.columns === columns) return known;
  const made = pickRows(columns, rows);
  keptRows.set(rows, made);
  return made;
}

function pickRows(columns: Columns, rows: Uint32Array): FilteredRows {
  const { rowCount, flags, anchorOrder } = columns;
  const isIn = new Uint8Array(rowCount);
  const has = (row: number) => isIn[row] === 1;
  if (rows === columns.order) {
    for (let row = 0; row < rowCount; row += 1) isIn[row] = (flags[row]! & uncounted) === 0 ? 1 : 0;
    return { columns, rows, byAnchor: anchorOrder, isIn, has };
  }
  for (let at = 0; at < rows.length; at += 1) isIn[rows[at]!] = 1;
  const byAnchor = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; count < byAnchor.length; at += 1) {
    const row = anchorOrder[at]!;
    if (isIn[row] === 1) byAnchor[count++] = row;
  }
  return { columns, rows, byAnchor, isIn, has };
}

/** How many filtered events stand before the row in the record's order; -1 where it is filtered out. */
export function rankOf({ columns, rows, has }: FilteredRows, row: number): number {
  return has(row) ? foundAt(rows, row, orderOf(columns)) : -1;
}

/** The row's place in `byAnchor`; -1 where it is filtered out. */
export function anchorRankOf({ columns, byAnchor, has }: FilteredRows, row: number): number {
  return has(row) ? foundAt(byAnchor, row, anchorOrderOf(columns)) : -1;
}

/** An edit may have moved a row before these rows are made anew. */
function foundAt(rows: Uint32Array, row: number, compare: RowOrder): number {
  const at = placeOf(rows, row, { compare, from: 0 });
  return rows[at] === row ? at : -1;
}
