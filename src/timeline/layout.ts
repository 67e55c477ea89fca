/**
 * Who gets how much of the host's height. The score is the heart: where it would become cramped, the rail
 * gives up its rows one by one, then the strip half of itself, then the row of totals goes, then the staves stand
 * closer, and at last they scroll.
 */
export interface Layout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where the plot of time begins and how wide it is; names of staves stand before it. */
  readonly plotLeftPx: number;
  readonly plotWidthPx: number;
  readonly axisHeightPx: number;
  readonly railTopPx: number;
  readonly railRowCount: number;
  readonly scoreTopPx: number;
  readonly scoreHeightPx: number;
  /** Below the score, for the number of all events of each unit; 0 where the staves need the room. */
  readonly totalHeightPx: number;
  /** Between neighbouring staves. */
  readonly pitchPx: number;
  /** How far the staves can scroll; 0 where all fit. */
  readonly overflowPx: number;
  readonly stripTopPx: number;
  readonly stripHeightPx: number;
}

export interface LayoutWishes {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly staveCount: number;
  readonly namesWidthPx: number;
  readonly hasSecondCalendar?: boolean;
  /** Nobody moves its window, so it has no strip; what the staves leave is for cards. */
  readonly isPicture?: boolean;
}

/** The axis' own line, and one below it for a second calendar. */
export const axisLinePx = 30;
const secondLinePx = 18;
export const railRowPx = 40;
const railBottomPx = 6;
/** Above the first stave, for the glyphs at the stems' tops, and below the last. */
const scoreHeadPx = 20;
const scoreFootPx = 14;
const stripGapPx = 10;
const totalRowPx = 17;
const tallStripPx = 64;
const lowStripPx = 32;
const leastPitchPx = 18;
const easyPitchPx = 21;
const mostPitchPx = 34;
const mostRailRows = 4;
const fewStaveCount = 3;
/** They scroll on any screen: a row of cards costs them little, and is all that names an event. */
const manyStaveCount = 36;
const leastStavesBesideRail = 8;
const mostRowsOfFew = 12;
const rightMarginPx = 14;

export function measureLayout(wishes: LayoutWishes): Layout {
  const {
    widthPx,
    heightPx,
    staveCount,
    namesWidthPx,
    hasSecondCalendar = false,
    isPicture = false,
  } = wishes;
  const count = Math.max(1, staveCount);
  const mostStripPx = isPicture ? 0 : tallStripPx;
  const axisHeightPx = axisLinePx + (hasSecondCalendar ? secondLinePx : 0);
  const fixedPx = axisHeightPx + stripGapPx + scoreHeadPx + scoreFootPx;
  let totalHeightPx = totalRowPx;
  const pitchWith = (railRows: number, stripPx: number) =>
    (heightPx - fixedPx - railPx(railRows) - totalHeightPx - stripPx) / count;
  const isRoomy = pitchWith(mostRailRows, mostStripPx) >= mostPitchPx;
  let railRowCount = isRoomy ? mostRailRows : mostRailRows - 1;
  // A line or two leave the height to the cards.
  while ((count <= fewStaveCount || isPicture) && railRowCount < mostRowsOfFew) {
    if (pitchWith(railRowCount + 1, mostStripPx) < mostPitchPx) break;
    railRowCount += 1;
  }
  let stripHeightPx = mostStripPx;
  const leastScorePx = leastStavesBesideRail * leastPitchPx;
  const keepsRow = count >= manyStaveCount && heightPx >= fixedPx + railPx(1) + lowStripPx + leastScorePx;
  const leastRailRows = keepsRow ? 1 : 0;
  while (railRowCount > leastRailRows && pitchWith(railRowCount, stripHeightPx) < easyPitchPx)
    railRowCount -= 1;
  if (pitchWith(railRowCount, stripHeightPx) < easyPitchPx) stripHeightPx = Math.min(mostStripPx, lowStripPx);
  if (pitchWith(railRowCount, stripHeightPx) < easyPitchPx) totalHeightPx = 0;
  const freePitchPx = pitchWith(railRowCount, stripHeightPx);
  const pitchPx = Math.max(leastPitchPx, Math.min(mostPitchPx, freePitchPx));
  const railTopPx = axisHeightPx;
  const scoreTopPx = railTopPx + railPx(railRowCount);
  const stripTopPx = heightPx - stripHeightPx;
  const scoreHeightPx = Math.max(0, stripTopPx - stripGapPx - totalHeightPx - scoreTopPx);
  const neededPx = scoreHeadPx + scoreFootPx + count * pitchPx;
  return {
    widthPx,
    heightPx,
    plotLeftPx: namesWidthPx,
    plotWidthPx: Math.max(40, widthPx - namesWidthPx - rightMarginPx),
    axisHeightPx,
    railTopPx,
    railRowCount,
    scoreTopPx,
    scoreHeightPx,
    totalHeightPx,
    pitchPx,
    overflowPx: Math.max(0, Math.floor(neededPx - scoreHeightPx)),
    stripTopPx,
    stripHeightPx,
  };
}

function railPx(rowCount: number): number {
  return rowCount === 0 ? 0 : rowCount * railRowPx + railBottomPx;
}

/** However many are pinned, a third of the score is left to what scrolls. */
export function mostSticky({ scoreHeightPx, pitchPx }: Layout): number {
  return Math.max(1, Math.floor((scoreHeightPx * 2) / 3 / pitchPx));
}

export interface StaveView {
  readonly layout: Layout;
  readonly stickyCount: number;
  readonly scrollPx: number;
}

/** The middle of a stave, in the middle of a pixel. The first `stickyCount` stay, the others scroll beneath them. */
export function staveY({ layout, stickyCount, scrollPx }: StaveView, stave: number): number {
  const y = layout.scoreTopPx + scoreHeadPx + (stave + 0.5) * layout.pitchPx;
  return Math.floor(stave < stickyCount ? y : y - scrollPx) + 0.5;
}

/** Where scrolling staves pass out of sight: above this they are hidden by those that stay. */
export function scrollEdgeY({ layout, stickyCount, scrollPx }: StaveView): number {
  return scrollPx === 0 ? layout.scoreTopPx : layout.scoreTopPx + scoreHeadPx + stickyCount * layout.pitchPx;
}

export function isStaveInSight(view: StaveView, stave: number): boolean {
  const y = staveY(view, stave);
  const bottomY = view.layout.scoreTopPx + view.layout.scoreHeightPx;
  return stave < view.stickyCount || (y >= scrollEdgeY(view) && y <= bottomY - 4);
}
