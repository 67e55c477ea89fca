/**
 * Puts a typed clock on the venue's day. A time printed in another zone than the venue's is converted and says so; an
 * hour that a zone skipped or repeated is pointed out and stays as it was typed.
 */
import { parseEdtf } from './edtf/parse.ts';
import { type When } from './event.ts';
import { edtfText } from './ids.ts';
import { dayMs } from './timeWindow.ts';
import { type Dated, type TypedParts, type TypedWhenContext } from './typedWhenParts.ts';
import { type TypedWhenNote, type TypedWhenReading } from './typedWhenProblem.ts';
import { offsetOfText } from './when.ts';
import { clockAt, clockOfFloating, fateOfClock, offsetOfZone } from './zoneClock.ts';

export type Clocked =
  | Exclude<TypedWhenReading, { readonly kind: 'read' }>
  | {
      readonly kind: 'read';
      readonly when: When;
      readonly notes: readonly TypedWhenNote[];
      readonly zone?: string;
      /** The clock is not the printed one. */
      readonly isOurReading: boolean;
    };

/** The clock as typed: on one day, or from one day to another. */
interface TypedSpan {
  /** `2025-04-12T16:00`. */
  readonly start: string;
  readonly end?: string;
  readonly edtf: string;
}

export function whenOnClock(parts: TypedParts, dated: Dated, context: TypedWhenContext): Clocked {
  const spans = spanOf(parts, dated);
  if (spans === undefined) {
    return parts.clock === undefined
      ? { kind: 'read', when: { edtf: dated.edtf }, notes: [], isOurReading: false }
      : {
          kind: 'unreadable',
          problem: {
            code: 'clock-needs-day',
            part: parts.text.slice(parts.clock.from, parts.clock.to).trim(),
          },
        };
  }
  const { span, notes } = spans;
  const isAbout = parts.clock?.isAbout === true;
  const { zone: typed } = parts;
  const { venueZone } = context;
  if (typed?.kind === 'offset') return onOffset(span, { offset: typed.offset, notes, isAbout, venueZone });
  const zone = typed?.kind === 'zone' ? typed.zone : venueZone;
  if (zone === undefined) {
    const when = { edtf: edtfText(edtfOfSpan(span, '')) };
    return { kind: 'read', when, notes: [...notes, { code: 'zone-missing' }], isOurReading: isAbout };
  }
  const { settled, notes: zoneNotes } = onZone(span, zone, typed);
  const all = [...notes, ...zoneNotes];
  if (venueZone !== undefined && zone !== venueZone) {
    const instantOf = (clock: string) => instantOfClock(clock, zone, settled);
    const form = { instantOf, printedZone: zone, venueZone };
    const moved = converted(span, form);
    if (moved !== undefined) return { kind: 'read', ...moved, notes: [...all, ...moved.notes] };
  }
  const local = {
    start: span.start,
    ...(span.end === undefined ? {} : { end: span.end }),
    zone,
    ...(settled === undefined ? {} : { offset: settled }),
  };
  return {
    kind: 'read',
    when: { edtf: edtfText(span.edtf), local },
    notes: all,
    zone,
    isOurReading: isAbout,
  };
}

/** The clock on its day; undefined where there is none, or where the date names no one day for it. */
function spanOf(
  { clock }: TypedParts,
  { edtf }: Dated,
): { readonly span: TypedSpan; readonly notes: readonly TypedWhenNote[] } | undefined {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return undefined;
  if (clock === undefined) {
    const span = spanOfNotation(parsed.value.text);
    return span === undefined ? undefined : { span, notes: [] };
  }
  if (parsed.value.kind !== 'date' || parsed.value.date.precision !== 'day') return undefined;
  const { startMs } = parsed.value.date;
  const on = (ms: number, time: string) => `${clockOfFloating(ms).slice(0, 10)}T${time}`;
  const start = on(startMs, clock.start);
  if (clock.end === undefined) return { span: { start, edtf }, notes: [] };
  const isNextDay = clock.end <= clock.start;
  const end = on(startMs + (isNextDay ? dayMs : 0), clock.end);
  return { span: { start, end, edtf }, notes: isNextDay ? [{ code: 'ends-next-day' }] : [] };
}

const notation =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:\/(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?))?$/;

/** "2025-04-12T16:00", "2025-04-12T16:00/2025-04-13T02:00". */
function spanOfNotation(edtf: string): TypedSpan | undefined {
  const match = notation.exec(edtf);
  if (match === null) return undefined;
  const [, day = '', clock = '', lastDay, lastClock] = match;
  const start = `${day}T${clock}`;
  if (lastDay === undefined || lastClock === undefined) return { start, edtf: day };
  return { start, end: `${lastDay}T${lastClock}`, edtf: lastDay === day ? day : `${day}/${lastDay}` };
}

function edtfOfSpan({ start, end }: TypedSpan, offset: string): string {
  return end === undefined ? `${start}${offset}` : `${start}${offset}/${end}${offset}`;
}

function textOfSpan({ start, end, edtf }: TypedSpan, zone: string): string {
  const [day = '', clock = ''] = start.split('T');
  const [lastDay = '', lastClock = ''] = end?.split('T') ?? [];
  if (end === undefined) return `${edtf} ${clock} ${zone}`;
  return lastDay === day ? `${edtf} ${clock}–${lastClock} ${zone}` : `${start}/${end} ${zone}`;
}

/** What there is to know of the clock in its zone: which of two hours it is, or that it never was. */
function onZone(
  span: TypedSpan,
  zone: string,
  typed: TypedParts['zone'],
): { readonly settled: string | undefined; readonly notes: readonly TypedWhenNote[] } {
  const offset = typed?.kind === 'zone' ? typed.offset : undefined;
  const letters = typed?.kind === 'zone' ? typed.letters : undefined;
  const fate = fateOfClock(span.start, zone);
  const repeated = fate?.kind === 'twice' ? fate.offsets : undefined;
  const settled = repeated?.find(one => one === (offset ?? letters?.offset));
  const notes: TypedWhenNote[] = [];
  if (typed?.kind !== 'zone') notes.push({ code: 'zone-of-venue', zone });
  if (fate?.kind === 'skipped') notes.push({ code: 'clock-skipped', clock: span.start, zone });
  if (fate?.kind === 'once' && letters !== undefined) {
    const kept = offsetOfZone(fate.instantMs, zone);
    if (kept !== letters.offset) notes.push({ code: 'letters-out-of-season', letters: letters.text, zone });
  }
  if (repeated !== undefined && settled === undefined) {
    const [first, second] = repeated;
    const texts = [textOfSpan(span, `${first} ${zone}`), textOfSpan(span, `${second} ${zone}`)] as const;
    notes.push({ code: 'clock-twice', clock: span.start, zone, offsets: repeated, texts });
  }
  return { settled, notes };
}

interface OffsetForm {
  readonly offset: string;
  readonly notes: readonly TypedWhenNote[];
  readonly isAbout: boolean;
  readonly venueZone: string | undefined;
}

/** A clock with an offset and no zone: on the venue's clock where that is known, else as EDTF writes it. */
function onOffset(span: TypedSpan, { offset, notes, isAbout, venueZone }: OffsetForm): Clocked {
  const instantOf = (clock: string) => floatingMs(clock) - offsetOfText(offset);
  const form = { instantOf, printedZone: `UTC${offset}`, venueZone: venueZone ?? '' };
  const moved = venueZone === undefined ? undefined : converted(span, form);
  if (moved !== undefined) {
    const isOurReading = isAbout || moved.isOurReading;
    return { kind: 'read', ...moved, isOurReading, notes: [...notes, ...moved.notes] };
  }
  const when = { edtf: edtfText(edtfOfSpan(span, offset)) };
  return { kind: 'read', when, notes, isOurReading: isAbout };
}

function floatingMs(clock: string): number {
  const parsed = parseEdtf(clock);
  return parsed.ok && parsed.value.kind === 'date' ? parsed.value.date.startMs : Number.NaN;
}

/** Undefined where the clock never was, so that nothing can be reckoned from it. */
function instantOfClock(clock: string, zone: string, offset: string | undefined): number | undefined {
  const fate = fateOfClock(clock, zone);
  if (fate === undefined || fate.kind === 'skipped') return undefined;
  if (fate.kind === 'once') return fate.instantMs;
  return fate.instantsMs[offset === fate.offsets[1] ? 1 : 0];
}

interface Conversion {
  /** The true instant of a printed clock. */
  readonly instantOf: (clock: string) => number | undefined;
  readonly printedZone: string;
  readonly venueZone: string;
}

function converted(span: TypedSpan, { instantOf, printedZone, venueZone: zone }: Conversion) {
  const startMs = instantOf(span.start);
  const endMs = span.end === undefined ? undefined : instantOf(span.end);
  const start = startMs === undefined ? undefined : clockAt(startMs, zone);
  if (startMs === undefined || start === undefined || (span.end !== undefined && endMs === undefined)) {
    return undefined;
  }
  const end = endMs === undefined ? undefined : clockAt(endMs, zone);
  const isTwice = fateOfClock(start, zone)?.kind === 'twice';
  const offset = isTwice ? offsetOfZone(startMs, zone) : undefined;
  const isOurReading = start !== span.start.slice(0, 16);
  const note = { code: 'converted', printed: span.start, printedZone, clock: start, zone } as const;
  return {
    when: onVenue(span, { start, end, zone, offset }),
    notes: isOurReading ? [note] : [],
    zone,
    isOurReading,
  };
}

interface VenueClock {
  readonly start: string;
  readonly end: string | undefined;
  readonly zone: string;
  readonly offset: string | undefined;
}

/** The venue's own day, with what was said of how sure the day is. */
function onVenue(printed: TypedSpan, { start, end, zone, offset }: VenueClock): When {
  const day = start.slice(0, 10);
  const isSpan = printed.edtf.includes('/');
  const lastDay = isSpan ? end?.slice(0, 10) : undefined;
  const qualifier = isSpan ? '' : printed.edtf.slice(10);
  const edtf = lastDay === undefined || lastDay === day ? `${day}${qualifier}` : `${day}/${lastDay}`;
  const local = {
    start,
    ...(end === undefined ? {} : { end }),
    zone,
    ...(offset === undefined ? {} : { offset }),
  };
  return { edtf: edtfText(edtf), local };
}
