/**
 * Spans of time: on each of its staves an event's bar runs from its first to its last day, soft where the date
 * is, with an arrow where its end is open. A bar whose head is out of the window bears its title at the
 * window's edge, as long as it reaches in and has no card above that says it.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { rowFlags } from '../query/columns.ts';
import { eventWords } from './eventWords.ts';
import { headsAt } from './eventIndex.ts';
import { type Frame } from './frame.ts';
import { isStaveInSight, staveY } from './layout.ts';
import { fillByStatus } from './marks.ts';
import { shortened } from './shortened.ts';
import { type Surface } from './surface.ts';
import { toPx } from './timeScale.ts';

const leastBarPx = 14;
const leastDayPx = 40;
/** Where a bar that began before the window is cut off. */
const beforePlotPx = 14;

/** Each event's once, and the day that several events share once: their paleness must not add up. */
export function paintBars(surface: Surface, frame: Frame, cardRows: ReadonlySet<number>): void {
  const { groups, index, scale, reachingIn, set } = frame;
  const { startMs, endMs } = set.columns;
  const showsDays = dayMs * scale.pxPerMs >= leastDayPx;
  const rows = new Set(reachingIn.shown);
  for (const { places, isCrowd } of groups) {
    if (places.length > 1 && (isCrowd || !showsDays)) continue;
    for (const place of places) rows.add(index.rowsByAnchor[place]!);
  }
  const shownDays = new Set<string>();
  const isFree = (row: number) => (stave: number) => {
    if (endMs[row]! - startMs[row]! !== dayMs) return true;
    const key = `${stave}/${startMs[row]!}`;
    if (shownDays.has(key)) return false;
    shownDays.add(key);
    return true;
  };
  const titled: Titled = new Map();
  const threads = new Map<number, number>();
  for (const row of rows) {
    const span = spanOf(frame, row);
    if (span === undefined) continue;
    if (span.isThroughout) noteThread(threads, frame, span);
    else paintBar(surface, frame, { ...span, isFree: isFree(span.row) });
    if (span.isHeadOut && !cardRows.has(span.row)) noteTitle(titled, frame, span);
  }
  paintThreads(surface, frame, threads);
  paintTitles(surface, frame, titled);
}

interface Span {
  readonly row: number;
  readonly fromPx: number;
  readonly toEdgePx: number;
  readonly toEndPx: number;
  readonly isDay: boolean;
  readonly isThroughout: boolean;
  /** It begins before the window and its head cannot be seen. */
  readonly isHeadOut: boolean;
}

function spanOf({ scene, scale, layout }: Frame, row: number): Span | undefined {
  const { columns } = scene;
  const isOpenEnd = (columns.flags[row]! & rowFlags.openEnd) !== 0;
  const startMs = Math.max(columns.startMs[row]!, scale.startMs - 365 * dayMs);
  const endMs = isOpenEnd ? Math.max(scene.todayMs + dayMs, columns.anchorMs[row]!) : columns.endMs[row]!;
  const fromPx = Math.max(toPx(scale, startMs), layout.plotLeftPx - beforePlotPx);
  const toEndPx = toPx(scale, endMs);
  const toEdgePx = Math.min(toEndPx, layout.widthPx + 30);
  // A day is the grain of most dates: it is a span only where it is so wide that its head would seem an hour.
  const isDay = columns.endMs[row]! - columns.startMs[row]! === dayMs;
  if (toEdgePx - fromPx < leastBarPx || (isDay && dayMs * scale.pxPerMs < leastDayPx)) return undefined;
  const headPx = toPx(scale, columns.anchorMs[row]!);
  const isHeadIn = headPx >= layout.plotLeftPx && headPx <= layout.plotLeftPx + layout.plotWidthPx;
  const isHeadOut = !isHeadIn && fromPx <= layout.plotLeftPx;
  // What lasts through the whole window says little about it: a thread is enough. A day is what it is about.
  const isThroughout = !isDay && fromPx < layout.plotLeftPx && toEndPx > layout.widthPx;
  return { row, fromPx, toEdgePx, toEndPx, isDay, isThroughout, isHeadOut };
}

function alphaOf({ scene }: Frame, row: number): number {
  return (fillByStatus[scene.columns.status[row]!] ?? 'solid') === 'solid' ? 0.26 : 0.15;
}

/** However many last through the window, a stave has one thread: theirs would lie on each other. */
function noteThread(threads: Map<number, number>, frame: Frame, { row }: Span): void {
  const { set } = frame;
  const alpha = alphaOf(frame, row);
  for (const stave of set.headsOf(row).staves) {
    threads.set(stave, Math.max(threads.get(stave) ?? 0, alpha));
  }
}

const threadPx = 2;

function paintThreads(
  surface: Surface,
  { set, view, theme, layout }: Frame,
  threads: Map<number, number>,
): void {
  for (const [stave, alpha] of threads) {
    if (!isStaveInSight(view, stave)) continue;
    const fill = theme.sides[set.staves[stave]!.colour]!;
    const yPx = staveY(view, stave) - threadPx / 2;
    surface.boxes([layout.plotLeftPx, yPx, layout.plotWidthPx, threadPx], { fill, alpha });
  }
}

interface PaintedSpan extends Span {
  readonly isFree: (stave: number) => boolean;
}

function paintBar(surface: Surface, frame: Frame, span: PaintedSpan): void {
  const { scene, set, view, theme, layout } = frame;
  const { row, fromPx, toEdgePx, toEndPx, isDay, isFree } = span;
  const flags = scene.columns.flags[row]!;
  const isOpenEnd = (flags & rowFlags.openEnd) !== 0;
  const isInexact = (flags & rowFlags.inexact) !== 0;
  const alpha = alphaOf(frame, row);
  const heightPx = Math.max(3.5, Math.min(6, layout.pitchPx * 0.2));
  // An edge out of sight need not fade: fading is many boxes.
  const startsIn = fromPx > layout.plotLeftPx - beforePlotPx;
  const endsIn = toEndPx === toEdgePx;
  for (const stave of set.headsOf(row).staves) {
    if (!isStaveInSight(view, stave) || !isFree(stave)) continue;
    const yPx = staveY(view, stave);
    const colour = theme.sides[set.staves[stave]!.colour]!;
    surface.bar({
      xPx: fromPx,
      yPx: yPx - heightPx / 2,
      widthPx: toEdgePx - fromPx,
      heightPx,
      fill: colour,
      alpha,
      isSoftStart: startsIn && (isDay || isInexact || (flags & rowFlags.openStart) !== 0),
      isSoftEnd: endsIn && (isDay || isInexact),
    });
    if (isOpenEnd && toEndPx <= layout.widthPx) {
      surface.path('M0,-4L5,0L0,4', { xPx: toEndPx, yPx }, { stroke: colour, widthPx: 1.4 });
    }
  }
}

/** By stave: the span whose title is told there, and how many more it stands for. */
type Titled = Map<number, { readonly span: Span; readonly moreCount: number }>;

/** On the first of its staves in sight; where several spans share that, the chosen or most important one's is told. */
function noteTitle(titled: Titled, { set, view, scene }: Frame, span: Span): void {
  const stave = set.headsOf(span.row).staves.find(head => isStaveInSight(view, head));
  if (stave === undefined) return;
  const known = titled.get(stave);
  const weight = (row: number) => (row === scene.selectedRow ? 256 : set.columns.importance[row]!);
  const isFirst = known === undefined || weight(span.row) > weight(known.span.row);
  titled.set(stave, {
    span: isFirst ? span : known.span,
    moreCount: known === undefined ? 0 : known.moreCount + 1,
  });
}

const titlePx = 10;
const titleGapPx = 5;
const leastTitlePx = 56;

function paintTitles(surface: Surface, frame: Frame, titled: Titled): void {
  if (titled.size === 0) return;
  const { layout, view, theme, scene } = frame;
  const fromPx = layout.plotLeftPx + titleGapPx;
  const freeToPx = firstMarks(frame, titled);
  const lettering = { fill: theme.ink2, sizePx: titlePx, halo: theme.paper } as const;
  for (const [stave, { span, moreCount }] of titled) {
    const roomPx = Math.min(span.toEdgePx, freeToPx.get(stave) ?? Infinity) - fromPx - titleGapPx;
    if (roomPx < leastTitlePx) continue;
    const { title } = eventWords(scene.columns, span.row);
    const more = (words: string) =>
      moreCount === 0 ? words : scene.language.text.score.spanAndMore(words, moreCount);
    const isWide = (words: string) => surface.textWidthPx(more(words), lettering) > roomPx;
    surface.text(more(shortened(title, isWide)), { xPx: fromPx, yPx: staveY(view, stave) - 8 }, lettering);
  }
}

/** Where the first mark in the window stands on each of these staves: titles end before it. */
function firstMarks({ groups, scale, layout, index }: Frame, staves: Titled): Map<number, number> {
  const found = new Map<number, number>();
  const meet = (stave: number, xPx: number) => {
    if (staves.has(stave)) found.set(stave, Math.min(found.get(stave) ?? Infinity, xPx));
  };
  for (const { atMs, counts, places } of groups) {
    const xPx = toPx(scale, atMs) - 10;
    if (xPx < layout.plotLeftPx - 10) continue;
    if (counts !== undefined) {
      for (const stave of staves.keys()) if (counts[stave]! > 0) meet(stave, xPx);
      continue;
    }
    for (const stave of headsAt(index, places[0]!).staves) meet(stave, xPx);
  }
  return found;
}
