/**
 * The score, from back to front: lines of the calendar, spans, stems, staves, heads. Stems go behind the
 * staves, so that a stave that a stem only passes stays whole.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { rowFlags } from '../query/columns.ts';
import { type Frame } from './frame.ts';
import { type Mark } from './hit.ts';
import { isStaveInSight, scrollEdgeY, staveY } from './layout.ts';
import { fillByStatus } from './marks.ts';
import { type HeadSheet, othersAround, paintHeads, paintStem } from './paintChord.ts';
import { clusterLook, paintClusterStems, paintColumns, paintNumbers } from './paintCluster.ts';
import { type ShownGroup } from './resolution.ts';
import { type Surface } from './surface.ts';
import { type Ticks } from './ticks.ts';
import { toPx } from './timeScale.ts';

export function paintScore(surface: Surface, frame: Frame, ticks: Ticks): readonly Mark[] {
  const { layout, scale, theme, view, scene, set } = frame;
  const sheet: HeadSheet = { surface, marks: [], around: othersAround(frame) };
  const endPx = layout.plotLeftPx + layout.plotWidthPx;
  const bottomY = layout.scoreTopPx + layout.scoreHeightPx;
  // Heads at the window's edges stand whole: the plot is clipped a little outside of it.
  const box = {
    xPx: layout.plotLeftPx - 7,
    yPx: layout.axisHeightPx,
    widthPx: layout.plotWidthPx + 14,
    heightPx: bottomY - layout.axisHeightPx,
  };
  const grid: number[] = [];
  for (const ms of ticks.majorMs) {
    const xPx = Math.round(toPx(scale, ms)) + 0.5;
    if (xPx >= layout.plotLeftPx && xPx <= endPx) grid.push(xPx, layout.axisHeightPx, xPx, bottomY);
  }
  surface.lines(grid, { stroke: theme.rule, widthPx: 1, alpha: 0.75 });

  const chords = frame.groups.filter(group => group.places.length === 1);
  const clusters = frame.groups.filter(group => group.places.length > 1);
  surface.clipped({ ...box, xPx: layout.plotLeftPx, widthPx: layout.plotWidthPx }, () => {
    paintBars(surface, frame);
  });
  surface.clipped(box, () => {
    paintClusterStems(surface, frame, clusters);
    for (const group of chords) paintStem(surface, frame, group);
  });
  const lines: number[] = [];
  for (let stave = 0; stave < set.staves.length; stave += 1) {
    if (!isStaveInSight(view, stave)) continue;
    const yPx = Math.round(staveY(view, stave)) + 0.5;
    lines.push(layout.plotLeftPx - 4, yPx, endPx, yPx);
  }
  surface.lines(lines, { stroke: theme.rule, widthPx: 1 });
  surface.clipped(box, () => {
    paintToday(surface, frame);
    paintColumns(
      sheet,
      frame,
      clusters.filter(group => clusterLook(group) === 'columns'),
    );
    const isChosen = (group: ShownGroup) =>
      set.rows[frame.index.positions[group.places[0]!]!] === scene.selectedRow;
    for (const group of chords) if (!isChosen(group)) paintHeads(sheet, frame, group);
    paintNumbers(
      sheet,
      frame,
      clusters.filter(group => clusterLook(group) !== 'columns'),
    );
    for (const group of chords) if (isChosen(group)) paintHeads(sheet, frame, group);
    if (view.scrollPx > 0) {
      const y = Math.round(scrollEdgeY(view)) + 0.5;
      surface.lines([layout.plotLeftPx - 4, y, endPx, y], { stroke: theme.ink3, widthPx: 1, alpha: 0.6 });
    }
  });
  return sheet.marks;
}

const leastBarPx = 14;
const leastDayPx = 40;

/** Each event's once, and the day that several events share once: their paleness must not add up. */
function paintBars(surface: Surface, frame: Frame): void {
  const { groups, index, scale, reachingIn, set } = frame;
  const { startMs, endMs } = set.columns;
  const showsDays = dayMs * scale.pxPerMs >= leastDayPx;
  const positions = new Set(reachingIn);
  for (const { places, isCrowd } of groups) {
    if (places.length > 1 && (isCrowd || !showsDays)) continue;
    for (const place of places) positions.add(index.positions[place]!);
  }
  const shownDays = new Set<string>();
  const isFree = (row: number) => (stave: number) => {
    if (endMs[row]! - startMs[row]! !== dayMs) return true;
    const key = `${stave}/${startMs[row]!}`;
    if (shownDays.has(key)) return false;
    shownDays.add(key);
    return true;
  };
  for (const position of positions)
    paintBar(surface, frame, { position, isFree: isFree(set.rows[position]!) });
}

interface BarPlace {
  readonly position: number;
  readonly isFree: (stave: number) => boolean;
}

/** Length is span: on each of its staves, from first to last day, soft where the date is, an arrow where open. */
function paintBar(surface: Surface, frame: Frame, { position, isFree }: BarPlace): void {
  const { scene, set, view, scale, theme, layout } = frame;
  const { columns } = scene;
  const row = set.rows[position]!;
  const flags = columns.flags[row]!;
  const isOpenEnd = (flags & rowFlags.openEnd) !== 0;
  const isInexact = (flags & rowFlags.inexact) !== 0;
  const startMs = Math.max(columns.startMs[row]!, scale.startMs - 365 * dayMs);
  const endMs = isOpenEnd ? Math.max(scene.todayMs + dayMs, columns.anchorMs[row]!) : columns.endMs[row]!;
  const lengthMs = columns.endMs[row]! - columns.startMs[row]!;
  const fromPx = Math.max(toPx(scale, startMs), layout.plotLeftPx - 14);
  const toEndPx = toPx(scale, endMs);
  const toEdgePx = Math.min(toEndPx, layout.widthPx + 30);
  // A day is the grain of most dates: it is a span only where it is so wide that its head would seem an hour.
  const isDay = lengthMs === dayMs;
  if (toEdgePx - fromPx < leastBarPx || (isDay && dayMs * scale.pxPerMs < leastDayPx)) return;
  const fill = fillByStatus[columns.status[row]!] ?? 'solid';
  const alpha = fill === 'solid' ? 0.26 : 0.15;
  // What lasts through the whole window says little about it: a thread is enough.
  const isThroughout = fromPx < layout.plotLeftPx && toEndPx > layout.widthPx;
  const heightPx = isThroughout ? 2 : Math.max(3.5, Math.min(6, layout.pitchPx * 0.2));
  for (let head = set.headStarts[position]!; head < set.headStarts[position + 1]!; head += 1) {
    const stave = set.headStaves[head]!;
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
      isSoftStart: isDay || isInexact || (flags & rowFlags.openStart) !== 0,
      isSoftEnd: isDay || isInexact,
    });
    if (isOpenEnd && toEndPx <= layout.widthPx) {
      surface.path('M0,-4L5,0L0,4', { xPx: toEndPx, yPx }, { stroke: colour, widthPx: 1.4 });
    }
  }
}

function paintToday(surface: Surface, { scene, scale, layout, theme }: Frame): void {
  const xPx = Math.round(toPx(scale, scene.todayMs)) + 0.5;
  if (xPx < layout.plotLeftPx || xPx > layout.plotLeftPx + layout.plotWidthPx) return;
  const bottomY = layout.scoreTopPx + layout.scoreHeightPx;
  surface.lines([xPx, layout.axisHeightPx, xPx, bottomY], {
    stroke: theme.accent,
    widthPx: 1,
    dash: [1, 3],
  });
}
