/**
 * Where a scroll box stands and which part of a table that is. Browsers cap the height of an element (Firefox at
 * 17 million px, Chromium at 33), and a million rows are 34 million px high. So a higher table scrolls in a box of
 * `mostHeightPx`: near both ends a pixel of the bar is a pixel of the table, and in between the bar moves faster.
 * Small steps move the table by as many pixels everywhere (`useVirtualRows.ts`).
 */
export const mostHeightPx = 8_000_000;
/** How far from either end the bar keeps pace with the table: longer than anybody scrolls in one go. */
const evenPx = 400_000;

export interface ScrollRange {
  /** The height that all rows have together, and that of what shows them. */
  readonly contentPx: number;
  readonly viewPx: number;
}

/** The height that the scroll box is given for its content. */
export function boxHeightPx({ contentPx }: ScrollRange): number {
  return Math.min(contentPx, mostHeightPx);
}

/** Farthest scroll of the table and of its box. */
function ends(range: ScrollRange): { readonly lastPx: number; readonly lastBarPx: number } {
  return {
    lastPx: Math.max(0, range.contentPx - range.viewPx),
    lastBarPx: Math.max(0, boxHeightPx(range) - range.viewPx),
  };
}

/** The place in the table for a place of the bar. */
export function contentTopPx(barPx: number, range: ScrollRange): number {
  const { lastPx, lastBarPx } = ends(range);
  const bar = Math.min(Math.max(0, barPx), lastBarPx);
  if (lastPx === lastBarPx || bar <= evenPx) return bar;
  if (bar >= lastBarPx - evenPx) return lastPx - (lastBarPx - bar);
  return evenPx + ((bar - evenPx) * (lastPx - 2 * evenPx)) / (lastBarPx - 2 * evenPx);
}

/** The place of the bar for a place in the table. */
export function barTopPx(topPx: number, range: ScrollRange): number {
  const { lastPx, lastBarPx } = ends(range);
  const top = Math.min(Math.max(0, topPx), lastPx);
  if (lastPx === lastBarPx || top <= evenPx) return top;
  if (top >= lastPx - evenPx) return lastBarPx - (lastPx - top);
  return evenPx + ((top - evenPx) * (lastBarPx - 2 * evenPx)) / (lastPx - 2 * evenPx);
}

/** The least scroll that shows a row whole, below a head that stays on top. */
export function topShowing(
  rank: number,
  topPx: number,
  { viewPx, rowPx }: { readonly viewPx: number; readonly rowPx: number },
): number {
  const rowTopPx = rank * rowPx;
  if (rowTopPx < topPx) return rowTopPx;
  return Math.max(topPx, rowTopPx + rowPx - viewPx);
}
