/**
 * Reads one unit of a typed date: "Saturday 19 April 2025", "12", "spring 2014", "03/04/25", "1950s". Pieces
 * that were not typed stay open, for the phrase to fill: in "12–14 April" the month of the 12.
 */
import { calendarDayOf, dayStartMs, twoDigits } from './calendarDay.ts';
import { failure, type Result, success } from './result.ts';
import { dayMs } from './timeWindow.ts';
import { nearestYear, numericUnit, type ReadingContext } from './typedDateNumeric.ts';
import { type TypedDateProblem } from './typedDateProblem.ts';
import { type Cursor, meaningAt, type NumberToken, sourceAt, takeSign, takeWord } from './typedDateTokens.ts';

const winter = 24;

/** What was typed of a unit; a piece that was not is absent. */
export interface TypedUnit {
  /** The text it was read from. */
  readonly source: string;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 21–24, as in EDTF. */
  readonly season?: number;
  /** Its first year. */
  readonly decade?: number;
  /** `16:00`. */
  readonly clock?: string;
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** Two digits were typed for the year. */
  readonly hasShortYear?: boolean;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

type Pieces = Omit<TypedUnit, 'source' | 'approximate' | 'uncertain'>;

export function readUnit(cursor: Cursor, context: ReadingContext): Result<TypedUnit, TypedDateProblem> {
  const firstAt = cursor.at;
  let approximate = false;
  let uncertain = false;
  while (takeWord(cursor, 'about') || takeSign(cursor, '~')) approximate = true;
  const weekday = takeWeekday(cursor);
  const pieces = readPieces(cursor, context);
  // "18:20" alone takes its day from the unit before it.
  const clock = pieces === undefined || pieces.day !== undefined ? readClock(cursor) : undefined;
  if (pieces === undefined && clock === undefined) {
    return weekday === undefined
      ? failure({ code: 'not-a-date', part: sourceAt(cursor) })
      : failure({ code: 'relative', part: sourceSince(cursor, firstAt) });
  }
  if (takeSign(cursor, '?')) uncertain = true;
  else if (takeSign(cursor, '~')) approximate = true;
  else if (takeSign(cursor, '%')) [approximate, uncertain] = [true, true];
  return success({
    ...pieces,
    ...(weekday === undefined ? {} : { weekday }),
    ...(clock === undefined ? {} : { clock }),
    approximate,
    uncertain,
    source: sourceSince(cursor, firstAt),
  });
}

function sourceSince({ text, tokens, at }: Cursor, firstAt: number): string {
  const first = tokens[firstAt];
  const last = tokens[at - 1];
  return first === undefined || last === undefined ? text : text.slice(first.from, last.to);
}

function takeWeekday(cursor: Cursor): number | undefined {
  const meaning = meaningAt(cursor);
  if (meaning?.kind !== 'weekday') return undefined;
  cursor.at++;
  return meaning.weekday;
}

/** A number of these many digits that is no part of a clock time. */
function takeNumber(cursor: Cursor, isWanted: (token: NumberToken) => boolean): NumberToken | undefined {
  const token = cursor.tokens[cursor.at];
  const next = cursor.tokens[cursor.at + 1];
  const isHour = next?.kind === 'sign' && next.sign === ':';
  if (token?.kind !== 'number' || isHour || !isWanted(token)) return undefined;
  cursor.at++;
  return token;
}

const isFullYear = ({ digitCount }: NumberToken) => digitCount === 4;
const isShortYear = ({ digitCount, afterApostrophe }: NumberToken) => digitCount === 2 && afterApostrophe;
const isDayNumber = ({ digitCount, afterApostrophe }: NumberToken) => digitCount <= 2 && !afterApostrophe;
const isTwoDigits = ({ digitCount }: NumberToken) => digitCount === 2;

function takeMonth(cursor: Cursor): number | undefined {
  const meaning = meaningAt(cursor);
  if (meaning?.kind !== 'month') return undefined;
  cursor.at++;
  return meaning.month;
}

/** A year of four digits, or of two where those can only be a year. */
function takeYear(
  cursor: Cursor,
  { today }: ReadingContext,
  isShort: (token: NumberToken) => boolean = isShortYear,
): Pick<TypedUnit, 'year' | 'hasShortYear'> {
  const full = takeNumber(cursor, isFullYear);
  if (full !== undefined) return { year: full.value };
  const short = takeNumber(cursor, isShort);
  return short === undefined ? {} : { year: nearestYear(short.value, today.year), hasShortYear: true };
}

function readPieces(cursor: Cursor, context: ReadingContext): Pieces | undefined {
  const token = cursor.tokens[cursor.at];
  if (token?.kind === 'decade') {
    cursor.at++;
    return { decade: token.value };
  }
  if (token?.kind === 'word') return readWord(cursor, context);
  const numeric = numericUnit(cursor, context);
  if (numeric !== undefined) return numeric;
  const year = takeNumber(cursor, isFullYear);
  if (year !== undefined) {
    const month = takeMonth(cursor);
    if (month === undefined) return { year: year.value };
    const day = takeNumber(cursor, isDayNumber);
    return { year: year.value, month, ...(day === undefined ? {} : { day: day.value }) };
  }
  const day = takeNumber(cursor, isDayNumber);
  if (day === undefined) return undefined;
  const month = takeMonth(cursor);
  // "12 April 25" has a year in the only place that is left for one; "April 12 – 14 2025" only a full one.
  if (month === undefined) return { day: day.value, ...takeYear(cursor, context) };
  return { day: day.value, month, ...takeYear(cursor, context, isTwoDigits) };
}

function readWord(cursor: Cursor, context: ReadingContext): Pieces | undefined {
  const meaning = meaningAt(cursor);
  switch (meaning?.kind) {
    case 'month': {
      cursor.at++;
      const day = takeNumber(cursor, isDayNumber);
      const { month } = meaning;
      return { month, ...(day === undefined ? {} : { day: day.value }), ...takeYear(cursor, context) };
    }
    case 'season':
      cursor.at++;
      return readSeason(cursor, meaning.season, context);
    case 'from-today': {
      cursor.at++;
      const { year, month, day } = context.today;
      return calendarDayOf(dayStartMs(year, month, day) + meaning.dayCount * dayMs);
    }
    default:
      return undefined;
  }
}

/** "winter 2014–15" names its years; "winter 2014" may mean the one before or after New Year's Day of 2014. */
function readSeason(cursor: Cursor, season: number, context: ReadingContext): Pieces {
  const typed = takeYear(cursor, context);
  if (season !== winter || typed.year === undefined) return { season, ...typed };
  const dashAt = cursor.at;
  if (takeSign(cursor, '–') || takeSign(cursor, '-') || takeSign(cursor, '/')) {
    const nextYear = typed.year + 1;
    const second = takeNumber(cursor, ({ value }) => value === nextYear || value === nextYear % 100);
    if (second !== undefined) return { season, ...typed };
    cursor.at = dashAt;
  }
  return { season, ...typed, year: context.convention.winter === 'begins' ? typed.year : typed.year - 1 };
}

/** "16:00", "at 4:30 pm"; nothing is read where none stands. */
function readClock(cursor: Cursor): string | undefined {
  const firstAt = cursor.at;
  takeWord(cursor, 'at');
  const hours = cursor.tokens[cursor.at];
  const minutes = cursor.tokens[cursor.at + 2];
  cursor.at++;
  const isClock = hours?.kind === 'number' && takeSign(cursor, ':') && minutes?.kind === 'number';
  if (!isClock || minutes.digitCount !== 2) {
    cursor.at = firstAt;
    return undefined;
  }
  cursor.at++;
  const isHalfDay = hours.value >= 1 && hours.value <= 12;
  if (isHalfDay && takeWord(cursor, 'pm')) return clockText((hours.value % 12) + 12, minutes.value);
  if (isHalfDay && takeWord(cursor, 'am')) return clockText(hours.value % 12, minutes.value);
  return clockText(hours.value, minutes.value);
}

function clockText(hours: number, minutes: number): string {
  return `${twoDigits(hours)}:${twoDigits(minutes)}`;
}
