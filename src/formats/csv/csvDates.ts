/** A cell as a date in EDTF. What numbers alone mean is never guessed: it follows from the numbers or is decided. */
import { readTypedDate } from '../../domain/typedDate.ts';
import { nearestYear } from '../../domain/typedDateNumeric.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { DateOrder } from './csvTable.ts';

export interface CellDate {
  readonly edtf: string;
  /** Its year was written with two figures. */
  readonly isShortYear: boolean;
}

export type CellDateProblem = 'unclear-date' | 'not-a-date';

const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T](\d{1,2}):(\d{2})(:\d{2})?)?$/u;
const isoDay = /^\d{4}-\d{2}-\d{2}(?:[ Tt].*)?$/u;

/** Which orders the numbers fit; undefined for what is not three numbers with the year last. */
export function ordersOf(text: string): ReadonlySet<DateOrder> | undefined {
  const [, first, , second] = numbers.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const orders = new Set<DateOrder>();
  if (isMonth(second) && isDay(first)) orders.add('day-first');
  if (isMonth(first) && isDay(second)) orders.add('month-first');
  return orders;
}

const isMonth = (text: string) => Number(text) >= 1 && Number(text) <= 12;
const isDay = (text: string) => Number(text) >= 1 && Number(text) <= 31;

interface DateContext {
  readonly order: DateOrder | undefined;
  readonly todayIso: string;
}

/** Reads each text once: columns of dates repeat themselves. */
export function createDateReader({
  order,
  todayIso,
}: DateContext): (text: string) => Result<CellDate, CellDateProblem> {
  const known = new Map<string, Result<CellDate, CellDateProblem>>();
  const todayYear = Number(todayIso.slice(0, 4));
  const read = (text: string): Result<CellDate, CellDateProblem> => {
    const parts = numbers.exec(text);
    if (parts === null) return readWords(text, todayIso);
    const [, first = '', , second = '', year = '', hour, minute = '', seconds = ''] = parts;
    const orders = ordersOf(text) ?? new Set();
    if (order !== undefined && !orders.has(order)) return failure('not-a-date');
    if (order === undefined && orders.size === 0) return failure('not-a-date');
    if (order === undefined && orders.size === 2 && first !== second) return failure('unclear-date');
    const isDayFirst = (order ?? [...orders][0]) === 'day-first';
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    const isShortYear = year.length === 2;
    const wholeYear = isShortYear ? nearestYear(Number(year), todayYear) : Number(year);
    const date = `${padded(wholeYear, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
    const clock = hour === undefined ? '' : `T${padded(hour, 2)}:${minute}${seconds}`;
    return success({ edtf: date + clock, isShortYear });
  };
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = isoDay.test(text) ? success({ edtf: text, isShortYear: false }) : read(text);
    if (known.size < mostKnown) known.set(text, answer);
    return answer;
  };
}

const mostKnown = 20_000;

function readWords(text: string, todayIso: string): Result<CellDate, CellDateProblem> {
  const reading = readTypedDate(text, { todayIso });
  switch (reading.kind) {
    case 'read':
      return reading.note?.code === 'year-assumed' || reading.note?.code === 'weekday-disagrees'
        ? failure('not-a-date')
        : success({ edtf: reading.edtf, isShortYear: reading.note?.code === 'century-assumed' });
    case 'ambiguous':
      return failure('unclear-date');
    case 'unreadable':
      return failure('not-a-date');
  }
}

const padded = (number: number | string, length: number) => String(number).padStart(length, '0');
