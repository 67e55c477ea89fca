/** Several events in one place: a number for each stave, or a column where numbers have no room. */
import { type Frame } from './frame.ts';
import { type Sheet } from './hit.ts';
import { isStaveInSight, staveY } from './layout.ts';
import { type ShownGroup } from './resolution.ts';
import { type Surface } from './surface.ts';
import { toPx } from './timeScale.ts';

const digitPx = 5.8;
const padPx = 7;
const numberHeightPx = 13;
const mostColumnPx = 4.5;

/** How a cluster is shown: numbers in pills, where that is too wide bare figures, and last a column. */
export type ClusterLook = 'pills' | 'figures' | 'columns';

function figuresWidthPx(count: number): number {
  return String(count).length * digitPx;
}

function pillWidthPx(count: number): number {
  return Math.max(numberHeightPx, figuresWidthPx(count) + padPx);
}

export function clusterLook({ counts, roomPx, isCrowd }: ShownGroup): ClusterLook {
  if (isCrowd) return 'columns';
  let most = 0;
  for (const count of counts ?? []) if (count > most) most = count;
  if (pillWidthPx(most) - 2 <= roomPx) return 'pills';
  return figuresWidthPx(most) + 1.5 <= roomPx ? 'figures' : 'columns';
}

/** The thread that says that the numbers are one group. */
export function paintClusterStems(surface: Surface, frame: Frame, groups: readonly ShownGroup[]): void {
  const { view, theme } = frame;
  const points: number[] = [];
  for (const group of groups) {
    const { counts } = group;
    if (counts === undefined || clusterLook(group) === 'columns') continue;
    let topY = Infinity;
    let bottomY = -Infinity;
    for (let stave = 0; stave < counts.length; stave += 1) {
      if (counts[stave]! === 0 || !isStaveInSight(view, stave)) continue;
      const y = staveY(view, stave);
      if (y < topY) topY = y;
      if (y > bottomY) bottomY = y;
    }
    if (bottomY <= topY) continue;
    const xPx = toPx(frame.scale, group.atMs);
    points.push(xPx, topY, xPx, bottomY);
  }
  surface.lines(points, { stroke: theme.ink3, widthPx: 0.8, alpha: 0.55 });
}

/** Numbers of all groups that have the room: one stroke a colour for their pills, then their figures. */
export function paintNumbers({ surface, marks }: Sheet, frame: Frame, groups: readonly ShownGroup[]): void {
  const { view, theme, set } = frame;
  const pills: number[][] = theme.sides.map(() => []);
  const backs: number[] = [];
  const first = marks.length;
  for (const group of groups) {
    const { counts } = group;
    if (counts === undefined) continue;
    const xPx = toPx(frame.scale, group.atMs);
    const hasPills = clusterLook(group) === 'pills';
    for (let stave = 0; stave < counts.length; stave += 1) {
      const count = counts[stave]!;
      if (count === 0 || !isStaveInSight(view, stave)) continue;
      const yPx = staveY(view, stave);
      const widthPx = hasPills ? pillWidthPx(count) : figuresWidthPx(count) + 1;
      const box = [xPx - widthPx / 2, yPx - numberHeightPx / 2, widthPx, numberHeightPx] as const;
      if (hasPills) pills[set.staves[stave]!.colour]!.push(...box);
      else backs.push(...box);
      marks.push({ xPx, yPx, stave, group });
    }
  }
  surface.boxes(backs, { fill: theme.paper });
  pills.forEach((boxes, colour) => {
    const ink = { fill: theme.paper, stroke: theme.sides[colour]!, widthPx: 1.1 };
    surface.boxes(boxes, ink, numberHeightPx / 2);
  });
  for (let at = first; at < marks.length; at += 1) {
    const { xPx, yPx, stave, group } = marks[at]!;
    const fill = theme.sides[set.staves[stave]!.colour]!;
    const text = String(group.counts?.[stave] ?? 0);
    surface.text(text, { xPx, yPx: yPx + 0.5 }, { fill, sizePx: 10, weight: 700, align: 'center' });
  }
}

/**
 * Columns of all crowded groups, one fill a colour. Their height is the logarithm of the count on one scale
 * for all windows and filters, so that two views can be compared: a third for a single event, full at a hundred.
 */
export function paintColumns({ surface, marks }: Sheet, frame: Frame, groups: readonly ShownGroup[]): void {
  const { view, theme, set, layout } = frame;
  const boxes: number[][] = theme.sides.map(() => []);
  const fullPx = layout.pitchPx - 5;
  for (const group of groups) {
    const { counts } = group;
    if (counts === undefined) continue;
    const xPx = toPx(frame.scale, group.atMs);
    const widthPx = Math.max(2, Math.min(mostColumnPx, group.roomPx - 2));
    for (let stave = 0; stave < counts.length; stave += 1) {
      const count = counts[stave]!;
      if (count === 0 || !isStaveInSight(view, stave)) continue;
      const heightPx = fullPx * Math.min(1, 0.3 + 0.35 * Math.log10(count));
      const yPx = staveY(view, stave);
      boxes[set.staves[stave]!.colour]!.push(xPx - widthPx / 2, yPx - heightPx / 2, widthPx, heightPx);
      marks.push({ xPx, yPx, stave, group });
    }
  }
  boxes.forEach((corners, colour) => {
    surface.boxes(corners, { fill: theme.sides[colour]!, alpha: 0.85 });
  });
}
