/** The filtered rows, in the record's order. */
import { type Columns } from './columns.ts';
import { type Filter } from './condition.ts';
import { failuresOf } from './filterFailures.ts';

export function filterRows(columns: Columns, filter: Filter): Uint32Array {
  const { order } = columns;
  const failed = failuresOf(columns, filter).failed;
  const rows = new Uint32Array(order.length);
  let count = 0;
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at]!;
    if (failed[row] === 0) rows[count++] = row;
  }
  return rows.slice(0, count);
}
