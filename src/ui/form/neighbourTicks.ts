/** The events of the record around some days, as ticks on a line of a few hundred pixels. */
import { type TimeWindow } from '../../domain/timeWindow.ts';
import { type Columns } from '../../query/columns.ts';

export interface NeighbourTicks {
  /** Whole pixels from the start of the line, rising; events on one pixel are one tick. */
  readonly xsPx: readonly number[];
  /** How many events they stand for. */
  readonly count: number;
}

/** Reads as many events as there are ticks, however many the record has. */
export function neighbourTicks(
  { anchorOrder, anchorMs }: Pick<Columns, 'anchorOrder' | 'anchorMs'>,
  { startMs, endMs }: TimeWindow,
  widthPx: number,
): NeighbourTicks {
  const msAt = (index: number) => anchorMs[anchorOrder[index] ?? 0] ?? Number.NaN;
  const firstFrom = (ms: number, from: number) => {
    let low = from;
    let high = anchorOrder.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (msAt(middle) < ms) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const first = firstFrom(startMs, 0);
  const end = firstFrom(endMs, first);
  const msPerPx = (endMs - startMs) / widthPx;
  const xsPx: number[] = [];
  let at = first;
  while (at < end) {
    const xPx = Math.floor((msAt(at) - startMs) / msPerPx);
    xsPx.push(xPx);
    at = firstFrom(startMs + (xPx + 1) * msPerPx, at + 1);
  }
  return { xsPx, count: end - first };
}
