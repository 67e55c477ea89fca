/**
 * Two presses on empty ground, one soon after the other and near it. Between them nothing may have moved: the second
 * press of a double one often meets what the first has opened.
 */
import { type TimeWindow } from '../domain/timeWindow.ts';

interface EmptyPress {
  readonly xPx: number;
  readonly yPx: number;
  /** Of the page's clock. */
  readonly atMs: number;
  readonly window: TimeWindow;
}

/** Fingers and unsteady hands: longer and wider than a mouse needs. */
const mostMs = 500;
const mostPx = 24;

/** Whether the press is the second one. */
export type DoublePress = (press: EmptyPress | undefined) => boolean;

/** Give it every press: `undefined` for one that met something. */
export function createDoublePress(): DoublePress {
  let last: EmptyPress | undefined;
  return press => {
    const before = last;
    last = press;
    if (press === undefined || before === undefined) return false;
    const isDouble =
      press.atMs - before.atMs <= mostMs &&
      Math.hypot(press.xPx - before.xPx, press.yPx - before.yPx) <= mostPx &&
      press.window.startMs === before.window.startMs &&
      press.window.endMs === before.window.endMs;
    if (isDouble) last = undefined;
    return isDouble;
  };
}
