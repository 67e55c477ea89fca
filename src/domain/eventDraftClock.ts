/** What becomes of an event's clock time when its date is edited. */
import { parseEdtf, plainDay } from './edtf/parse.ts';
import { type When } from './event.ts';
import { type EdtfText } from './ids.ts';

/**
 * From one day to another the clock keeps its hours and goes along; the offset, which only settles a repeated
 * hour, does not. A date that names no one day, or one outside the years 0 to 9999, has no room for a clock:
 * undefined.
 */
export function movedClock({ edtf, local }: When, next: EdtfText): When['local'] {
  if (local === undefined || edtf === next) return local;
  const from = dayOf(edtf);
  const to = dayOf(next);
  if (from === undefined || to === undefined) return undefined;
  const start = movedBy(local.start, to - from);
  const end = local.end === undefined ? undefined : movedBy(local.end, to - from);
  if (start === undefined || (local.end !== undefined && end === undefined)) return undefined;
  return { start, ...(end === undefined ? {} : { end }), zone: local.zone };
}

function dayOf(edtf: EdtfText): number | undefined {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || parsed.value.kind !== 'date' || parsed.value.date.precision !== 'day') return undefined;
  return parsed.value.date.startMs;
}

/** `2025-04-12T16:00` so many milliseconds of whole days later; undefined beyond the years of four digits. */
function movedBy(clock: string, ms: number): string | undefined {
  const day = plainDay(clock.slice(0, 10));
  if (day === undefined) return undefined;
  const moved = new Date(day.startMs + ms).toISOString().slice(0, 10);
  return plainDay(moved) === undefined ? undefined : moved + clock.slice(10);
}
