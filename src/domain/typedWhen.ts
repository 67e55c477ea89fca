/**
 * Reads what a person types of an event's time in one field: a date at any precision, a clock time or two, a zone, a
 * length of time. "12 April 2025 16:00–18:30 Muscat, 2½ to 3 hours" has them all. What is read is echoed before it
 * counts; where two readings are possible both are offered, and nothing is shifted in silence.
 */
import { parseEdtf } from './edtf/parse.ts';
import { maxEdtfLength } from './edtf/edtf.ts';
import { type When } from './event.ts';
import { edtfText, type EdtfText } from './ids.ts';
import { readTypedDate } from './typedDate.ts';
import { findClocks, type FoundClock } from './typedClock.ts';
import { findDuration } from './typedDuration.ts';
import { readRelative } from './typedRelative.ts';
import { type Dated, type TypedParts, type TypedWhenContext } from './typedWhenParts.ts';
import { type TypedWhenReading } from './typedWhenProblem.ts';
import { whenOnClock } from './typedWhenClock.ts';
import { takeZone, type ZoneFound } from './typedWhenZone.ts';
import { isDaySkipped } from './zoneClock.ts';

/** Longer texts are refused unread. */
export const longestTypedWhen = 160;

export function readTypedWhen(text: string, context: TypedWhenContext): TypedWhenReading {
  if (text.length > longestTypedWhen) return { kind: 'unreadable', problem: { code: 'too-long' } };
  const parts = partsOf(withPlainDigits(text), context);
  const { zone } = parts;
  if (zone?.kind === 'unknown') {
    return { kind: 'unreadable', problem: { code: 'zone-unknown', part: zone.part } };
  }
  const dated = readDate(parts, context);
  if ('kind' in dated) return dated;
  if (zone?.kind === 'several') {
    const choices = zone.zones.map(one => ({
      text: text.slice(0, zone.from) + one + text.slice(zone.to),
      zone: one,
    }));
    return { kind: 'ambiguous', about: 'zone', choices };
  }
  const { duration } = parts;
  const clocked = whenOnClock(parts, dated, context);
  if (clocked.kind !== 'read') return clocked;
  const skipped = skippedDay(clocked.when, clocked.zone ?? context.venueZone);
  const when: When = {
    ...clocked.when,
    ...(duration === undefined ? {} : { durationMin: duration.durationMin }),
    ...(dated.isRelative || clocked.isOurReading ? { printed: text.trim() } : {}),
  };
  return { kind: 'read', when, notes: [...dated.notes, ...clocked.notes, ...skipped] };
}

/** Digits of other scripts, one for one, so that places in the text stay. */
function withPlainDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹]/g, digit => String((digit.codePointAt(0) ?? 0) % 16));
}

function partsOf(text: string, context: TypedWhenContext): TypedParts {
  const duration = findDuration(text);
  const left = duration === undefined ? text : blanked(text, duration);
  const clocks = findClocks(left);
  const last = clocks.at(-1);
  const zone =
    last === undefined
      ? zoneAfterNotation(left, context)
      : (takeZone(left, last.to, context) ?? zoneAtEnd(left, last.to, context));
  const zoneless = zone === undefined ? left : blanked(left, zone);
  // Two clock times apart belong to two days, as in "12 April 16:00 – 13 April 02:00": the date reads them itself.
  const [clock] = clocks.length === 1 ? clocks : [];
  const dateAndClocks = clock === undefined ? withPlainClocks(zoneless, clocks) : blanked(zoneless, clock);
  return { text, date: tidied(dateAndClocks), clock, zone, duration };
}

/** "2025-04-12T16:00/2025-04-13T02:00 Asia/Muscat". */
function zoneAfterNotation(text: string, context: TypedWhenContext): ZoneFound | undefined {
  const match = /T\d{2}:\d{2}(?::\d{2})?(?=\s)(?!.*T\d)/.exec(text);
  return match === null ? undefined : takeZone(text, match.index + match[0].length, context);
}

/** "16:00 on 12 April 2025 in Muscat": after the last number there is. */
function zoneAtEnd(text: string, after: number, context: TypedWhenContext): ZoneFound | undefined {
  const numbers = [...text.slice(after).matchAll(/\d+(?=[^\d]*$)/g)];
  const last = numbers.at(-1);
  if (last === undefined) return undefined;
  const zone = takeZone(text, after + last.index + last[0].length, context);
  return zone?.kind === 'unknown' ? undefined : zone;
}

function blanked(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}

function withPlainClocks(text: string, clocks: readonly FoundClock[]): string {
  return clocks.reduceRight(
    (before, { from, to, start, end }) =>
      `${before.slice(0, from)}${start}${end === undefined ? '' : ` – ${end}`}${before.slice(to)}`,
    text,
  );
}

/** Without the commas, brackets and small words that stood around what was taken out. */
function tidied(text: string): string {
  return text
    .replaceAll(/\(\s*\)/g, ' ')
    .trim()
    .replaceAll(/\s{2,}/g, ' ')
    .replace(/^(?:[,;]\s*)+|(?:\s*[,;(])+$/g, '')
    .replace(/^(?:on|at)\s+|\s+(?:at|from|for|on|in)$/gi, '')
    .replace(/(?:\s*[,;])+$/, '')
    .trim();
}

/** The date, or why there is none: in that case what is to be answered for the whole text. */
function readDate(parts: TypedParts, context: TypedWhenContext): Dated | TypedWhenReading {
  const { date, text } = parts;
  if (date === '' && parts.clock !== undefined) {
    return { kind: 'unreadable', problem: { code: 'clock-needs-day', part: text.trim() } };
  }
  if (date.length > maxEdtfLength) return { kind: 'unreadable', problem: { code: 'too-long' } };
  const choicesOf = (edtfs: readonly EdtfText[]): TypedWhenReading => ({
    kind: 'ambiguous',
    about: 'day',
    choices: edtfs.map(edtf => ({ edtf, text: withDate(parts, edtf) })),
  });
  const relative = readRelative(date, context);
  switch (relative?.kind) {
    case 'read':
      return { edtf: edtfText(relative.edtf), notes: [], isRelative: true };
    case 'two':
      return choicesOf(relative.choices.map(edtfText));
    case 'needs':
      return { kind: 'asks', what: relative.what };
    case 'no-day-left':
      return { kind: 'unreadable', problem: { code: 'no-day-left', part: text.trim() } };
    case undefined:
      break;
  }
  const isFromToday = /\b(?:today|tomorrow|yesterday)\b/i.test(date);
  const todayIso = context.anchorIso ?? context.todayIso;
  const reading = readTypedDate(date, { todayIso });
  switch (reading.kind) {
    case 'ambiguous':
      return choicesOf(reading.choices);
    case 'unreadable':
      return reading;
    case 'read': {
      const { edtf, note } = reading;
      return { edtf, notes: note === undefined ? [] : [note], isRelative: isFromToday };
    }
  }
}

/** The text with the date settled and the rest as it was typed. */
function withDate({ text, clock, zone, duration }: TypedParts, edtf: EdtfText): string {
  const kept = [clock, zone, duration]
    .flatMap(part => (part === undefined ? [] : [{ from: part.from, to: part.to }]))
    .sort((one, other) => one.from - other.from)
    .map(({ from, to }) => text.slice(from, to).trim());
  return [edtf, ...kept].join(' ');
}

function skippedDay(
  { edtf }: When,
  zone: string | undefined,
): readonly { readonly code: 'day-skipped'; readonly zone: string }[] {
  const parsed = parseEdtf(edtf);
  if (zone === undefined || !parsed.ok || parsed.value.kind !== 'date') return [];
  const { date } = parsed.value;
  const isSkipped = date.precision === 'day' && isDaySkipped(date.startMs, zone);
  return isSkipped ? [{ code: 'day-skipped', zone }] : [];
}
