/**
 * Dates written as numbers alone: 25/04/2025, 12.04.25, 2025/04/12, 04/2025. What the numbers mean depends on
 * where the writer is from, so they are read by one stated convention at a time.
 */
import { type CalendarDay } from './calendarDay.ts';
import { type Cursor, type NumberToken } from './typedDateTokens.ts';

/** One of the ways to read what can be read in several. */
export interface Convention {
  /** 03/04/25. */
  readonly numeric: 'day-first' | 'month-first' | 'year-first';
  /** "winter 2014" as the one that begins in 2014, or that ends in it. */
  readonly winter: 'begins' | 'ends';
  /** "2009–11" as November 2009, or as two years. */
  readonly tail: 'month' | 'year';
}

export interface ReadingContext {
  readonly convention: Convention;
  readonly today: CalendarDay;
}

interface NumericUnit {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
  readonly hasShortYear?: boolean;
}

/** The year that ends in these two digits and lies nearest to today's, at most 50 years ahead. */
export function nearestYear(twoDigitYear: number, todayYear: number): number {
  const year = Math.floor(todayYear / 100) * 100 + twoDigitYear;
  if (year > todayYear + 50) return year - 100;
  return year <= todayYear - 50 ? year + 100 : year;
}

/** Moves over the numbers where they are a date, and leaves the cursor where they are none. */
export function numericUnit(cursor: Cursor, context: ReadingContext): NumericUnit | undefined {
  const { tokens, at } = cursor;
  const numbers: NumberToken[] = [];
  let separator: string | undefined;
  for (let index = at; numbers.length < 3; index += 2) {
    const number = tokens[index];
    if (number?.kind !== 'number') break;
    numbers.push(number);
    const sign = tokens[index + 1];
    if (sign?.kind !== 'sign' || !['/', '.', '-'].includes(sign.sign)) break;
    separator ??= sign.sign;
    const next = tokens[index + 2];
    const isAdjacent = sign.from === number.to && next?.from === sign.to;
    if (sign.sign !== separator || !isAdjacent) break;
  }
  const [first, second, third] = numbers;
  if (first === undefined || second === undefined) return undefined;
  const unit =
    third === undefined
      ? twoNumbers([first, second], separator === '-', context)
      : threeNumbers([first, second, third], context);
  if (unit !== undefined) cursor.at += numbers.length * 2 - 1;
  return unit;
}

const isShort = ({ digitCount }: NumberToken) => digitCount <= 2;
const isYear = ({ digitCount }: NumberToken) => digitCount === 4;

function threeNumbers(
  [first, second, third]: readonly [NumberToken, NumberToken, NumberToken],
  { convention, today }: ReadingContext,
): NumericUnit | undefined {
  if (!isShort(second)) return undefined;
  if (isYear(first)) {
    return isShort(third) ? { year: first.value, month: second.value, day: third.value } : undefined;
  }
  if (!isShort(first) || !(isYear(third) || third.digitCount === 2)) return undefined;
  if (convention.numeric === 'year-first' && first.digitCount === 2 && isShort(third)) {
    const year = nearestYear(first.value, today.year);
    return { year, month: second.value, day: third.value, hasShortYear: true };
  }
  const [day, month] = inOrder(first, second, convention);
  if (isYear(third)) return { year: third.value, month, day };
  return { year: nearestYear(third.value, today.year), month, day, hasShortYear: true };
}

/** With hyphens, two short numbers are a span of days; the phrase reads that. */
function twoNumbers(
  [first, second]: readonly [NumberToken, NumberToken],
  isHyphen: boolean,
  { convention }: ReadingContext,
): NumericUnit | undefined {
  if (isShort(first) && isYear(second)) return { month: first.value, year: second.value };
  if (isHyphen) return undefined;
  if (isYear(first) && isShort(second)) return { year: first.value, month: second.value };
  if (!isShort(first) || !isShort(second)) return undefined;
  const [day, month] = inOrder(first, second, convention);
  return { day, month };
}

function inOrder(
  first: NumberToken,
  second: NumberToken,
  { numeric }: Convention,
): readonly [day: number, month: number] {
  return numeric === 'month-first' ? [second.value, first.value] : [first.value, second.value];
}
