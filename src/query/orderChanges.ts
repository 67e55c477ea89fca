/**
 * Both orders of the rows while many rows at once leave or join them, as when the day changes on which a record is
 * read: in one pass over all rows where that is less than looking for each place.
 */
import {
  type AnchorKeys,
  anchorOrderOf,
  mergeRows,
  orderOf,
  type RowOrder,
  sortByAnchor,
  sortRows,
  withoutRows,
} from './order.ts';

export interface Orders {
  readonly order: Uint32Array;
  readonly anchorOrder: Uint32Array;
}

/** From so many rows on they are sorted by their digits and go through the whole order together. */
const manyRows = 512;

/** The keys of the rows are still those by which they stand in the orders. */
export function ordersWithout(now: Orders, taken: readonly number[], keys: AnchorKeys): Orders {
  const { order, anchorOrder } = now;
  if (taken.length < manyRows) {
    return {
      order: withoutRows(order, taken, orderOf(keys)),
      anchorOrder: withoutRows(anchorOrder, taken, anchorOrderOf(keys)),
    };
  }
  const isTaken = new Uint8Array(keys.startMs.length);
  for (const row of taken) isTaken[row] = 1;
  const rest = (rows: Uint32Array): Uint32Array => {
    const kept = new Uint32Array(rows.length - taken.length);
    let count = 0;
    for (let at = 0; at < rows.length; at += 1) if (isTaken[rows[at]!] === 0) kept[count++] = rows[at]!;
    return kept;
  };
  return { order: rest(order), anchorOrder: rest(anchorOrder) };
}

/** The rows that join are in neither order yet. */
export function ordersWith(kept: Orders, added: readonly number[], keys: AnchorKeys): Orders {
  const { order, anchorOrder } = kept;
  if (added.length < manyRows) {
    return {
      order: mergeRows(order, added, orderOf(keys)),
      anchorOrder: mergeRows(anchorOrder, added, anchorOrderOf(keys)),
    };
  }
  const sorted = sortRows(Uint32Array.from(added), keys);
  return {
    order: zip(order, sorted, orderOf(keys)),
    anchorOrder: zip(anchorOrder, sortByAnchor(sorted, keys), anchorOrderOf(keys)),
  };
}

function zip(one: Uint32Array, other: Uint32Array, compare: RowOrder): Uint32Array {
  const all = new Uint32Array(one.length + other.length);
  let from = 0;
  let fromOther = 0;
  for (let at = 0; at < all.length; at += 1) {
    const isOther =
      from === one.length || (fromOther < other.length && compare(other[fromOther]!, one[from]!) < 0);
    all[at] = isOther ? other[fromOther++]! : one[from++]!;
  }
  return all;
}
