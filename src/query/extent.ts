/** The first and last instant that is known of some rows; open ends add nothing. */
import { type Columns } from './columns.ts';

export type Extent = Columns['extent'];

/** Rows without a known instant, or no rows, have the empty extent: its start is after its end. */
export function extentOf(
  { startMs, endMs }: Pick<Columns, 'startMs' | 'endMs'>,
  rows: ArrayLike<number>,
): Extent {
  let first = Infinity;
  let last = -Infinity;
  for (let at = 0; at < rows.length; at += 1) {
    const start = startMs[rows[at]!]!;
    const end = endMs[rows[at]!]!;
    if (start !== -Infinity) {
      if (start < first) first = start;
      if (start > last) last = start;
    }
    if (end !== Infinity) {
      if (end < first) first = end;
      if (end > last) last = end;
    }
  }
  return { startMs: first, endMs: last };
}

/** The extent of the rows that stay, where it is plain that none of those taken out bears it. */
export function extentWithout(
  columns: Pick<Columns, 'extent' | 'order' | 'startMs' | 'endMs'>,
  taken: readonly number[],
): Extent | undefined {
  const { extent, order } = columns;
  const inner = extentOf(columns, taken);
  const isInner = inner.startMs > extent.startMs && inner.endMs < extent.endMs;
  return taken.length < order.length && isInner ? extent : undefined;
}

export function joinedExtents(one: Extent, other: Extent): Extent {
  return {
    startMs: Math.min(one.startMs, other.startMs),
    endMs: Math.max(one.endMs, other.endMs),
  };
}
