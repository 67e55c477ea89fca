/**
 * The score, from back to front: lines of the calendar, spans, stems, staves, heads. Stems go behind the
 * staves, so that a stave that a stem only passes stays whole.
 */
import { othersAround, paintCarets } from './besideHeads.ts';
import { type Frame } from './frame.ts';
import { type Mark, markXPx, rowOfPlace } from './hit.ts';
import { isStaveInSight, scrollEdgeY, staveY } from './layout.ts';
import { paintBars } from './paintBars.ts';
import { type HeadSheet, paintHeads } from './paintChord.ts';
import { paintClusterStems, paintColumns, paintNumbers } from './paintCluster.ts';
import { paintStems } from './paintStems.ts';
import { type ShownGroup } from './resolution.ts';
import { type Box, type Surface } from './surface.ts';
import { type Ticks } from './ticks.ts';
import { toPx } from './timeScale.ts';

interface Above {
  readonly ticks: Ticks;
  /** Rows that have a card in the rail: their bars need no title. */
  readonly cardRows: ReadonlySet<number>;
}

/** Heads at the plot's edges are whole: they reach a little into its margins. */
const edgePx = 8;

export function paintScore(surface: Surface, frame: Frame, { ticks, cardRows }: Above): readonly Mark[] {
  const { layout, scale, theme, view, scene, set } = frame;
  const stavesY = Float64Array.from(set.staves, (_, stave) =>
    isStaveInSight(view, stave) ? staveY(view, stave) : NaN,
  );
  const sheet: HeadSheet = { surface, marks: [], stavesY, around: othersAround(frame), carets: [] };
  const endPx = layout.plotLeftPx + layout.plotWidthPx;
  const bottomY = layout.scoreTopPx + layout.scoreHeightPx;
  const box: Box = {
    xPx: layout.plotLeftPx,
    yPx: layout.axisHeightPx,
    widthPx: layout.plotWidthPx,
    heightPx: bottomY - layout.axisHeightPx,
  };
  paintCalendarLines(surface, frame, ticks);
  const { chords, chosen, numbers, columns } = sortedGroups(frame);
  surface.clipped(box, () => {
    paintBars(surface, frame, cardRows);
    paintClusterStems(surface, frame, { groups: numbers, stavesY });
    paintStems(surface, frame, chords);
    paintStems(surface, frame, chosen);
  });
  const lines: number[] = [];
  for (const yPx of stavesY) if (!Number.isNaN(yPx)) lines.push(layout.plotLeftPx - 4, yPx, endPx, yPx);
  surface.lines(lines, { stroke: theme.rule, widthPx: 1 });
  surface.clipped({ ...box, xPx: box.xPx - edgePx, widthPx: box.widthPx + 2 * edgePx }, () => {
    paintToday(surface, frame);
    paintColumns(sheet, frame, columns);
    for (const group of chords) paintHeads(sheet, frame, group);
    paintNumbers(sheet, frame, numbers);
    for (const group of chosen) {
      paintOverColumns(surface, frame, { chosen: group, columns });
      paintHeads(sheet, frame, group);
    }
    paintCarets(surface, frame, sheet.carets);
    if (view.scrollPx > 0) {
      const y = Math.round(scrollEdgeY(view)) + 0.5;
      surface.lines([layout.plotLeftPx - 4, y, endPx, y], { stroke: theme.ink3, widthPx: 1, alpha: 0.6 });
    }
  });
  return sheet.marks;

  function isIn({ atMs }: ShownGroup): boolean {
    const xPx = toPx(scale, atMs);
    return xPx >= layout.plotLeftPx - 0.5 && xPx <= endPx + 0.5;
  }

  function sortedGroups({ groups }: Frame) {
    const sorted: Record<'chords' | 'chosen' | 'numbers' | 'columns', ShownGroup[]> = {
      chords: [],
      chosen: [],
      numbers: [],
      columns: [],
    };
    for (const group of groups) {
      // What is less than half inside is left out.
      if (!isIn(group)) continue;
      if (group.look !== 'chord') sorted[group.look].push(group);
      else if (rowOfPlace(frame, group.places[0]!) === scene.selectedRow) sorted.chosen.push(group);
      else sorted.chords.push(group);
    }
    return sorted;
  }
}

function paintCalendarLines(surface: Surface, { layout, scale, theme }: Frame, { majorMs }: Ticks): void {
  const bottomY = layout.scoreTopPx + layout.scoreHeightPx;
  const grid: number[] = [];
  for (const ms of majorMs) {
    const xPx = Math.round(toPx(scale, ms)) + 0.5;
    if (xPx < layout.plotLeftPx || xPx > layout.plotLeftPx + layout.plotWidthPx) continue;
    grid.push(xPx, layout.axisHeightPx, xPx, bottomY);
  }
  surface.lines(grid, { stroke: theme.rule, widthPx: 1, alpha: 0.75 });
}

const columnGapPx = 12;

interface ChosenInCrowd {
  readonly chosen: ShownGroup;
  readonly columns: readonly ShownGroup[];
}

/** In a crowd the chosen chord's stem stands before the columns, on a little paper of its own. */
function paintOverColumns(surface: Surface, frame: Frame, { chosen, columns }: ChosenInCrowd): void {
  const { scale, view } = frame;
  if (!columns.some(({ atMs }) => Math.abs(atMs - chosen.atMs) * scale.pxPerMs < columnGapPx)) return;
  const xPx = markXPx(scale, chosen.atMs);
  const top = Math.max(staveY(view, chosen.topStave), scrollEdgeY(view));
  const bottom = staveY(view, chosen.bottomStave);
  surface.lines([xPx, top, xPx, bottom], { stroke: frame.theme.paper, widthPx: 10, alpha: 0.85 });
  paintStems(surface, frame, [chosen]);
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
