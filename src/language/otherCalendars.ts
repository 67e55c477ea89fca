/**
 * Days as other calendars count and name them, through `Intl` (Unicode CLDR). What `Intl` is asked is kept: the
 * Chinese calendar takes it a tenth of a millisecond a day.
 */
import { type EdtfDate } from '../domain/edtf/edtf.ts';
import { readEdtf } from '../domain/edtf/parse.ts';
import { type EdtfText } from '../domain/ids.ts';
import { type SecondCalendar } from '../domain/readingChoices.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { type Language } from './language.ts';

export type OtherCalendar = Exclude<SecondCalendar, 'none'>;

export interface CalendarDate {
  /** In the Chinese calendar the Gregorian year in which its year begins. */
  readonly year: number;
  /** Day of the month. */
  readonly day: number;
}

const mostKept = 20_000;
const keptDates = new Map<OtherCalendar, Map<number, CalendarDate>>();
const counting = new Map<OtherCalendar, Intl.DateTimeFormat>();

function keptIn<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}

/** Of the day that holds the floating instant. */
export function dateInCalendar(ms: number, calendar: OtherCalendar): CalendarDate {
  const dates = keptIn(keptDates, calendar, () => new Map<number, CalendarDate>());
  const startMs = Math.floor(ms / dayMs) * dayMs;
  return keptIn(dates, startMs, () => {
    const format = keptIn(
      counting,
      calendar,
      () =>
        new Intl.DateTimeFormat('en', {
          calendar,
          numberingSystem: 'latn',
          timeZone: 'UTC',
          year: 'numeric',
          month: 'numeric',
          day: 'numeric',
        }),
    );
    const parts = format.formatToParts(startMs);
    const count = (...types: readonly string[]) =>
      Number(parts.find(({ type }) => types.includes(type))?.value ?? NaN);
    return { year: count('year', 'relatedYear'), day: count('day') };
  });
}

const formats = new Map<string, Intl.DateTimeFormat>();
type Shape = 'year' | 'month' | 'day' | 'long';

function formatOf(shape: Shape, calendar: OtherCalendar, { locale }: Language): Intl.DateTimeFormat {
  // Short Chinese months are codes.
  const month = shape === 'long' || calendar === 'chinese' ? 'long' : 'short';
  const options: Readonly<Record<Shape, Intl.DateTimeFormatOptions>> = {
    year: { year: 'numeric' },
    month: { month },
    day: { day: 'numeric', month },
    long: { day: 'numeric', month, year: 'numeric' },
  };
  return keptIn(
    formats,
    `${shape}/${calendar}/${locale}`,
    () => new Intl.DateTimeFormat(locale, { ...options[shape], calendar, timeZone: 'UTC' }),
  );
}

/** "1404", without the era that stands beside it in full dates. */
export function otherYearWords(ms: number, calendar: OtherCalendar, language: Language): string {
  const parts = formatOf('year', calendar, language).formatToParts(ms);
  const isYear = (type: string) => type === 'year' || type === 'relatedYear' || type === 'yearName';
  return parts.find(({ type }) => isYear(type))?.value ?? '';
}

/** "Farvardin", and of a year's first month its year too. */
export function otherMonthWords(ms: number, calendar: OtherCalendar, language: Language): string {
  const month = formatOf('month', calendar, language).format(ms);
  const isFirst = dateInCalendar(ms, calendar).year !== dateInCalendar(ms - dayMs, calendar).year;
  return isFirst ? language.text.dates.withYear(month, otherYearWords(ms, calendar, language)) : month;
}

/** The day in few words, without its year. */
export function otherDayWords(ms: number, calendar: OtherCalendar, language: Language): string {
  return formatOf('day', calendar, language).format(ms);
}

/**
 * A date in another calendar: "30 Farvardin 1404", a span as its first and last day. Nothing where an end is
 * open or the date is one of several.
 */
export function edtfInCalendar(
  text: EdtfText,
  calendar: OtherCalendar,
  language: Language,
): string | undefined {
  const edtf = readEdtf(text);
  if (edtf.kind === 'one-of') return undefined;
  const [start, end] = edtf.kind === 'date' ? [edtf.date, edtf.date] : [edtf.start, edtf.end];
  if (!isKnown(start) || !isKnown(end)) return undefined;
  const format = formatOf('long', calendar, language);
  const lastMs = end.endMs - 1;
  return Math.floor(start.startMs / dayMs) === Math.floor(lastMs / dayMs)
    ? format.format(start.startMs)
    : format.formatRange(start.startMs, lastMs);
}

function isKnown(end: EdtfDate | 'open' | 'unknown'): end is EdtfDate {
  return end !== 'open' && end !== 'unknown';
}
