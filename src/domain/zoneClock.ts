/**
 * Clocks of zones: what a clock shows at an instant, and whether it ever showed a time. A zone jumps over an hour
 * in spring, runs through one twice in autumn, and some have left out a whole day.
 */
import { parseEdtf } from './edtf/parse.ts';
import { dayMs } from './timeWindow.ts';
import { instantsOfFloating, offsetAt, zoneFormat } from './when.ts';

export type ClockFate =
  | { readonly kind: 'once'; readonly instantMs: number }
  /** The clocks of the zone jumped over this time. */
  | { readonly kind: 'skipped' }
  /** They showed it twice; the instants and their offsets, in order. */
  | {
      readonly kind: 'twice';
      readonly instantsMs: readonly [number, number];
      readonly offsets: readonly [string, string];
    };

/** `clock` is `2025-04-12T16:00`; undefined for no clock time or no zone of this machine. */
export function fateOfClock(clock: string, zone: string): ClockFate | undefined {
  const parsed = parseEdtf(clock);
  const format = zoneFormat(zone);
  if (!parsed.ok || parsed.value.kind !== 'date' || format === undefined) return undefined;
  const floatingMs = parsed.value.date.startMs;
  const [first, second] = instantsOfFloating(floatingMs, format);
  if (first === undefined) return { kind: 'skipped' };
  if (second === undefined) return { kind: 'once', instantMs: first };
  const offsets = [offsetText(floatingMs - first), offsetText(floatingMs - second)] as const;
  return { kind: 'twice', instantsMs: [first, second], offsets };
}

/** Whether the zone's calendar went from the day before to the day after: Samoa had no 30 December 2011. */
export function isDaySkipped(dayStartMs: number, zone: string): boolean {
  const format = zoneFormat(zone);
  if (format === undefined) return false;
  return [0, 0.5, 1].every(part => {
    const ms = dayStartMs + Math.min(part * dayMs, dayMs - 60_000);
    return instantsOfFloating(ms, format).length === 0;
  });
}

/** `2025-04-12T16:00`: what the zone's clock shows at a true instant, to the minute. */
export function clockAt(instantMs: number, zone: string): string | undefined {
  const format = zoneFormat(zone);
  if (format === undefined) return undefined;
  return clockOfFloating(instantMs + offsetAt(format, instantMs));
}

/** `2025-04-12T16:00` of a time on the floating axis. */
export function clockOfFloating(floatingMs: number): string {
  return new Date(floatingMs).toISOString().slice(0, 16);
}

/** The zone's offset at a true instant, `+04:00`. */
export function offsetOfZone(instantMs: number, zone: string): string | undefined {
  const format = zoneFormat(zone);
  return format === undefined ? undefined : offsetText(offsetAt(format, instantMs));
}

/** `+04:00`, `-03:30`. Offsets of long ago had seconds, which are left out. */
export function offsetText(offsetMs: number): string {
  const minutes = Math.floor(Math.abs(offsetMs) / 60_000);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
