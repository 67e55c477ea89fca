/**
 * What can be pointed at, and what a pointer means: the nearest mark within a target of 24 px. Marks are few
 * hundreds, so they are simply all asked.
 */
import { type ShownGroup } from './resolution.ts';
import { type Frame } from './frame.ts';
import { type Surface } from './surface.ts';
import { type TimeScale, toPx } from './timeScale.ts';

export interface Mark {
  readonly xPx: number;
  readonly yPx: number;
  readonly stave: number;
  readonly group: ShownGroup;
  /** In the index, of the one event that it stands for; -1 where it stands for several. */
  readonly place: number;
}

/** Where painters draw, and the list in which they leave what can be pointed at. */
export interface Sheet {
  readonly surface: Surface;
  readonly marks: Mark[];
  /** By stave; NaN out of sight. */
  readonly stavesY: Float64Array;
}

export function rowOfPlace({ index }: Pick<Frame, 'index'>, place: number): number {
  return index.rowsByAnchor[place]!;
}

/** The row of the one event that a mark stands for, or -1. */
export function rowOfMark(frame: Pick<Frame, 'index'>, { place }: Mark): number {
  return place < 0 ? -1 : rowOfPlace(frame, place);
}

/** Where marks stand: in the middle of a pixel, so that a stem is sharp and meets the middle of its heads. */
export function markXPx(scale: TimeScale, ms: number): number {
  return Math.floor(toPx(scale, ms)) + 0.5;
}

/** WCAG 2.5.8: half of a 24 px target, each way. */
const reachPx = 12;

export function markAt(marks: readonly Mark[], xPx: number, yPx: number): Mark | undefined {
  let best: Mark | undefined;
  let bestPx = Infinity;
  for (const mark of marks) {
    const acrossPx = Math.abs(mark.xPx - xPx);
    const alongPx = Math.abs(mark.yPx - yPx);
    if (acrossPx > reachPx || alongPx > reachPx) continue;
    const px = Math.hypot(acrossPx, alongPx);
    if (px < bestPx) {
      best = mark;
      bestPx = px;
    }
  }
  return best;
}

/** A stem can be pointed at too: any group whose stem passes within a few pixels. */
export function stemAt(marks: readonly Mark[], xPx: number, yPx: number): Mark | undefined {
  const ends = new Map<ShownGroup, { top: Mark; bottom: Mark }>();
  for (const mark of marks) {
    if (Math.abs(mark.xPx - xPx) > 5) continue;
    const end = ends.get(mark.group);
    if (end === undefined) ends.set(mark.group, { top: mark, bottom: mark });
    else if (mark.yPx < end.top.yPx) end.top = mark;
    else if (mark.yPx > end.bottom.yPx) end.bottom = mark;
  }
  for (const { top, bottom } of ends.values()) if (yPx >= top.yPx && yPx <= bottom.yPx) return top;
  return undefined;
}
