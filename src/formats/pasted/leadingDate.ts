/**
 * The date that a line begins with, and where the rest of the line begins. The longest beginning that reads as a date
 * wins, where what follows it shows that the date ends there: a colon, a dash, a comma, the end of what is bold. A date
 * that names its day may also be followed by mere words ("12 April 2025 Talks resume").
 */
import { parseEdtf } from '../../domain/edtf/parse.ts';
import { englishMeanings } from '../../domain/typedDateWords.ts';
import { type PieceDate } from './pastedReading.ts';
import { type DateContext, readWrittenDate } from './writtenDate.ts';
import { takeClockZone } from './clockZone.ts';

export interface LeadingDate {
  readonly date: PieceDate;
  /** What follows, without the sign between. */
  readonly rest: string;
  /** `,` may be followed by a place. */
  readonly sign: string;
}

export interface DatedLine {
  readonly words: string;
  readonly boldEnd: number;
  /** Nothing but a date: a heading, a cell. */
  readonly isAlone?: boolean;
}

/** A date is not looked for beyond. */
const longestDate = 64;
const mostTokens = 24;

export function leadingDate(line: DatedLine, context: DateContext): LeadingDate | undefined {
  return bracketed(line.words, context) ?? notated(line, context) ?? written(line, context);
}

/** "Talks in Muscat (12 April 2025)": at the end, in brackets, with its year. */
export function trailingDate(words: string, context: DateContext): LeadingDate | undefined {
  const end = words.endsWith('.') ? words.length - 1 : words.length;
  if (!')]'.includes(words.charAt(end - 1) || ' ')) return undefined;
  const open = Math.max(words.lastIndexOf('(', end), words.lastIndexOf('[', end));
  const inner = words.slice(open + 1, end - 1);
  if (open < 1 || inner.length > longestDate || !/\p{Nd}{4}/u.test(inner)) return undefined;
  const date = readWrittenDate(inner, context);
  return date === undefined ? undefined : { date, rest: words.slice(0, open).trim(), sign: '(' };
}

/** "[12 April 2025] Talks", "(12 April 2025) Talks". */
function bracketed(words: string, context: DateContext): LeadingDate | undefined {
  const open = words.charAt(0);
  if (open !== '(' && open !== '[') return undefined;
  const close = words.slice(0, longestDate + 2).indexOf(open === '(' ? ')' : ']');
  if (close === -1) return undefined;
  const inner = words.slice(1, close);
  // A set in EDTF stands in such brackets too, and a number of a source.
  if (open === '[' && parseEdtf(words.slice(0, close + 1)).ok && /[.,]/.test(inner)) return undefined;
  if (/^\p{Nd}{1,3}$/u.test(inner)) return undefined;
  const date = readWrittenDate(inner, context);
  if (date === undefined) return undefined;
  const { length, sign } = signAt(words.slice(close + 1)) ?? { length: 0, sign: ' ' };
  return { date, rest: words.slice(close + 1 + length).trim(), sign };
}

/** EDTF, with the signs that no other way of writing has. */
function notated({ words }: DatedLine, context: DateContext): LeadingDate | undefined {
  const [first = ''] = /^[\d[{.Y-]\S{3,63}/u.exec(words) ?? [];
  if (first === '' || !/[/~%?TX[{]/.test(first)) return undefined;
  const text = first.replace(/[:,;–—]$/u, '');
  if (!parseEdtf(text).ok) return undefined;
  const date = readWrittenDate(text, context);
  if (date?.kind !== 'read') return undefined;
  const after = words.slice(text.length);
  const { length, sign } = signAt(after) ?? { length: 0, sign: ' ' };
  return { date, rest: after.slice(length).trim(), sign };
}

function written({ words, boldEnd, isAlone }: DatedLine, context: DateContext): LeadingDate | undefined {
  const ends = endsOf(words);
  for (let index = ends.length - 1; index >= 0; index -= 1) {
    const end = ends[index];
    if (end === undefined) continue;
    const zoned = takeClockZone(words, end.at);
    const after = words.slice(zoned?.end ?? end.at);
    const found = signAt(after) ?? (boldEnd > 0 && end.at >= boldEnd - 1 ? boldSign : undefined);
    if (found === undefined && !(end.hasDay && isWordNext(after, end))) continue;
    const { length, sign } = found ?? boldSign;
    const rest = after.slice(length).trim();
    if (isAlone === true && rest !== '') continue;
    if (!isDated(end, { sign, rest, context })) continue;
    const date = readWrittenDate(words.slice(0, end.at), context, zoned);
    if (date !== undefined) return { date, rest, sign };
  }
  return undefined;
}

const boldSign = { length: 0, sign: ' ' } as const;

interface DateEnd {
  readonly at: number;
  readonly hasDigit: boolean;
  readonly hasYear: boolean;
  readonly hasMonth: boolean;
  readonly hasDay: boolean;
  /** "before", "since": what stands there may be the beginning of a sentence. */
  readonly isLed: boolean;
  /** Ends with a day of the month that no month stands beside: "12 April – 15". */
  readonly isDangling: boolean;
}

const ledKinds: ReadonlySet<string> = new Set(['before', 'after', 'by', 'since', 'until']);
const token = /\s*(?:(\p{Nd}+)(st|nd|rd|th|s)?(?!\p{L})|(\p{L}+)\.?|([-‐‑–—−/.~?%:,'’年月日]))/uy;

/** The places where a date might end: after each number and word, as long as all of them belong to dates. */
function endsOf(words: string): readonly DateEnd[] {
  const ends: DateEnd[] = [];
  let [hasDigit, hasYear, hasMonth, isLed, isAfterSign] = [false, false, false, false, false];
  let dayCount = 0;
  let last = '';
  token.lastIndex = 0;
  for (let count = 0; count < mostTokens; count += 1) {
    const at = token.lastIndex;
    const found = token.exec(words);
    if (found === null || token.lastIndex > longestDate) break;
    const [, number, , word, sign] = found;
    if (number !== undefined) {
      hasDigit = true;
      if (number.length === 4) hasYear = true;
      else if (number.length <= 2) dayCount += 1;
      isAfterSign = /^[-‐‑–—−]$/u.test(last);
      last = number;
    } else if (word !== undefined) {
      const meaning = /^[年月日]+$/u.test(word) ? undefined : englishMeanings.get(word.toLowerCase());
      const isCjk = /^[年月日]/u.test(word);
      if (isCjk && hasDigit) {
        token.lastIndex = at + found[0].length - word.length + 1;
        if (word.startsWith('月')) hasMonth = true;
      } else if (meaning === undefined || meaning.kind === 'from-today' || meaning.kind === 'relative') {
        break;
      } else if (count === 0 && ledKinds.has(meaning.kind)) isLed = true;
      else if (meaning.kind === 'month') hasMonth = true;
      last = word;
    } else {
      last = sign ?? '';
      if (!/[~?%]/.test(last)) continue;
    }
    const isDangling = isAfterSign && number !== undefined && number.length <= 2;
    const hasDay = hasMonth && dayCount > 0;
    ends.push({ at: token.lastIndex, hasDigit, hasYear, hasMonth, hasDay, isLed, isDangling });
  }
  return ends;
}

/** Between a date and what happened on it. A full stop and a comma need a space after them: "3.5", "2,000". */
const betweenSign = /^\s*(?:([:：|،])|([–—−-])+(?=\s|$)|([–—])|([,.;，、。])(?=\s|$))\s*/u;

function signAt(after: string): { readonly length: number; readonly sign: string } | undefined {
  if (after === '') return { length: 0, sign: '' };
  const found = betweenSign.exec(after.slice(0, 80));
  if (found === null) return undefined;
  return { length: found[0].length, sign: found[1] ?? found[2] ?? found[3] ?? found[4] ?? '' };
}

/** A month or a year is followed by a new sentence or by nothing that would belong to it. */
function isWordNext(after: string, { isDangling }: DateEnd): boolean {
  return !isDangling && /^\s+[\p{L}\p{Pi}"'‘“(«]/u.test(after);
}

interface DateRest {
  readonly sign: string;
  readonly rest: string;
  readonly context: DateContext;
}

function isDated(
  { hasDigit, hasMonth, hasYear, hasDay, isLed }: DateEnd,
  { sign, rest, context }: DateRest,
): boolean {
  if (isLed && rest !== '' && (sign === ',' || sign === ' ')) return false;
  if (hasDigit) return hasYear || hasDay || hasMonth || sign !== '.';
  // "April:" below a year.
  return hasMonth && context.headingYear !== undefined && sign !== '.' && sign !== ' ';
}
