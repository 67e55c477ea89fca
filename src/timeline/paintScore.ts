/**
 * The score, from back to front: lines of the calendar, spans, stems, staves, heads. Stems go behind the
 * staves, so that a stave that a stem only passes stays whole.
 */
import { type Frame } from './frame.ts';
import { type Mark } from './hit.ts';
import { isStaveInSight, scrollEdgeY, staveY } from './layout.ts';
import { paintBars } from './paintBars.ts';
import { type HeadSheet, othersAround, paintHeads, paintStem, rowOfPlace } from './paintChord.ts';
import { clusterLook, paintClusterStems, paintColumns, paintNumbers } from './paintCluster.ts';
import { type ShownGroup } from './resolution.ts';
import { type Surface } from './surface.ts';
import { type Ticks } from './ticks.ts';
import { toPx } from './timeScale.ts';

interface Above {
  readonly ticks: Ticks;
  /** Rows that have a card in the rail: their bars need no title. */
  readonly cardRows: ReadonlySet<number>;
}

export function paintScore(surface: Surface, frame: Frame, { ticks, cardRows }: Above): readonly Mark[] {
  const { layout, scale, theme, view, scene, set } = frame;
  const sheet: HeadSheet = { surface, marks: [], around: othersAround(frame) };
  const endPx = layout.plotLeftPx + layout.plotWidthPx;
  const bottomY = layout.scoreTopPx + layout.scoreHeightPx;
  const box = {
    xPx: layout.plotLeftPx,
    yPx: layout.axisHeightPx,
    widthPx: layout.plotWidthPx,
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
  surface.clipped(box, () => {
    paintBars(surface, frame, cardRows);
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
    const isChosen = (group: ShownGroup) => rowOfPlace(frame, group.places[0]!) === scene.selectedRow;
    for (const group of chords) if (!isChosen(group)) paintHeads(sheet, frame, group);
    paintNumbers(
      sheet,
      frame,
      clusters.filter(group => clusterLook(group) !== 'columns'),
    );
    for (const group of chords) {
      if (!isChosen(group)) continue;
      paintOverColumns(surface, frame, group);
      paintHeads(sheet, frame, group);
    }
    if (view.scrollPx > 0) {
      const y = Math.round(scrollEdgeY(view)) + 0.5;
      surface.lines([layout.plotLeftPx - 4, y, endPx, y], { stroke: theme.ink3, widthPx: 1, alpha: 0.6 });
    }
  });
  return sheet.marks;
}

const columnGapPx = 12;

/** In a crowd the chosen chord's stem stands before the columns, on a little paper of its own. */
function paintOverColumns(surface: Surface, frame: Frame, chosen: ShownGroup): void {
  const { groups, scale, view } = frame;
  const isNear = ({ atMs }: ShownGroup) => Math.abs(atMs - chosen.atMs) * scale.pxPerMs < columnGapPx;
  if (!groups.some(group => group.places.length > 1 && isNear(group) && clusterLook(group) === 'columns'))
    return;
  const xPx = toPx(scale, chosen.atMs);
  const ends = [chosen.topStave, chosen.bottomStave].map(stave => staveY(view, stave));
  const top = Math.max(ends[0]!, scrollEdgeY(view));
  surface.lines([xPx, top, xPx, ends[1]!], { stroke: frame.theme.paper, widthPx: 10, alpha: 0.85 });
  paintStem(surface, frame, chosen);
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
