/** Columns of a whole record whose events are at hand; edits then patch them (`patchColumns.ts`). */
import { type RecordReader } from '../domain/record.ts';
import { type Columns } from './columns.ts';
import { addEvent, finishTable } from './columnsWriter.ts';
import { createTable, type SideWords } from './columnTable.ts';

/** Without `sideWords`, search finds a side by its code and a body's name alone. */
export function createColumns(
  record: RecordReader,
  revision: number,
  sideWords: SideWords = () => [],
): Columns {
  const table = createTable(record, record.events.size, sideWords);
  for (const event of record.events.values()) addEvent(table, event);
  return finishTable(table, revision);
}
