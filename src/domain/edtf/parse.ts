/**
 * Reads EDTF: ISO 8601-2:2019 levels 0 and 1, and one-of sets. Nothing is guessed: text is a date that exists
 * or is refused with a named problem. No regular expressions, one pass, texts over 64 characters unread.
 */
import { daysInMonth } from '../calendarDay.ts';
import { edtfText, type EdtfText } from '../ids.ts';
import { type Result, success } from '../result.ts';
import {
  type Edtf,
  type EdtfDate,
  type EdtfProblem,
  type IntervalEnd,
  maxEdtfLength,
  type OneOfItem,
} from './edtf.ts';
import { dayUnit, parseDate } from './parseDate.ts';
import { refuse, twoDigitsAt } from './scan.ts';

type EdtfResult = Result<Edtf, EdtfProblem>;

export function parseEdtf(text: string): EdtfResult {
  const plain = plainDay(text);
  if (plain !== undefined) return success({ kind: 'date', text: edtfText(text), date: plain });
  if (text.length > maxEdtfLength) return refuse('too-long', text, { at: 0, to: maxEdtfLength });
  const trimmed = text.trim();
  if (trimmed === '') return refuse('empty', trimmed, { at: 0, to: 0 });
  if (trimmed.startsWith('[')) return parseOneOf(trimmed);
  if (trimmed.includes('/')) return parseInterval(trimmed);
  const date = parseDate(trimmed, 0, trimmed.length);
  return date.ok ? success({ kind: 'date', text: edtfText(trimmed), date: date.value }) : date;
}

/** For text that is known to be EDTF; anything else is an error of the program. */
export function readEdtf(text: EdtfText): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`“${text}” was taken for an EDTF date and is none (${result.error.code}).`);
  return result.value;
}

/** The short way for `2025-04-12`, by far the most frequent form; anything else goes the long way. */
export function plainDay(text: string): EdtfDate | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2);
  const month = twoDigitsAt(text, 5);
  const day = twoDigitsAt(text, 8);
  // Every comparison with NaN is false, so digits that are none fall through here too.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) {
    return undefined;
  }
  return dayUnit({ year, month, day }, '');
}

function parseInterval(text: string): EdtfResult {
  const slash = text.indexOf('/');
  if (text.includes('/', slash + 1)) return refuse('interval-parts', text, { at: 0, to: text.length });
  const start = parseEnd(text, 0, slash);
  if (!start.ok) return start;
  const end = parseEnd(text, slash + 1, text.length);
  if (!end.ok) return end;
  if (typeof start.value === 'string' && typeof end.value === 'string') {
    return refuse('interval-without-date', text, { at: 0, to: text.length });
  }
  if (isReversed(start.value, end.value)) return refuse('end-before-start', text, { at: 0, to: text.length });
  return success({ kind: 'interval', text: edtfText(text), start: start.value, end: end.value });
}

function parseEnd(text: string, from: number, to: number): Result<IntervalEnd, EdtfProblem> {
  if (from === to) return success('unknown');
  if (to === from + 2 && text.startsWith('..', from)) return success('open');
  return parseDate(text, from, to);
}

/** `2004-06/2004` is possible, since it may end in December; only what cannot be is refused. */
function isReversed(start: IntervalEnd, end: IntervalEnd): boolean {
  return typeof start !== 'string' && typeof end !== 'string' && end.endMs <= start.startMs;
}

function parseOneOf(text: string): EdtfResult {
  if (!text.endsWith(']')) return refuse('set-not-closed', text, { at: 0, to: text.length });
  const items: OneOfItem[] = [];
  const texts: string[] = [];
  let from = 1;
  while (from < text.length) {
    const comma = text.indexOf(',', from);
    const to = comma === -1 ? text.length - 1 : comma;
    const item = parseItem(text, skipSpaces(text, from, to), skipSpacesBack(text, from, to));
    if (!item.ok) return item;
    items.push(item.value);
    texts.push(text.slice(from, to).trim());
    from = to + 1;
  }
  return success({ kind: 'one-of', text: edtfText(`[${texts.join(',')}]`), items });
}

function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === 32) at++;
  return at;
}

function skipSpacesBack(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && text.charCodeAt(at - 1) === 32) at--;
  return at;
}

function parseItem(text: string, from: number, to: number): Result<OneOfItem, EdtfProblem> {
  if (from >= to) return refuse('set-empty-member', text, { at: 0, to: text.length });
  const dots = text.indexOf('..', from);
  if (dots === -1 || dots >= to) {
    const date = parseDate(text, from, to);
    return date.ok ? success({ from: date.value, to: date.value }) : date;
  }
  const first = dots === from ? success('open' as const) : parseDate(text, from, dots);
  if (!first.ok) return first;
  const last = dots + 2 === to ? success('open' as const) : parseDate(text, dots + 2, to);
  if (!last.ok) return last;
  if (first.value === 'open' && last.value === 'open') {
    return refuse('interval-without-date', text, { at: from, to });
  }
  if (isReversed(first.value, last.value)) return refuse('end-before-start', text, { at: from, to });
  return success({ from: first.value, to: last.value });
}
