/**
 * Instants to pixels and back: a value, made anew from the window and the plot's width whenever it is needed,
 * so that nothing can disagree with the window in the store. Time runs from left to right in every language:
 * the score is a picture of time, like a map of space, and the axis says so in the reader's own words.
 */
import { type TimeWindow } from '../domain/timeWindow.ts';

export interface TimeScale {
  readonly startMs: number;
  readonly endMs: number;
  /** Where the plot begins within the host. */
  readonly leftPx: number;
  readonly widthPx: number;
  readonly pxPerMs: number;
}

export function createTimeScale({ startMs, endMs }: TimeWindow, leftPx: number, widthPx: number): TimeScale {
  return { startMs, endMs, leftPx, widthPx, pxPerMs: widthPx / Math.max(1, endMs - startMs) };
}

export function toPx(scale: TimeScale, ms: number): number {
  return scale.leftPx + (ms - scale.startMs) * scale.pxPerMs;
}

export function toMs(scale: TimeScale, px: number): number {
  return scale.startMs + (px - scale.leftPx) / scale.pxPerMs;
}
