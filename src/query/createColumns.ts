/** Columns of a whole record, made once when it opens; edits then patch them (`patchColumns.ts`). */
import { type RecordReader } from '../domain/record.ts';
import { type Columns, rowFlags } from './columns.ts';
import {
  addRow,
  type ColumnTable,
  createTable,
  isCounted,
  type SideWords,
  showTable,
  tallyTable,
} from './columnTable.ts';
import { doubleOf, duplicatesOf } from './duplicates.ts';
import { extentOf } from './extent.ts';
import { sortRows } from './order.ts';
import { writeRow } from './writeRow.ts';

/** Without `sideWords`, search finds a side by its code and a body's name alone. */
export function createColumns(
  record: RecordReader,
  revision: number,
  sideWords: SideWords = () => [],
): Columns {
  const table = createTable(record, revision, sideWords);
  for (const event of record.events.values()) {
    writeRow(table, addRow(table, event.id), event);
    const same = doubleOf(event);
    if (same !== undefined) table.sameAs.set(event.id, same);
  }
  for (const id of duplicatesOf(table.sameAs, other => table.rowOf.has(other))) {
    table.flags[table.rowOf.get(id)!]! |= rowFlags.duplicate;
  }
  for (let row = 0; row < table.rowCount; row += 1) if (isCounted(table, row)) tallyTable(table, row, 1);
  table.order = sortRows(countedRows(table), table);
  return showTable(table, extentOf(table, table.order));
}

function countedRows(table: ColumnTable): Uint32Array {
  const rows = new Uint32Array(table.rowCount);
  let count = 0;
  for (let row = 0; row < table.rowCount; row += 1) if (isCounted(table, row)) rows[count++] = row;
  return rows.slice(0, count);
}
