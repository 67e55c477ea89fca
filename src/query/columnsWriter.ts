/**
 * Columns made of one event after another, none of which is kept: so a worker can make them while it reads a file.
 * Edits then patch them (`patchColumns.ts`).
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { createLinkIndexWriter } from '../domain/linkIndex.ts';
import { type Source } from '../domain/record.ts';
import { byId, readerOfHead, type RecordHead } from '../domain/recordHead.ts';
import { type Columns, rowFlags } from './columns.ts';
import {
  addRow,
  type ColumnTable,
  createTable,
  isCounted,
  rowOf,
  showTable,
  tallyTable,
} from './columnTable.ts';
import { doubleOf, duplicatesOf } from './duplicates.ts';
import { extentOf } from './extent.ts';
import { sortByAnchor, sortRows } from './order.ts';
import { writeRow } from './writeRow.ts';

export interface ColumnsWriter {
  /** One that the head does not have, before the events that name it. */
  readonly addSource: (source: Source) => void;
  /** False where an event with its id was added before: that one stays. */
  readonly add: (event: DiplomaticEvent) => boolean;
  /** Once, after the last event. The columns can be sent (`sentColumns.ts`); they know no words of any event. */
  readonly finish: (revision: number) => Columns;
}

/** `expectedCount` saves moving the columns as they grow; it need not be right. */
export function createColumnsWriter(head: RecordHead, expectedCount = 4096): ColumnsWriter {
  const sources = byId(head.sources);
  const table = createTable({ ...readerOfHead(head), sources }, expectedCount, () => []);
  const links = createLinkIndexWriter();
  return {
    addSource: source => {
      sources.set(source.id, source);
    },
    add: event => {
      const row = addEvent(table, event);
      if (row === undefined) return false;
      if (event.links.length > 0) links.add(row, event.links);
      return true;
    },
    finish: revision => {
      table.links = links.finish(table.ids);
      return finishTable(table, revision);
    },
  };
}

/** The new row, or undefined where there is one already. */
export function addEvent(table: ColumnTable, event: DiplomaticEvent): number | undefined {
  const row = addRow(table, event.id);
  if (row === undefined) return undefined;
  writeRow(table, row, event);
  // Counted while it is at hand; what proves to be a double is counted out at the end.
  tallyTable(table, row, 1);
  const same = doubleOf(event);
  if (same !== undefined) table.sameAs.set(event.id, same);
  return row;
}

/** What only all events together tell: doubles, order, extent. */
export function finishTable(table: ColumnTable, revision: number): Columns {
  table.revision = revision;
  for (const id of duplicatesOf(table.sameAs, other => table.ids.has(other))) {
    const row = rowOf(table, id)!;
    table.flags[row]! |= rowFlags.duplicate;
    tallyTable(table, row, -1);
  }
  table.order = sortRows(countedRows(table), table);
  table.anchorOrder = sortByAnchor(table.order, table);
  return showTable(table, extentOf(table, table.order));
}

function countedRows(table: ColumnTable): Uint32Array {
  const rows = new Uint32Array(table.ids.size);
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) if (isCounted(table, row)) rows[count++] = row;
  return rows.slice(0, count);
}
