/** What an edit left as it was: what is derived of rows one by one need only be derived again of the others. */
import { type Columns } from './columns.ts';

/** The rows that differ between two columns of one record; undefined where that is not known. */
export function rowsEditedBetween(before: Columns, after: Columns): readonly number[] | undefined {
  if (before === after) return [];
  const { edited } = after;
  return after.ids === before.ids && edited?.sinceRevision === before.revision ? edited.rows : undefined;
}
