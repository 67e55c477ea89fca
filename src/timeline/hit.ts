/**
 * What can be pointed at, and what a pointer means: the nearest mark within a target of 24 px. Marks are few
 * hundreds, so they are simply all asked.
 */
import { type ShownGroup } from './resolution.ts';
import { type Surface } from './surface.ts';

export interface Mark {
  readonly xPx: number;
  readonly yPx: number;
  readonly stave: number;
  readonly group: ShownGroup;
}

/** Where painters draw, and the list in which they leave what can be pointed at. */
export interface Sheet {
  readonly surface: Surface;
  readonly marks: Mark[];
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
