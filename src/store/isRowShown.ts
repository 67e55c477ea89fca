/** Whether an event is among the filtered ones, itself or as the event it is the same as. */
import { type EventId } from '../domain/ids.ts';
import { type Columns, rowFlags } from '../query/columns.ts';
import { doubleOf } from '../query/duplicates.ts';

export function isRowShown(columns: Columns, rows: Uint32Array, id: EventId): boolean {
  const seen = new Set<EventId>();
  let shownId: EventId | undefined = id;
  // An event that doubles another is drawn with that one, so it is seen where that one is.
  while (shownId !== undefined && !seen.has(shownId)) {
    seen.add(shownId);
    const row = columns.rowOf.get(shownId);
    if (row === undefined) return false;
    if (((columns.flags[row] ?? 0) & rowFlags.duplicate) === 0) return rows.includes(row);
    shownId = doubleOf(columns.eventAt(row));
  }
  return false;
}
