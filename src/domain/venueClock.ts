/** Whether clock text and zones are ones the calendar knows. */
import { parseEdtf } from './edtf/parse.ts';

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
