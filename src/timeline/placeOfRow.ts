/** From a row of the record to where it stands among the filtered events. */
import { firstRowStartingAtOrAfter } from '../query/timeRange.ts';
import { type EventIndex } from './eventIndex.ts';

/**
 * The row's place in the index, or -1 where it is filtered out. The filtered rows are in the record's order,
 * not by number, so the row is looked for among those that begin with it.
 */
export function placeOfRow({ set, placeOf }: EventIndex, row: number): number {
  if (row < 0) return -1;
  const { columns, rows } = set;
  const startMs = columns.startMs[row]!;
  let at = firstRowStartingAtOrAfter(columns, rows, startMs);
  for (; at < rows.length && columns.startMs[rows[at]!] === startMs; at += 1) {
    if (rows[at] === row) return placeOf[at]!;
  }
  return -1;
}
