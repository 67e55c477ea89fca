/** Whether clock text and zones are ones the calendar knows. */
import { parseEdtf, plainDay } from './edtf/parse.ts';
import { twoDigitsAt } from './edtf/scan.ts';

/** True for a local date and time without zone: `2025-04-12T16:00`, seconds allowed. */
export function isClockTime(text: string): boolean {
  const parsed = parseEdtf(text);
  return (
    parsed.ok &&
    parsed.value.kind === 'date' &&
    parsed.value.date.precision === 'instant' &&
    parsed.value.date.offset === undefined
  );
}

/** True for an instant in UTC, as a record notes when it was changed: `2025-04-12T16:00:05Z`. */
export function isInstant(text: string): boolean {
  if (text === lastInstant) return true;
  const answer = isPlainInstant(text) || (text.endsWith('Z') && !Number.isNaN(Date.parse(text)));
  if (answer) lastInstant = text;
  return answer;
}

/** Rows that were imported together were made and changed at one instant. */
let lastInstant = '';

/** The short way for the form that `toISOString` writes, with or without milliseconds. */
function isPlainInstant(text: string): boolean {
  const end = text.length - 1;
  if (end !== 19 && end !== 23) return false;
  if (end === 23 && !(text[19] === '.' && twoDigitsAt(text, 20) >= 0 && twoDigitsAt(text, 21) >= 0)) {
    return false;
  }
  return (
    text[10] === 'T' &&
    text[13] === ':' &&
    text[16] === ':' &&
    text[end] === 'Z' &&
    twoDigitsAt(text, 11) <= 23 &&
    twoDigitsAt(text, 14) <= 59 &&
    twoDigitsAt(text, 17) <= 59 &&
    plainDay(text.slice(0, 10)) !== undefined
  );
}

/** Asking `Intl` for a zone is slow, and a record names a handful of them many times. */
const answers = new Map<string, boolean>();
const mostAnswers = 1000;

/** True for a zone of the IANA time zone database that this machine knows. */
export function isKnownZone(zone: string): boolean {
  const known = answers.get(zone);
  if (known !== undefined) return known;
  const answer = zoneExists(zone);
  if (answers.size < mostAnswers) answers.set(zone, answer);
  return answer;
}

function zoneExists(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    // Offsets such as +04:00 are accepted by newer engines; a record wants the zone, which knows its summers.
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}
