/** Finds the zone that is typed after a clock time: "Muscat", "(Tehran time)", "EST", "UTC+3:30", "Asia/Muscat". */
import { countryOfAdjective, type ZoneNames, zonesOfText } from './typedZone.ts';

interface Place {
  readonly from: number;
  readonly to: number;
}

export type ZoneFound =
  | (Place & {
      readonly kind: 'zone';
      readonly zone: string;
      /** "-04:00" before the zone: which of the two a repeated hour is. */
      readonly offset?: string;
      /** Letters that say an offset of their own, as EST does. */
      readonly letters?: { readonly text: string; readonly offset: string };
    })
  /** "UTC+3:30". */
  | (Place & { readonly kind: 'offset'; readonly offset: string })
  /** "local time". */
  | (Place & { readonly kind: 'venue' })
  | (Place & { readonly kind: 'several'; readonly zones: readonly string[] })
  | (Place & { readonly kind: 'unknown'; readonly part: string });

const offset = /^[\s,(]*(?:UTC|GMT)?(?<sign>[+−-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?![\d:])[)]?/;
const opening = /^[\s,(]*(?:in\s+)?/;
const word = /^[\p{L}\p{M}’'.-]+(?:\/[A-Za-z0-9_+-]+){0,2}/u;
/** As many words as a city's name may have. */
const mostWords = 4;

export function takeZone(text: string, after: number, names: ZoneNames): ZoneFound | undefined {
  const rest = text.slice(after);
  const typedOffset = takeOffset(rest, after);
  if (typedOffset === undefined) return takeNamed(text, after, names);
  const named = takeNamed(text, typedOffset.to, names);
  if (named?.kind !== 'zone') return typedOffset;
  return { ...named, from: typedOffset.from, offset: typedOffset.offset };
}

function takeOffset(rest: string, after: number): Extract<ZoneFound, { kind: 'offset' }> | undefined {
  const match = offset.exec(rest);
  const { sign, hours = '', minutes = '00' } = match?.groups ?? {};
  if (match === null || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  const text = `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
  return { kind: 'offset', offset: text, from: after, to: after + match[0].length };
}

function takeNamed(text: string, after: number, names: ZoneNames): ZoneFound | undefined {
  const from = after + (opening.exec(text.slice(after))?.[0].length ?? 0);
  const ends = wordEnds(text, from);
  const to = (end: number) => (text.charAt(end) === ')' ? end + 1 : end);
  for (let count = ends.length; count > 0; count--) {
    const end = ends[count - 1] ?? from;
    const phrase = text.slice(from, end);
    const name = phrase.replace(/\s+(?:(?:standard|local)\s+)?time$/i, '');
    if (/^local(?:\s+time)?$/i.test(phrase)) return { kind: 'venue', from: after, to: to(end) };
    const found = zonesNamed(name, names);
    const [first] = found;
    const isNamedTime = name !== phrase;
    if (first !== undefined && found.length > 1) {
      return { kind: 'several', zones: found.map(({ zone }) => zone), from, to: from + name.length };
    }
    if (first !== undefined) {
      const letters = first.offset === undefined ? {} : { letters: { text: name, offset: first.offset } };
      return { kind: 'zone', zone: first.zone, ...letters, from: after, to: to(end) };
    }
    if (isNamedTime && name !== '') return { kind: 'unknown', part: phrase, from: after, to: to(end) };
  }
  return undefined;
}

function zonesNamed(name: string, names: ZoneNames) {
  const found = zonesOfText(name, names);
  if (found.length > 0) return found;
  const country = countryOfAdjective(name);
  const zone = country === undefined ? undefined : names.zoneNamed(country);
  return zone === undefined ? [] : [{ zone }];
}

/** Where each of the next few words ends. */
function wordEnds(text: string, from: number): readonly number[] {
  const ends: number[] = [];
  let at = from;
  while (ends.length < mostWords) {
    const match = word.exec(text.slice(at));
    if (match === null) break;
    ends.push(at + match[0].length);
    at += match[0].length;
    const space = /^\s/.exec(text.slice(at));
    if (space === null) break;
    at += 1;
  }
  return ends;
}
