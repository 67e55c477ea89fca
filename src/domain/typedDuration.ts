/**
 * How long it lasted, as people type it: "2 h", "2½ to 3 hours", "90 min", "about two hours", "1 h 30 min". Minutes,
 * least and most.
 */

export interface FoundDuration {
  /** Where it stands in the text: `text.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly durationMin: readonly [least: number, most: number];
}

const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const fractions: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};

const count = String.raw`(?:\d{1,4}(?:[.,]\d{1,2})?\s?[½¼¾⅓⅔]?|[½¼¾⅓⅔]|(?:${Object.keys(words).join('|')})(?=\s))`;
const hours = String.raw`(?:hours?|hrs?|h)(?![\p{L}\d])`;
const minutes = String.raw`(?:minutes?|mins?|m(?=[\s,;.)]|$))(?!\p{L})`;
const lead = String.raw`(?:(?:lasting|lasted|for|some|about|around|over|nearly|approximately|between)\s+|[~≈]\s?){0,2}`;

const range = new RegExp(
  String.raw`(?<![\p{L}\d:./-])${lead}(?<first>${count})\s?(?<firstUnit>${hours}|${minutes})?\s?(?:to|and|[-–—])\s?(?<last>${count})\s?(?:(?<hours>${hours})|${minutes})`,
  'iu',
);
const halfHour = new RegExp(String.raw`(?<![\p{L}\d])${lead}half an hour(?!\p{L})`, 'iu');
const single = new RegExp(
  String.raw`(?<![\p{L}\d:./-])${lead}(?:(?<hours>${count})[\s-]?${hours}(?:\s(?:and\s)?a\s(?<half>half))?(?:\s?(?:and\s)?(?<rest>\d{1,2})\s?${minutes})?|(?<minutes>${count})[\s-]?${minutes})`,
  'iu',
);

/** The first length of time in a text. */
export function findDuration(text: string): FoundDuration | undefined {
  return findRange(text) ?? findSingle(text);
}

function findRange(text: string): FoundDuration | undefined {
  const match = range.exec(text);
  const { first, firstUnit = '', last, hours: unit } = match?.groups ?? {};
  if (match === null || first === undefined || last === undefined) return undefined;
  const perUnit = unit === undefined ? 1 : 60;
  // "90 min to 2 hours" has a unit at each end, "2 to 3 hours" one for both.
  const perFirst = firstUnit === '' ? perUnit : /^h/i.test(firstUnit) ? 60 : 1;
  return found(match, numberOf(first) * perFirst, numberOf(last) * perUnit);
}

function findSingle(text: string): FoundDuration | undefined {
  const half = halfHour.exec(text);
  if (half !== null) return found(half, 30, 30);
  const match = single.exec(text);
  if (match === null) return undefined;
  const { hours: whole, half: andHalf, rest, minutes: alone } = match.groups ?? {};
  const length =
    whole === undefined
      ? numberOf(alone ?? '')
      : numberOf(whole) * 60 + (andHalf === undefined ? 0 : 30) + Number(rest ?? 0);
  return found(match, length, length);
}

/** Nothing where the second end is before the first: that is no length of time. */
function found(match: RegExpExecArray, least: number, most: number): FoundDuration | undefined {
  if (!Number.isFinite(least) || !Number.isFinite(most) || most < least || most <= 0) return undefined;
  const durationMin = [Math.round(least), Math.round(most)] as const;
  return { from: match.index, to: match.index + match[0].length, durationMin };
}

function numberOf(text: string): number {
  const plain = text.trim().toLowerCase();
  const word = words[plain];
  if (word !== undefined) return word;
  const sign = plain.slice(-1);
  const fraction = fractions[sign];
  const digits = (fraction === undefined ? plain : plain.slice(0, -1)).trim().replace(',', '.');
  return (digits === '' ? 0 : Number(digits)) + (fraction ?? 0);
}

/** "2 h 30 min", "2 h to 3 h": a length that reads back as itself. */
export function durationText([least, most]: readonly [number, number]): string {
  return least === most ? lengthText(least) : `${lengthText(least)} to ${lengthText(most)}`;
}

function lengthText(length: number): string {
  const whole = Math.floor(length / 60);
  const rest = length % 60;
  if (whole === 0) return `${rest} min`;
  return rest === 0 ? `${whole} h` : `${length} min`;
}
