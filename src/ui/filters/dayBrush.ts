/**
 * Days as they are drawn on the histogram, as pure steps: a drag and a key move by whole days, months or years,
 * whichever a pixel can tell apart, so that what is drawn reads as one would say it. An edge at the end of the record
 * is no bound.
 */
import { calendarDayOf, dayStartMs, isoDayOfMs, startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { dayMs, type TimeWindow } from '../../domain/timeWindow.ts';
import { type DaySpan } from '../../domain/daySpan.ts';

export type DayUnit = 'day' | 'month' | 'year' | 'decade';

export type Bound = 'from' | 'to';

/** The unit of drags and arrow keys where a pixel is so long. */
export function unitOfPx(msPerPx: number): DayUnit {
  if (msPerPx < 2 * dayMs) return 'day';
  return msPerPx < 200 * dayMs ? 'month' : 'year';
}

/** What page keys move by. */
export function largerUnit(unit: DayUnit): DayUnit {
  return unit === 'day' ? 'month' : unit === 'month' ? 'year' : 'decade';
}

/** Half-open, within the record. Days that run backwards, as an address may have them, have no edges there. */
export function edgesOf({ from, to }: DaySpan, record: TimeWindow): TimeWindow {
  const within = (ms: number) => Math.min(Math.max(ms, record.startMs), record.endMs);
  const startMs = from === undefined ? record.startMs : within(startOfIsoDayMs(from));
  const endMs = to === undefined ? record.endMs : within(startOfIsoDayMs(to) + dayMs);
  return startMs <= endMs ? { startMs, endMs } : record;
}

/** The days of these edges; an edge at or beyond the record's is none. */
export function spanOfEdges({ startMs, endMs }: TimeWindow, record: TimeWindow): DaySpan {
  return {
    ...(startMs <= record.startMs ? {} : { from: isoDayOfMs(startMs) }),
    ...(endMs >= record.endMs ? {} : { to: isoDayOfMs(endMs - 1) }),
  };
}

/** All units that lie between two instants or hold one of them, in either order. */
export function spanBetween(
  [oneMs, otherMs]: readonly [number, number],
  unit: DayUnit,
  record: TimeWindow,
): DaySpan {
  const startMs = unitStart(Math.min(oneMs, otherMs), unit);
  return spanOfEdges({ startMs, endMs: nextEdge(Math.max(oneMs, otherMs), unit, 1) }, record);
}

/** One edge dragged to an instant: to the nearest edge of a unit, and at least a unit from the other edge. */
export function withEdgeAt(
  days: DaySpan,
  { bound, ms, unit }: { readonly bound: Bound; readonly ms: number; readonly unit: DayUnit },
  record: TimeWindow,
): DaySpan {
  const before = unitStart(ms, unit);
  const after = nextEdge(ms, unit, 1);
  return withEdge(days, { bound, ms: ms - before < after - ms ? before : after }, record);
}

/** One edge moved by keys, a unit forwards or back. */
export function withEdgeStepped(
  days: DaySpan,
  { bound, unit, step }: { readonly bound: Bound; readonly unit: DayUnit; readonly step: 1 | -1 },
  record: TimeWindow,
): DaySpan {
  const { startMs, endMs } = edgesOf(days, record);
  return withEdge(days, { bound, ms: nextEdge(bound === 'from' ? startMs : endMs, unit, step) }, record);
}

/** Edges do not pass each other: one that would leaves all as it is. */
export function withEdge(
  days: DaySpan,
  { bound, ms }: { readonly bound: Bound; readonly ms: number },
  record: TimeWindow,
): DaySpan {
  const edges = edgesOf(days, record);
  const moved = bound === 'from' ? { ...edges, startMs: ms } : { ...edges, endMs: ms };
  if (moved.startMs >= moved.endMs) return days;
  return spanOfEdges(moved, record);
}

/** The start of the next unit after an instant, or of the last one before it. */
function nextEdge(ms: number, unit: DayUnit, step: 1 | -1): number {
  const start = unitStart(ms, unit);
  if (step < 0) return start < ms ? start : unitStart(ms - 1, unit);
  const { year, month, day } = calendarDayOf(start);
  switch (unit) {
    case 'day':
      return dayStartMs(year, month, day + 1);
    case 'month':
      return month === 12 ? dayStartMs(year + 1, 1, 1) : dayStartMs(year, month + 1, 1);
    case 'year':
      return dayStartMs(year + 1, 1, 1);
    case 'decade':
      return dayStartMs(year + 10, 1, 1);
  }
}

function unitStart(ms: number, unit: DayUnit): number {
  const { year, month, day } = calendarDayOf(ms);
  switch (unit) {
    case 'day':
      return dayStartMs(year, month, day);
    case 'month':
      return dayStartMs(year, month, 1);
    case 'year':
      return dayStartMs(year, 1, 1);
    case 'decade':
      return dayStartMs(Math.floor(year / 10) * 10, 1, 1);
  }
}
