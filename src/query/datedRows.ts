/** Rows by what their events' dates say, found in the record's order instead of by reading every event. */
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';
import { type Columns } from './columns.ts';
import { firstRowStartingAtOrAfter } from './timeRange.ts';

/** Longest span within which a clock time is looked for: in a longer one too many events begin. */
const mostClockedMs = 31 * dayMs;

/**
 * Rows among which are all whose date has exactly these bounds. A clock time refines the bounds of a row, so up to
 * a month they are all rows that begin within; beyond, an event that names a year and a minute is not among them.
 */
export function rowsDated(columns: Columns, { startMs, endMs }: TimeWindow): readonly number[] {
  const { order } = columns;
  const rows: number[] = [];
  const isShort = endMs - startMs <= mostClockedMs;
  for (let at = firstRowStartingAtOrAfter(columns, order, startMs); at < order.length; at += 1) {
    const row = order[at]!;
    if (columns.startMs[row]! >= endMs || (!isShort && columns.startMs[row] !== startMs)) break;
    if (isShort || columns.endMs[row] === endMs) rows.push(row);
  }
  return rows;
}
