/**
 * Days told from another day: "later this week", "next Friday", "in 10 days", "the day after tomorrow". They mean
 * nothing without the day on which they were printed, and those with a week in them nothing without the day on which
 * that week begins, so both are asked and neither is guessed. A stretch is the one-of set of its days, since the event
 * is one day in it; a month or a year is itself. English, as the words of dates are.
 */
import { dayStartMs, daysInMonth, isoDayOfMs, calendarDayOf, weekdayOf } from './calendarDay.ts';
import { dayMs } from './timeWindow.ts';
import { englishMeanings } from './typedDateWords.ts';

/** The first day of the week. Where it is Saturday, the weekend is Thursday and Friday. */
export const weekStarts = ['monday', 'sunday', 'saturday'] as const;
export type WeekStart = (typeof weekStarts)[number];

export interface RelativeContext {
  /** The day on which the words were printed, ISO. */
  readonly anchorIso?: string | undefined;
  readonly weekStart?: WeekStart | undefined;
}

export type RelativeReading =
  | { readonly kind: 'read'; readonly edtf: string }
  /** "Friday", "next Friday": the earlier one first. */
  | { readonly kind: 'two'; readonly choices: readonly [string, string] }
  | { readonly kind: 'needs'; readonly what: 'anchor' | 'week' }
  /** "later this week", printed on its last day. */
  | { readonly kind: 'no-day-left' };

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const stepOf: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
  last: -1,
  past: -1,
  previous: -1,
};
const weekdayOfStart = { sunday: 0, monday: 1, saturday: 6 } as const;

/** Undefined for words of another kind. */
export function readRelative(text: string, context: RelativeContext): RelativeReading | undefined {
  const words = text
    .toLowerCase()
    .replaceAll(/[.,“”"'’]/g, ' ')
    .split(/[\s-]+/)
    .filter(word => !['', 'on', 'the', 'over', 'during', 'of'].includes(word));
  const ask = phraseOf(words);
  if (ask === undefined) return undefined;
  const { anchorIso, weekStart } = context;
  if (anchorIso === undefined) return { kind: 'needs', what: 'anchor' };
  if (ask.needsWeek && weekStart === undefined) return { kind: 'needs', what: 'week' };
  const anchorMs = Date.parse(`${anchorIso}T00:00:00Z`);
  return ask.from({ anchorMs, firstWeekday: weekdayOfStart[weekStart ?? 'monday'] });
}

interface Anchor {
  readonly anchorMs: number;
  readonly firstWeekday: number;
}

interface Ask {
  readonly needsWeek: boolean;
  readonly from: (anchor: Anchor) => RelativeReading;
}

function phraseOf(words: readonly string[]): Ask | undefined {
  const [first = '', second = '', third = ''] = words;
  if (words.length === 3 && (first === 'later' || first === 'earlier') && second === 'this') {
    return restOfUnit(first, third);
  }
  const bound = boundOf(words);
  if (bound !== undefined) return bound;
  const counted = countedDays(words);
  if (counted !== undefined) return counted;
  const direction = stepOf[first];
  if (words.length === 2 && direction !== undefined) return steppedUnit(direction, second);
  if (words.length === 3 && first === 'this' && second === 'coming') return weekdayAsk(third, 1, true);
  return words.length === 1 ? weekdayAsk(first, 0, false) : undefined;
}

const day = (ms: number) => isoDayOfMs(ms);
const read = (edtf: string): RelativeReading => ({ kind: 'read', edtf });

function stretch(firstMs: number, lastMs: number): RelativeReading {
  if (lastMs < firstMs) return { kind: 'no-day-left' };
  return read(firstMs === lastMs ? day(firstMs) : `[${day(firstMs)}..${day(lastMs)}]`);
}

interface UnitDays {
  readonly firstMs: number;
  readonly lastMs: number;
}

/** The week, month or year of the anchor, or one so many before or after it. */
function unitDays(unit: string, step: number, { anchorMs, firstWeekday }: Anchor): UnitDays | undefined {
  const { year, month } = calendarDayOf(anchorMs);
  switch (unit) {
    case 'week': {
      const daysIn = (weekdayOf(anchorMs) - firstWeekday + 7) % 7;
      const firstMs = anchorMs + (step * 7 - daysIn) * dayMs;
      return { firstMs, lastMs: firstMs + 6 * dayMs };
    }
    case 'month': {
      const index = year * 12 + month - 1 + step;
      const ofYear = Math.floor(index / 12);
      const ofMonth = (((index % 12) + 12) % 12) + 1;
      return {
        firstMs: dayStartMs(ofYear, ofMonth, 1),
        lastMs: dayStartMs(ofYear, ofMonth, daysInMonth(ofYear, ofMonth)),
      };
    }
    case 'year':
      return { firstMs: dayStartMs(year + step, 1, 1), lastMs: dayStartMs(year + step, 12, 31) };
    default:
      return undefined;
  }
}

const units = ['week', 'month', 'year'];

/** "later this week": after the day of print; "earlier this week": before it. */
function restOfUnit(which: 'later' | 'earlier', unit: string): Ask | undefined {
  if (!units.includes(unit)) return undefined;
  return {
    needsWeek: unit === 'week',
    from: anchor => {
      const { firstMs, lastMs } = unitDays(unit, 0, anchor) ?? { firstMs: 0, lastMs: 0 };
      return which === 'later'
        ? stretch(anchor.anchorMs + dayMs, lastMs)
        : stretch(firstMs, anchor.anchorMs - dayMs);
    },
  };
}

function steppedUnit(step: number, unit: string): Ask | undefined {
  if (unit === 'weekend') return { needsWeek: true, from: anchor => weekend(step, anchor) };
  if (unit === 'day') {
    return step === 0
      ? undefined
      : { needsWeek: false, from: ({ anchorMs }) => read(day(anchorMs + step * dayMs)) };
  }
  if (!units.includes(unit)) return weekdayAsk(unit, step, false);
  return {
    needsWeek: unit === 'week',
    from: anchor => {
      const { firstMs, lastMs } = unitDays(unit, step, anchor) ?? { firstMs: 0, lastMs: 0 };
      if (unit === 'week') return stretch(firstMs, lastMs);
      return read(day(firstMs).slice(0, unit === 'month' ? -3 : -6));
    },
  };
}

/** The last days of a week that begins on Monday or Saturday; around the turn of one that begins on Sunday. */
function weekend(step: number, anchor: Anchor): RelativeReading {
  const lastFirst = anchor.firstWeekday === 6 ? 4 : 6;
  const offset = (weekdayOf(anchor.anchorMs) - lastFirst + 7) % 7;
  // On the weekend itself "this weekend" is the one that has begun.
  const begunMs = anchor.anchorMs - offset * dayMs;
  const isWithin = offset <= 1;
  const thisMs = isWithin ? begunMs : begunMs + 7 * dayMs;
  const firstMs = step < 0 ? (isWithin ? begunMs - 7 * dayMs : begunMs) : thisMs + step * 7 * dayMs;
  return stretch(firstMs, firstMs + dayMs);
}

/**
 * A weekday that stands alone may be the one before or the one after. "next Friday" is the coming one or that of
 * the week after, as the writer's habit is; "last Friday" the one before.
 */
function weekdayAsk(word: string, step: number, isComing: boolean): Ask | undefined {
  const meaning = englishMeanings.get(word);
  if (meaning?.kind !== 'weekday') return undefined;
  const { weekday } = meaning;
  return {
    needsWeek: false,
    from: ({ anchorMs }) => {
      const ahead = (weekday - weekdayOf(anchorMs) + 7) % 7 || 7;
      const nextMs = anchorMs + ahead * dayMs;
      if (isComing) return read(day(nextMs));
      const lastMs = nextMs - (ahead === 7 ? 14 : 7) * dayMs;
      if (step < 0) return read(day(lastMs));
      const other = step > 0 ? nextMs + 7 * dayMs : nextMs;
      return { kind: 'two', choices: [day(step > 0 ? nextMs : lastMs), day(other)] };
    },
  };
}

const lengths: Readonly<Record<string, number>> = { day: 1, week: 7 };

/** "in 10 days", "two weeks ago", "3 days later", "within 10 days", "day after tomorrow". */
function countedDays(words: readonly string[]): Ask | undefined {
  const phrase = words.join(' ');
  const fromAnchor = (from: (anchorMs: number) => RelativeReading): Ask => ({
    needsWeek: false,
    from: ({ anchorMs }) => from(anchorMs),
  });
  if (phrase === 'day after tomorrow') return fromAnchor(ms => read(day(ms + 2 * dayMs)));
  if (phrase === 'day before yesterday') return fromAnchor(ms => read(day(ms - 2 * dayMs)));
  if (phrase === 'same day') return fromAnchor(ms => read(day(ms)));
  const match = /^(in |within |next |last )?(\S+) (day|week|month|year)s?( ago| earlier| later)?$/.exec(
    phrase,
  );
  const [, lead = '', number = '', unit = '', tail = ''] = match ?? [];
  const count = /^\d{1,4}$/.test(number) ? Number(number) : numberWords.indexOf(number) + 1;
  if (match === null || count === 0 || (lead === '') === (tail === '')) return undefined;
  const isBack = lead === 'last ' || tail === ' ago' || tail === ' earlier';
  const isStretch = lead === 'within ' || lead === 'next ' || lead === 'last ';
  return fromAnchor(ms => {
    const edgeMs = movedMs(ms, unit, isBack ? -count : count);
    if (isStretch) return isBack ? stretch(edgeMs, ms) : stretch(ms, edgeMs);
    // A day is counted in days; who counts in weeks or longer rounds.
    return read(unit === 'day' ? day(edgeMs) : `${day(edgeMs)}~`);
  });
}

function movedMs(ms: number, unit: string, count: number): number {
  const length = lengths[unit];
  if (length !== undefined) return ms + count * length * dayMs;
  const { year, month, day: ofDay } = calendarDayOf(ms);
  const index = year * 12 + month - 1 + count * (unit === 'year' ? 12 : 1);
  const ofYear = Math.floor(index / 12);
  const ofMonth = (((index % 12) + 12) % 12) + 1;
  return dayStartMs(ofYear, ofMonth, Math.min(ofDay, daysInMonth(ofYear, ofMonth)));
}

/** "by the end of this week", "before the end of next month", "by Friday": from the day of print on. */
function boundOf(words: readonly string[]): Ask | undefined {
  const [lead, ...rest] = words;
  if (lead !== 'by' && lead !== 'before') return undefined;
  const inner = rest[0] === 'end' ? rest.slice(1) : rest;
  const [first = '', second] = inner;
  const unit = second ?? first;
  const step = second === undefined ? 0 : stepOf[first];
  if (rest[0] === 'end' && step !== undefined && units.includes(unit)) {
    return {
      needsWeek: unit === 'week',
      from: anchor => stretch(anchor.anchorMs, unitDays(unit, step, anchor)?.lastMs ?? 0),
    };
  }
  const meaning = englishMeanings.get(first);
  if (second !== undefined || rest.length !== 1 || meaning?.kind !== 'weekday') return undefined;
  return {
    needsWeek: false,
    from: ({ anchorMs }) => {
      const ahead = (meaning.weekday - weekdayOf(anchorMs) + 7) % 7 || 7;
      return stretch(anchorMs, anchorMs + (ahead - (lead === 'before' ? 1 : 0)) * dayMs);
    },
  };
}
