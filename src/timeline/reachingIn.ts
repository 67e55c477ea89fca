/**
 * Which of the long events that began before the window are drawn. A million events can have thousands that
 * are still open, of which none could be told from another: the most important ones are drawn, and how many
 * are not is said at the window's edge.
 */
import { type Columns } from '../query/columns.ts';

export interface ReachingIn {
  /** Positions in the filtered rows. */
  readonly shown: readonly number[];
  readonly hiddenCount: number;
  /** Where the first of the hidden ones begins; Infinity where there are none. */
  readonly hiddenFromMs: number;
}

export const mostReachingIn = 60;

export function chooseReachingIn(
  columns: Columns,
  rows: Uint32Array,
  positions: readonly number[],
): ReachingIn {
  if (positions.length <= mostReachingIn) {
    return { shown: positions, hiddenCount: 0, hiddenFromMs: Infinity };
  }
  const { importance, startMs } = columns;
  const counts = new Uint32Array(256);
  for (const position of positions) counts[importance[rows[position]!]!]! += 1;
  let least = 255;
  let above = 0;
  while (least > 0 && above + counts[least]! < mostReachingIn) above += counts[least--]!;
  // Of equals, the ones that began last: what is long past is the least likely to be asked about.
  let equalsToHide = counts[least]! - (mostReachingIn - above);
  const shown: number[] = [];
  let hiddenFromMs = Infinity;
  for (const position of positions) {
    const row = rows[position]!;
    const isEqual = importance[row] === least;
    if (importance[row]! > least || (isEqual && equalsToHide <= 0)) shown.push(position);
    else hiddenFromMs = Math.min(hiddenFromMs, startMs[row]!);
    if (isEqual) equalsToHide -= 1;
  }
  return { shown, hiddenCount: positions.length - shown.length, hiddenFromMs };
}
