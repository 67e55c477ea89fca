/** What the list of records says of a record: how many events, and from when to when. */
import { isoDayOfMs } from '../../domain/calendarDay.ts';
import { type RecordReader } from '../../domain/record.ts';
import { boundsOfWhen } from '../../domain/when.ts';
import type { Extent } from '../../query/extent.ts';
import type { RecordShape } from '../../storage/keptRecord.ts';

/** `endMs` is the first instant after the last day. An empty extent, whose start is after its end, spans nothing. */
export function shapeOf(title: string, eventCount: number, { startMs, endMs }: Extent): RecordShape {
  if (startMs > endMs) return { title, eventCount };
  return { title, eventCount, fromIso: isoDayOfMs(startMs), toIso: isoDayOfMs(Math.max(startMs, endMs - 1)) };
}

/** Reads every event; where there are columns they know it already. */
export function shapeOfRecord(title: string, { events }: RecordReader): RecordShape {
  let startMs = Infinity;
  let endMs = -Infinity;
  for (const { when } of events.values()) {
    const { earliestMs, latestMs } = boundsOfWhen(when);
    for (const ms of [earliestMs, latestMs]) {
      if (!Number.isFinite(ms)) continue;
      startMs = Math.min(startMs, ms);
      endMs = Math.max(endMs, ms);
    }
  }
  return shapeOf(title, events.size, { startMs, endMs });
}
