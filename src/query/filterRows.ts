/** The filtered rows, in the record's order. What an open filter answers is `order` itself. */
import { type Columns } from './columns.ts';
import { type Filter } from './condition.ts';
import { failuresOf, isOpen } from './filterFailures.ts';

export function filterRows(columns: Columns, filter: Filter): Uint32Array {
  const { order } = columns;
  if (isOpen(filter)) return order;
  const failed = failuresOf(columns, filter).failed;
  const rows = new Uint32Array(order.length);
  let count = 0;
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at]!;
    if (failed[row] === 0) rows[count++] = row;
  }
  return rows.slice(0, count);
}
