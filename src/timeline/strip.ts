/**
 * The overview: how many events each stretch of the record holds, the filtered ones over all, on a scale of
 * its own from the record's first to its last day. Counted once for each filter and width.
 */
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';
import { axisLabel } from '../language/dates.ts';
import { type Columns } from '../query/columns.ts';
import { firstRowAnchoredAtOrAfter } from '../query/timeRange.ts';
import { type FilteredRows } from './filteredRows.ts';
import { type Frame } from './frame.ts';
import { type Layout } from './layout.ts';
import { type StillPart } from './stillPart.ts';
import { type Surface } from './surface.ts';
import { axisTicks } from './ticks.ts';
import { createTimeScale, type TimeScale, toPx } from './timeScale.ts';

const stripBinPx = 5;
/** Below the bars, for the words of the calendar. */
export const stripLabelsPx = 14;
const leastWindowPx = 2;

export interface StripCounts {
  readonly columns: Columns;
  readonly rows: Uint32Array;
  readonly scale: TimeScale;
  readonly all: Uint32Array;
  readonly filtered: Uint32Array;
}

/** What the strip spans: the record and today, with a margin. A window may reach or lie beyond. */
export function stripSpan(extent: TimeWindow, todayMs: number): TimeWindow {
  const startMs = Math.min(extent.startMs, todayMs);
  const endMs = Math.max(extent.endMs, todayMs + dayMs);
  const marginMs = Math.max((endMs - startMs) * 0.02, 20 * dayMs);
  return { startMs: startMs - marginMs, endMs: endMs + marginMs };
}

export function countStrip({ columns, rows, byAnchor }: FilteredRows, scale: TimeScale): StripCounts {
  const binCount = Math.max(1, Math.ceil(scale.widthPx / stripBinPx));
  const binMs = stripBinPx / scale.pxPerMs;
  const count = (byAnchor: Uint32Array) => {
    const countBefore = (bin: number) =>
      firstRowAnchoredAtOrAfter(columns, byAnchor, scale.startMs + bin * binMs);
    return Uint32Array.from({ length: binCount }, (_, bin) => countBefore(bin + 1) - countBefore(bin));
  };
  return { columns, rows, scale, all: count(columns.anchorOrder), filtered: count(byAnchor) };
}

export function stripScale(layout: Layout, span: TimeWindow): TimeScale {
  return createTimeScale(span, layout.plotLeftPx, layout.plotWidthPx);
}

/** Where the window stands on the strip: one that lies beyond is a thin mark at the end it lies beyond. */
export function stripWindowPx(
  scale: TimeScale,
  window: TimeWindow,
): { readonly fromPx: number; readonly toPx: number } {
  const { leftPx } = scale;
  const endPx = leftPx + scale.widthPx;
  const fromPx = Math.max(leftPx, Math.min(endPx - leastWindowPx, toPx(scale, window.startMs)));
  return { fromPx, toPx: Math.max(fromPx + leastWindowPx, Math.min(endPx, toPx(scale, window.endMs))) };
}

/** `part` is kept for nothing else. */
export function paintStrip(surface: Surface, frame: Frame, { counts, part }: StripParts): void {
  const { layout, theme, scene } = frame;
  const { scale } = counts;
  const baseY = stripBaseY(layout);
  const { fromPx: windowFromPx, toPx: windowToPx } = stripWindowPx(scale, scene.window);
  const shown = [windowFromPx, layout.stripTopPx, windowToPx - windowFromPx, baseY - layout.stripTopPx];
  surface.boxes(shown, { fill: theme.accent, alpha: 0.13 });
  paintCounts(surface, frame, { counts, part });
  for (const xPx of [windowFromPx, windowToPx]) {
    surface.lines([xPx, layout.stripTopPx, xPx, baseY], { stroke: theme.accent, widthPx: 1.5 });
    const grip = [xPx - 2.5, (layout.stripTopPx + baseY) / 2 - 8, 5, 16];
    surface.boxes(grip, { fill: theme.card, stroke: theme.accent, widthPx: 1.2 }, 2.5);
  }
}

interface StripParts {
  readonly counts: StripCounts;
  readonly part: StillPart;
}

function stripBaseY({ stripTopPx, stripHeightPx }: Layout): number {
  return stripTopPx + stripHeightPx - stripLabelsPx;
}

/** All that does not change while the window moves. */
function paintCounts(surface: Surface, frame: Frame, { counts, part }: StripParts): void {
  const { layout, theme, scene } = frame;
  const { all, filtered, scale } = counts;
  const { stripTopPx, stripHeightPx } = layout;
  const where = [stripTopPx, stripHeightPx, scale.startMs, scale.endMs, scale.leftPx, scale.widthPx];
  part(surface, [all, filtered, theme, scene.language, scene.todayMs, ...where], {
    box: { xPx: scale.leftPx, yPx: stripTopPx, widthPx: scale.widthPx, heightPx: stripHeightPx },
    draw: still => {
      drawCounts(still, frame, counts);
    },
  });
}

function drawCounts(surface: Surface, frame: Frame, { all, filtered, scale }: StripCounts): void {
  const { layout, theme, scene } = frame;
  const baseY = stripBaseY(layout);
  const fullPx = baseY - layout.stripTopPx - 2;
  const pxPerEvent = fullPx / Math.max(1, ...all);
  const barsOf = (bins: Uint32Array) => {
    const corners: number[] = [];
    bins.forEach((count, bin) => {
      if (count === 0) return;
      const heightPx = Math.max(1.5, count * pxPerEvent);
      corners.push(scale.leftPx + bin * stripBinPx, baseY - heightPx, stripBinPx - 1, heightPx);
    });
    return corners;
  };
  surface.boxes(barsOf(all), { fill: theme.ink3, alpha: 0.28 });
  surface.boxes(barsOf(filtered), { fill: theme.ink2, alpha: 0.85 });
  surface.lines([scale.leftPx, baseY + 0.5, scale.leftPx + scale.widthPx, baseY + 0.5], {
    stroke: theme.ink3,
    widthPx: 1,
    alpha: 0.5,
  });
  const todayPx = Math.round(toPx(scale, scene.todayMs)) + 0.5;
  surface.lines([todayPx, layout.stripTopPx, todayPx, baseY + 4], {
    stroke: theme.accent,
    widthPx: 1,
    dash: [1, 3],
  });
  paintCalendar(surface, frame, { scale, baseY });
}

interface StripBase {
  readonly scale: TimeScale;
  readonly baseY: number;
}

/** Words that would run into the next ones or out of the strip are left out, their strokes are not. */
function paintCalendar(surface: Surface, { theme, scene }: Frame, { scale, baseY }: StripBase): void {
  const endPx = scale.leftPx + scale.widthPx;
  const ticks = axisTicks(scale);
  const lettering = { fill: theme.ink3, sizePx: 10 };
  let freePx = scale.leftPx;
  for (const ms of ticks.majorMs) {
    const xPx = toPx(scale, ms);
    if (xPx < scale.leftPx || xPx > endPx) continue;
    surface.lines([xPx, baseY, xPx, baseY + 4], { stroke: theme.ink3, widthPx: 1 });
    const words = axisLabel(ms, ticks.named, scene.language);
    const toWordsPx = xPx + 3 + surface.textWidthPx(words, lettering);
    if (xPx < freePx || toWordsPx > endPx) continue;
    surface.text(words, { xPx: xPx + 3, yPx: baseY + 8.5 }, lettering);
    freePx = toWordsPx + 3;
  }
}
