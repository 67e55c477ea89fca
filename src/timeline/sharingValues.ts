/** Which values share the stave of the others, for its menu: asked when that opens, so it may look at every row. */
import { lanesOf } from './lanes.ts';
import { type StaveSet } from './staves.ts';

export interface SharingValue {
  readonly value: string;
  /** Filtered events that name it. */
  readonly eventCount: number;
}

/** Those with most events first, equal ones as the record has them. */
export function sharingValues({ columns, grouping, order, rows }: StaveSet): readonly SharingValue[] {
  const { values, starts, ends, codes } = lanesOf(columns, grouping);
  const counts = new Uint32Array(values.length);
  for (const row of rows) {
    for (let at = starts[row]!; at < ends[row]!; at += 1) counts[codes[at]!]! += 1;
  }
  const hasOwn = new Set(order.values);
  return values
    .map((value, code) => ({ value, eventCount: counts[code]! }))
    .filter(({ value, eventCount }) => eventCount > 0 && !hasOwn.has(value))
    .sort((left, right) => right.eventCount - left.eventCount);
}
