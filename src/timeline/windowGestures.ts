/**
 * What gestures do to the window: a pure reducer, so that the window in the store stays the only truth and
 * every law of moving it can be tested without a page. Limits slide the window and never squeeze it.
 */
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';

export type Gesture =
  /** Zoom by octaves about a share of the width: 0 is the left edge; positive octaves show more time. */
  | { readonly kind: 'zoom'; readonly atShare: number; readonly octaves: number }
  /** Move by a share of the span; positive is later. */
  | { readonly kind: 'pan'; readonly byShare: number }
  | { readonly kind: 'page'; readonly direction: -1 | 1 }
  | { readonly kind: 'centre'; readonly atMs: number }
  /** Show exactly this. */
  | { readonly kind: 'show'; readonly window: TimeWindow }
  /** Move one edge; the other stays. */
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end'; readonly toMs: number }
  /** Two fingers: the instants first under them stay under them. */
  | {
      readonly kind: 'pinch';
      readonly fromMs: readonly [number, number];
      readonly shares: readonly [number, number];
    };

export interface WindowLimits {
  readonly startMs: number;
  readonly endMs: number;
  readonly leastSpanMs: number;
}

const hourMs = dayMs / 24;
const marginShare = 0.08;

/**
 * From the whole record, today and the window itself, with a margin: one that an address opened further out
 * is not thrown back by the first touch.
 */
export function windowLimits(extent: TimeWindow, todayMs: number, window: TimeWindow): WindowLimits {
  const startMs = Math.min(extent.startMs, todayMs);
  const endMs = Math.max(extent.endMs, todayMs + dayMs);
  const marginMs = Math.max((endMs - startMs) * marginShare, 45 * dayMs);
  return {
    startMs: Math.min(startMs - marginMs, window.startMs),
    endMs: Math.max(endMs + marginMs, window.endMs),
    leastSpanMs: hourMs,
  };
}

export function moveWindow(window: TimeWindow, gesture: Gesture, limits: WindowLimits): TimeWindow {
  const spanMs = window.endMs - window.startMs;
  switch (gesture.kind) {
    case 'zoom': {
      const anchorMs = window.startMs + spanMs * gesture.atShare;
      const nextMs = clampSpan(spanMs * 2 ** gesture.octaves, limits);
      return slide(anchorMs - nextMs * gesture.atShare, nextMs, limits);
    }
    case 'pan':
      return slide(window.startMs + spanMs * gesture.byShare, spanMs, limits);
    case 'page':
      return slide(window.startMs + spanMs * gesture.direction, spanMs, limits);
    case 'centre':
      return slide(gesture.atMs - spanMs / 2, spanMs, limits);
    case 'show': {
      const wantedMs = gesture.window.endMs - gesture.window.startMs;
      const nextMs = clampSpan(wantedMs, limits);
      return slide(gesture.window.startMs - (nextMs - wantedMs) / 2, nextMs, limits);
    }
    case 'edge':
      return gesture.edge === 'start'
        ? {
            startMs: clamp(gesture.toMs, limits.startMs, window.endMs - limits.leastSpanMs),
            endMs: window.endMs,
          }
        : {
            startMs: window.startMs,
            endMs: clamp(gesture.toMs, window.startMs + limits.leastSpanMs, limits.endMs),
          };
    case 'pinch': {
      const [firstMs, secondMs] = gesture.fromMs;
      const [firstShare, secondShare] = gesture.shares;
      const betweenShare = secondShare - firstShare;
      const betweenMs = secondMs - firstMs;
      const isFlat = Math.abs(betweenShare) < 1e-3 || betweenMs / betweenShare <= 0;
      const nextMs = clampSpan(isFlat ? spanMs : betweenMs / betweenShare, limits);
      const middleShare = (firstShare + secondShare) / 2;
      return slide((firstMs + secondMs) / 2 - nextMs * middleShare, nextMs, limits);
    }
  }
}

function clampSpan(spanMs: number, limits: WindowLimits): number {
  return clamp(spanMs, limits.leastSpanMs, limits.endMs - limits.startMs);
}

function slide(startMs: number, spanMs: number, limits: WindowLimits): TimeWindow {
  const slidMs = clamp(startMs, limits.startMs, limits.endMs - spanMs);
  return { startMs: slidMs, endMs: slidMs + spanMs };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
