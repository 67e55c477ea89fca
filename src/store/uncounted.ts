/** Rows that stand in no filter's answer: removed ones, and doubles, which are drawn with what they double. */
import { type Columns, rowFlags } from '../query/columns.ts';

const uncountedBits = rowFlags.duplicate | rowFlags.removed;

export function isUncounted({ flags }: Columns, row: number): boolean {
  return ((flags[row] ?? 0) & uncountedBits) !== 0;
}
