/** A rule of repetition as written: `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=10` (RFC 5545, section 3.3.10). */

export const frequencies = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
] as const;
export type Frequency = (typeof frequencies)[number];

export interface RepetitionRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count?: number;
  /** Floating: the last time at which an entry may begin. */
  readonly untilMs?: number;
  /** 0 is Sunday. */
  readonly weekStart: number;
  /** 1 to 12. */
  readonly months?: readonly number[];
  /** From 1, or below nought from the end, as the three after it. */
  readonly weeks?: readonly number[];
  readonly yearDays?: readonly number[];
  readonly monthDays?: readonly number[];
  readonly positions?: readonly number[];
  readonly weekdays?: readonly { readonly weekday: number; readonly nth?: number }[];
  /** In order. */
  readonly hours?: readonly number[];
  readonly minutes?: readonly number[];
  readonly seconds?: readonly number[];
}

const weekdayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** The longest list that says something: the days of a year from the front and from the back. */
const mostNumbers = 732;

/** `untilOf` reads the end as the entry's own clock shows it. Undefined for what is no rule. */
export function readRepetitionRule(
  text: string,
  untilOf: (text: string) => number | undefined,
): RepetitionRule | undefined {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0) parts.set(part.slice(0, equals), part.slice(equals + 1));
  }
  const frequency = frequencies.find(name => name === parts.get('FREQ'));
  if (frequency === undefined) return undefined;
  const numbers = (name: string, [from, to]: readonly [number, number]) =>
    numbersOf(parts.get(name), from, to);
  const interval = numbers('INTERVAL', [1, 1_000_000_000])?.[0];
  const count = numbers('COUNT', [1, Number.MAX_SAFE_INTEGER])?.[0];
  const until = parts.get('UNTIL');
  const untilMs = until === undefined ? undefined : untilOf(until);
  const weekStart = weekdayCodes.indexOf(parts.get('WKST') ?? '');
  const read = {
    count,
    untilMs,
    months: numbers('BYMONTH', [1, 12]),
    weeks: numbers('BYWEEKNO', [-53, 53]),
    yearDays: numbers('BYYEARDAY', [-366, 366]),
    monthDays: numbers('BYMONTHDAY', [-31, 31]),
    positions: numbers('BYSETPOS', [-366, 366]),
    weekdays: weekdaysOf(parts.get('BYDAY')),
    hours: numbers('BYHOUR', [0, 23]),
    minutes: numbers('BYMINUTE', [0, 59]),
    seconds: numbers('BYSECOND', [0, 59]),
  };
  const isWrong =
    (parts.has('INTERVAL') && interval === undefined) ||
    (parts.has('COUNT') && count === undefined) ||
    (until !== undefined && untilMs === undefined) ||
    wrongWithout.some(([name, key]) => parts.has(name) && read[key] === undefined);
  if (isWrong) return undefined;
  const given = Object.entries(read).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    frequency,
    interval: interval ?? 1,
    weekStart: weekStart === -1 ? 1 : weekStart,
  };
}

const wrongWithout = [
  ['BYMONTH', 'months'],
  ['BYWEEKNO', 'weeks'],
  ['BYYEARDAY', 'yearDays'],
  ['BYMONTHDAY', 'monthDays'],
  ['BYSETPOS', 'positions'],
  ['BYDAY', 'weekdays'],
  ['BYHOUR', 'hours'],
  ['BYMINUTE', 'minutes'],
  ['BYSECOND', 'seconds'],
] as const;

/** Each once, in order; undefined for none, and where one of them is out of range. */
function numbersOf(text: string | undefined, from: number, to: number): readonly number[] | undefined {
  const words = text?.split(',') ?? [];
  if (words.length === 0 || words.length > mostNumbers) return undefined;
  const isFromBack = from < 0;
  const numbers = words.map(word => (/^[+-]?\d{1,16}$/.test(word) ? Number(word) : NaN));
  const fit = numbers.every(number => number >= from && number <= to && !(isFromBack && number === 0));
  return fit ? [...new Set(numbers)].sort((one, other) => one - other) : undefined;
}

function weekdaysOf(text: string | undefined): RepetitionRule['weekdays'] {
  const words = text?.split(',') ?? [];
  if (words.length === 0 || words.length > mostNumbers) return undefined;
  const weekdays = words.flatMap(word => {
    const [, nth = '', code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(word) ?? [];
    const weekday = weekdayCodes.indexOf(code);
    if (weekday === -1 || Number(nth) < -53 || Number(nth) > 53) return [];
    return Number(nth) === 0 ? { weekday } : { weekday, nth: Number(nth) };
  });
  return weekdays.length === words.length ? weekdays : undefined;
}
