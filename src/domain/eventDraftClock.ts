/** What becomes of an event's clock time when its date is edited. */
import { parseEdtf, plainDay } from './edtf/parse.ts';
import { type When } from './event.ts';
import { type EdtfText } from './ids.ts';

/**
 * From one day to another the clock keeps its hours and goes along; the offset, which only settles a repeated
 * hour, does not. A date that names no one day has no room for a clock: undefined.
 */
export function movedClock({ edtf, local }: When, next: EdtfText): When['local'] {
  if (local === undefined || edtf === next) return local;
  const from = dayOf(edtf);
  const to = dayOf(next);
  if (from === undefined || to === undefined) return undefined;
  const moved = (clock: string) => movedBy(clock, to - from);
  return {
    start: moved(local.start),
    ...(local.end === undefined ? {} : { end: moved(local.end) }),
    zone: local.zone,
  };
}

function dayOf(edtf: EdtfText): number | undefined {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || parsed.value.kind !== 'date' || parsed.value.date.precision !== 'day') return undefined;
  return parsed.value.date.startMs;
}

/** `2025-04-12T16:00` so many milliseconds of whole days later. */
function movedBy(clock: string, ms: number): string {
  const day = plainDay(clock.slice(0, 10));
  if (day === undefined) return clock;
  return new Date(day.startMs + ms).toISOString().slice(0, 10) + clock.slice(10);
}
