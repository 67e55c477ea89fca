/**
 * Finds the clock times in a typed date: "16:00", "3 pm", "16:00–18:30", "3 to 5 pm", "noon". The rest of the text,
 * which is the date and the zone, is left for others.
 */

export interface FoundClock {
  readonly from: number;
  readonly to: number;
  /** `16:00` or `16:00:05`. */
  readonly start: string;
  readonly end?: string;
  /** "about 16:00". */
  readonly isAbout: boolean;
}

const half = String.raw`[ap]\.?\s?m(?:\.|(?!\p{L}))`;
const one = (name: string) =>
  String.raw`(?:(?<${name}Hour>\d{1,2}):(?<${name}Minute>\d{2})(?::(?<${name}Second>\d{2}))?(?:\s?(?<${name}Half>${half}))?|(?<${name}Round>\d{1,2})(?:\.(?<${name}RoundMinute>\d{2}))?\s?(?<${name}RoundHalf>${half})|(?<${name}Word>noon|midday|midnight)(?!\p{L}))`;
const lead = String.raw`(?<lead>(?:(?:at|from|about|around|approximately|roughly|shortly after|just after)\s+|[~≈]\s?){0,2})`;
/** A dash with a space on one side only is the sign of an offset: "01:30 -05:00". */
const joint = String.raw`(?:[-–—]|\s[-–—]\s|\s?(?:to|until|till)\s?)`;

const clock = new RegExp(
  String.raw`(?<![\p{L}\d:./+−-])${lead}(?:(?<loneHour>\d{1,2})(?=${joint}\d{1,2}\s?${half})|${one('start')})(?:${joint}(?<endLead>about\s|around\s)?${one('end')})?(?![\d:/])`,
  'giu',
);

/** Clock times in their order; a range is one. None for numbers that no clock shows. */
export function findClocks(text: string): readonly FoundClock[] {
  return [...text.matchAll(clock)].flatMap(match => {
    const { groups = {} } = match;
    const end = readClock(groups, 'end');
    const start = readClock(groups, 'start') ?? loneHour(groups);
    if (start === undefined || (end === undefined && isEndTyped(groups))) return [];
    const isAbout = /about|around|approx|roughly|after|[~≈]/i.test(
      `${groups['lead'] ?? ''}${groups['endLead'] ?? ''}`,
    );
    const found: FoundClock = {
      from: match.index,
      to: match.index + match[0].length,
      start,
      ...(end === undefined ? {} : { end }),
      isAbout,
    };
    return [found];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function isEndTyped(groups: Groups): boolean {
  return groups['endHour'] !== undefined || groups['endRound'] !== undefined;
}

function readClock(groups: Groups, name: 'start' | 'end'): string | undefined {
  const word = groups[`${name}Word`]?.toLowerCase();
  if (word !== undefined) return word === 'midnight' ? '00:00' : '12:00';
  const round = groups[`${name}Round`];
  const hour = Number(round ?? groups[`${name}Hour`]);
  // "4.30 pm"; without am or pm, 16.30 may as well be a day and a month.
  const minute = Number(groups[`${name}Minute`] ?? groups[`${name}RoundMinute`] ?? 0);
  const second = groups[`${name}Second`];
  const dayHalf = groups[`${name}RoundHalf`] ?? groups[`${name}Half`];
  if (Number.isNaN(hour)) return undefined;
  return clockText({ hour, minute, second, isPm: isPmOf(dayHalf) });
}

/** "3–5 pm": both ends in the half of the day that the second one names, unless that would run backwards. */
function loneHour(groups: Groups): string | undefined {
  const hour = groups['loneHour'];
  const dayHalf = groups['endRoundHalf'];
  if (hour === undefined || dayHalf === undefined) return undefined;
  const isPm = isPmOf(dayHalf);
  const isTurned = Number(hour) % 12 > Number(groups['endRound']) % 12;
  return clockText({ hour: Number(hour), minute: 0, isPm: isTurned ? isPm !== true : isPm });
}

function isPmOf(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text.toLowerCase().startsWith('p');
}

interface ClockParts {
  readonly hour: number;
  readonly minute: number;
  readonly second?: string | undefined;
  readonly isPm: boolean | undefined;
}

function clockText({ hour, minute, second, isPm }: ClockParts): string | undefined {
  const isHalfDay = hour >= 1 && hour <= 12;
  if (isPm !== undefined && !isHalfDay) return undefined;
  const hours = isPm === undefined ? hour : (hour % 12) + (isPm ? 12 : 0);
  if (hours > 23 || minute > 59 || Number(second ?? 0) > 59) return undefined;
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(hours)}:${two(minute)}${second === undefined ? '' : `:${second}`}`;
}
