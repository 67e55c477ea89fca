/**
 * Where the handles of an event stand: on its first stave in sight, the body over its span and the ends beside that,
 * each at least 24 px wide and none over another, however short the span is.
 */
import { type When } from '../domain/event.ts';
import { type MovePart } from '../domain/movedWhen.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { boundsOfWhen } from '../domain/when.ts';
import { type Frame } from './frame.ts';
import { isStaveInSight, staveY } from './layout.ts';
import { toPx } from './timeScale.ts';

/** WCAG 2.5.8. */
export const handlePx = 24;

export interface HandlePlace {
  readonly leftPx: number;
  readonly widthPx: number;
  /** Out of the plot: neither seen nor pressed, but still there for the keys. */
  readonly isOut: boolean;
}

export type HandlePlaces = Readonly<Record<MovePart, HandlePlace>> & {
  readonly topPx: number;
};

export function handlePlaces(frame: Frame, row: number, when: When): HandlePlaces {
  const { scale, layout, scene, set, view } = frame;
  const startPx = layout.plotLeftPx;
  const endPx = startPx + layout.plotWidthPx;
  const { earliestMs, latestMs, anchorMs, openStart, openEnd } = boundsOfWhen(when);
  const trueFromPx = openStart ? -Infinity : toPx(scale, earliestMs);
  const trueToPx = toPx(scale, openEnd ? Math.max(scene.todayMs + dayMs, anchorMs) : latestMs);
  const isOut = trueFromPx > endPx || trueToPx < startPx;
  const fromPx = clamp(trueFromPx, startPx, endPx);
  const toEndPx = clamp(trueToPx, startPx, endPx);
  const widthPx = Math.max(handlePx, toEndPx - fromPx);
  const leftPx = (fromPx + toEndPx - widthPx) / 2;
  const stave = set.headsOf(row).staves.find(head => isStaveInSight(view, head));
  const middleY = stave === undefined ? layout.scoreTopPx + handlePx : staveY(view, stave);
  return {
    topPx: Math.round(middleY - handlePx / 2),
    whole: { leftPx, widthPx, isOut },
    start: { leftPx: leftPx - handlePx, widthPx: handlePx, isOut: isOut || trueFromPx < startPx - 1 },
    end: { leftPx: leftPx + widthPx, widthPx: handlePx, isOut: isOut || trueToPx > endPx + 1 },
  };
}

function clamp(px: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, px));
}
