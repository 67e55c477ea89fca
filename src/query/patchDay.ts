/**
 * Columns after the day changed on which the record is read. A row that is not known yet keeps what stands in it and
 * is only counted out, so that going back in time and forth again reads no event that reads as it is recorded: of
 * a million events half are hidden and shown again without reading one. The law, held by a property test: every
 * question gets the same answer as from columns made afresh of the record as known on the day.
 */
import { type EventId } from '../domain/ids.ts';
import { type RecordReader } from '../domain/record.ts';
import { type Columns, rowFlags } from './columns.ts';
import { addRow, type ColumnTable, isCounted, showTable, tableOf, tallyTable } from './columnTable.ts';
import { doubleOf, duplicatesOf } from './duplicates.ts';
import { extentOf, extentWithout, joinedExtents } from './extent.ts';
import { type Seen } from './knowledge.ts';
import { ordersWith, ordersWithout } from './orderChanges.ts';
import { indexRow } from './textIndex.ts';
import { clearRow, writeRow } from './writeRow.ts';

export interface DayPatch {
  /** As known on the day, and its revision. */
  readonly record: RecordReader;
  /** The record as it is, where the day hides some of it. */
  readonly whole: RecordReader | undefined;
  readonly revision: number;
  /** The rows that may read differently. */
  readonly rows: readonly number[];
  readonly seen: (row: number) => Seen;
  /** Rows in which something else stands than what is recorded of the event. They are kept up here. */
  readonly partial: Set<number>;
}

/** `columns` must be the newest; they cannot be read afterwards. */
export function patchDay(columns: Columns, patch: DayPatch): Columns {
  const { record, revision, partial, seen } = patch;
  const table = tableOf(columns);
  table.record = record;
  table.whole = patch.whole;
  table.revision = revision;
  const fresh = new Set<number>();
  for (const row of patch.rows) {
    const now = seen(row);
    if (now === 'part' || (now === 'all' && partial.has(row))) fresh.add(row);
  }
  readDoubles(table, fresh);
  const duplicates = duplicateRows(table);
  const touched = new Set(patch.rows);
  for (const id of table.sameAs.keys()) {
    const row = table.ids.get(id)!;
    const isDouble = (table.flags[row]! & rowFlags.duplicate) !== 0;
    if (isDouble !== duplicates.has(row)) touched.add(row);
  }
  const rows = [...touched];
  const taken = rows.filter(row => isCounted(table, row));
  const kept = ordersWithout(table, taken, table);
  for (const row of taken) tallyTable(table, row, -1);
  const extent = extentWithout(columns, taken);
  const added: number[] = [];
  for (const row of rows) {
    if (fresh.has(row)) writeAgain(table, row);
    if (seen(row) === 'nothing') table.flags[row]! |= rowFlags.removed;
    else table.flags[row]! &= ~rowFlags.removed;
    if (duplicates.has(row)) table.flags[row]! |= rowFlags.duplicate;
    else table.flags[row]! &= ~rowFlags.duplicate;
    if (!isCounted(table, row)) continue;
    tallyTable(table, row, 1);
    added.push(row);
  }
  for (const row of fresh) {
    if (seen(row) === 'part') partial.add(row);
    else partial.delete(row);
  }
  Object.assign(table, ordersWith(kept, added, table));
  const extentNow =
    extent === undefined ? extentOf(table, table.order) : joinedExtents(extent, extentOf(table, added));
  return showTable(table, extentNow, { sinceRevision: columns.revision, rows });
}

function readDoubles(table: ColumnTable, rows: ReadonlySet<number>): void {
  for (const row of rows) {
    const event = table.record.events.get(table.ids.at(row));
    if (event === undefined) continue;
    const same = doubleOf(event);
    if (same === undefined) table.sameAs.delete(event.id);
    else table.sameAs.set(event.id, same);
  }
}

function duplicateRows({ sameAs, record, ids }: ColumnTable): ReadonlySet<number> {
  const isKnown = (id: EventId): boolean => record.events.has(id);
  return new Set(Array.from(duplicatesOf(sameAs, isKnown), id => ids.get(id)!));
}

function writeAgain(table: ColumnTable, row: number): void {
  const { record, ids, text, editedRows } = table;
  const event = record.events.get(ids.at(row));
  if (event === undefined) return;
  writeRow(table, row, event);
  if (text?.kind === 'here') {
    indexRow(text.index, row, event);
    text.last = undefined;
    return;
  }
  editedRows.add(row);
  // The last answer stays on screen until the next has come: it may have found the row by what is not known now.
  const found = text?.answer?.rows;
  if (found !== undefined && row >>> 5 < found.length) found[row >>> 5]! &= ~(1 << (row & 31));
}

/** Makes room for an event that came while the day hides it: its row is empty until it is shown. */
export function holdRow(table: ColumnTable, id: EventId): number | undefined {
  const row = addRow(table, id);
  if (row !== undefined) clearRow(table, row);
  return row;
}
