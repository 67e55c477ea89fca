/**
 * A date as it is written in a chronology: read as a typed one is (`typedDate.ts`), with the year of the heading above
 * it, or else of the line above it, and with the order of numbers that the reader chose. Nothing is taken for granted:
 * without a year anywhere, and where two orders fit, the reading says so.
 */
import { parseEdtf, readEdtf } from '../../domain/edtf/parse.ts';
import { type EdtfText } from '../../domain/ids.ts';
import { readTypedDate, type TypedDateReading } from '../../domain/typedDate.ts';
import { type ClockZone } from './clockZone.ts';
import { type DateOrigin, type NumericOrder, type PieceDate } from './pastedReading.ts';

export interface DateContext {
  /** The reader's calendar day, ISO. */
  readonly todayIso: string;
  readonly order?: NumericOrder | undefined;
  readonly headingYear?: number | undefined;
  /** 1 to 12, of the same heading. */
  readonly headingMonth?: number | undefined;
  /** Of the event above. */
  readonly yearAbove?: number | undefined;
}

const orders: readonly NumericOrder[] = ['day-first', 'month-first', 'year-first'];

export function readWrittenDate(
  words: string,
  context: DateContext,
  zoned?: ClockZone,
): PieceDate | undefined {
  const printed = words.trim();
  if (printed === '') return undefined;
  const text = withWesternMarks(printed, context);
  const year = context.headingYear ?? context.yearAbove;
  const read = (given: string): TypedDateReading => readIn(given, year, context);
  let reading = read(text);
  if (reading.kind === 'unreadable') return undefined;
  const isYearOpen = !/\d{3}|\p{Nd}{4}/u.test(text) && dependsOnYear(text, context);
  if (isYearOpen && year === undefined) return { kind: 'no-year', printed };
  if (reading.kind === 'ambiguous') {
    const { order } = context;
    const ordered = order === undefined ? undefined : read(inOrder(text, order));
    if (ordered?.kind !== 'read')
      return { kind: 'ambiguous', printed, choices: choicesOf(text, reading, read) };
    reading = ordered;
  }
  const { note } = reading;
  const from: DateOrigin =
    note?.code === 'weekday-disagrees'
      ? 'weekday-disagrees'
      : isYearOpen
        ? context.headingYear === undefined
          ? 'above'
          : 'heading'
        : note?.code === 'century-assumed'
          ? 'short-year'
          : 'written';
  return { kind: 'read', ...inZone(reading.edtf, zoned), from };
}

function readIn(text: string, year: number | undefined, { todayIso }: DateContext): TypedDateReading {
  const notKnown = / ?, (?:(start)|end) not known$/.exec(text);
  if (notKnown !== null) return openEnded(text.slice(0, notKnown.index), notKnown[1] !== undefined, todayIso);
  const some = /^some (day|month) in (?=\S)/i.exec(text);
  const day = year === undefined ? todayIso : `${String(year).padStart(4, '0')}${todayIso.slice(4)}`;
  const base = readTypedDate(some === null ? text : text.slice(some[0].length), { todayIso: leapSafe(day) });
  if (some === null || base.kind !== 'read') return base;
  const isDay = some[1]?.toLowerCase() === 'day';
  const unnamed = base.edtf.length === 4 ? (isDay ? '-XX-XX' : '-XX') : '-XX';
  const edtf = parseEdtf(base.edtf + unnamed);
  return edtf.ok ? { kind: 'read', edtf: edtf.value.text } : base;
}

/** 29 February of today is no day in most years. */
function leapSafe(day: string): string {
  return day.endsWith('-02-29') ? `${day.slice(0, 4)}-02-28` : day;
}

/** "from 2022, end not known", "until 2022, start not known". */
function openEnded(text: string, isStart: boolean, todayIso: string): TypedDateReading {
  const bare = readTypedDate(text.replace(/^(?:from|until) /i, ''), { todayIso });
  const edtf = bare.kind === 'read' ? parseEdtf(isStart ? `/${bare.edtf}` : `${bare.edtf}/`) : undefined;
  if (edtf?.ok === true) return { kind: 'read', edtf: edtf.value.text };
  return { kind: 'unreadable', problem: { code: 'not-a-date', part: text } };
}

/** Whether another year would give another date. */
function dependsOnYear(text: string, context: DateContext): boolean {
  const [one, other] = [2001, 2011].map(year => readIn(text, year, context));
  const dateOf = (reading: TypedDateReading | undefined) =>
    reading?.kind === 'read' ? reading.edtf : reading?.kind === 'ambiguous' ? reading.choices[0] : '';
  return dateOf(one) !== dateOf(other);
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayAlone = /^\p{Nd}{1,2}(?:st|nd|rd|th)?(?:\s?[-–—]\s?\p{Nd}{1,2}(?:st|nd|rd|th)?)?$/u;

/** 2025年4月12日 as 2025-04-12; a mere day below a month as a day of it; the dot of "12. April" is left out. */
function withWesternMarks(text: string, { headingYear, headingMonth }: DateContext): string {
  if (/年/u.test(text)) {
    const [, year, month, day] =
      /^(\d{1,4})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?$/u.exec(text) ?? [];
    if (year === undefined) return text;
    return [year.padStart(4, '0'), month?.padStart(2, '0'), day?.padStart(2, '0')]
      .filter(part => part !== undefined)
      .join('-');
  }
  if (headingMonth !== undefined && headingYear !== undefined && dayAlone.test(text)) {
    return `${text} ${monthNames[headingMonth - 1] ?? ''} ${headingYear}`;
  }
  return text.replace(/^(\p{Nd}{1,2})\.\s(?=\p{L})/u, '$1 ');
}

const numeric = /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}(?:\1(?:\d{4}|\d{2}))?(?![\d/])/gu;

/** The numbers as day and name of the month, which no one reads in another way. */
function inOrder(text: string, order: NumericOrder): string {
  return text.replace(numeric, (whole, sign: string) => {
    const [first = '', second = '', third] = whole.split(sign);
    if (order === 'year-first') return third?.length === 2 ? isoOf(first, second, third) : whole;
    if (sign === '-' && third === undefined) return whole;
    const [day, month] = order === 'day-first' ? [first, second] : [second, first];
    const name = monthNames[Number(month) - 1];
    return name === undefined ? whole : `${day} ${name}${third === undefined ? '' : ` ${third}`}`;
  });
}

/** With a year of two figures: the nearest of today's, as everywhere. */
function isoOf(year: string, month: string, day: string): string {
  const name = monthNames[Number(month) - 1];
  return name === undefined ? `${year}/${month}/${day}` : `${day} ${name} ${year}`;
}

function choicesOf(
  text: string,
  { choices }: Extract<TypedDateReading, { readonly kind: 'ambiguous' }>,
  read: (text: string) => TypedDateReading,
): readonly EdtfText[] {
  const ordered = orders.map(order => read(inOrder(text, order)));
  const dates = ordered.flatMap(reading => (reading.kind === 'read' ? [reading.edtf] : []));
  return [...new Set([...choices, ...dates])];
}

interface ZonedDate {
  readonly edtf: EdtfText;
  readonly zone?: string;
}

function inZone(edtf: EdtfText, zoned: ClockZone | undefined): ZonedDate {
  if (zoned === undefined || !edtf.includes('T')) return { edtf };
  if (zoned.zone !== undefined) return { edtf, zone: zoned.zone };
  const offset = edtf
    .split('/')
    .map(part => part + (zoned.offset ?? ''))
    .join('/');
  const read = parseEdtf(offset);
  return read.ok ? { edtf: read.value.text } : { edtf };
}

/** The year and month that a heading of this date gives; nothing for a span or a choice. */
export function unitOf(
  edtf: EdtfText,
): { readonly year: number; readonly month?: number; readonly isDay: boolean } | undefined {
  const read = readEdtf(edtf);
  if (read.kind !== 'date') return undefined;
  const { precision, year, month } = read.date;
  if (precision === 'year') return { year, isDay: false };
  if (precision === 'month') return { year, month, isDay: false };
  return precision === 'day' || precision === 'instant' ? { year, month, isDay: true } : undefined;
}

/** Of the first day that the date may lie on. */
export function firstYearOf(edtf: EdtfText): number | undefined {
  const [year] = /-?\d{4}/.exec(edtf) ?? [];
  return year === undefined ? undefined : Number(year);
}
