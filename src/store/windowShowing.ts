/** The least move of the window that brings an event into it. */
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';

/** Room left on either side of what is brought in, as a share of the window. */
const marginShare = 0.08;

/**
 * The window itself where the span stands in it whole; else the window slid just far enough, never zoomed.
 * Only a span longer than the window widens it. An open end is brought in by its known end.
 */
export function windowShowing(window: TimeWindow, span: TimeWindow): TimeWindow {
  const known = knownSpan(span);
  if (known === undefined) return window;
  if (known.startMs >= window.startMs && known.endMs <= window.endMs) return window;
  const spanMs = known.endMs - known.startMs;
  const windowMs = window.endMs - window.startMs;
  const isLonger = spanMs > windowMs;
  const lengthMs = isLonger ? spanMs / (1 - 2 * marginShare) : windowMs;
  // A long event leaves less room beside it than the margin asks for.
  const marginMs = Math.min(lengthMs * marginShare, (lengthMs - spanMs) / 2);
  const startMs =
    isLonger || known.startMs < window.startMs ? known.startMs - marginMs : known.endMs + marginMs - lengthMs;
  return { startMs: Math.round(startMs), endMs: Math.round(startMs) + Math.round(lengthMs) };
}

/** An open side shrinks to a day beside the known one; a span open on both sides is nowhere in particular. */
function knownSpan({ startMs, endMs }: TimeWindow): TimeWindow | undefined {
  const hasStart = Number.isFinite(startMs);
  const hasEnd = Number.isFinite(endMs);
  if (hasStart && hasEnd) return { startMs, endMs };
  if (hasStart) return { startMs, endMs: startMs + dayMs };
  return hasEnd ? { startMs: endMs - dayMs, endMs } : undefined;
}
