/**
 * Reads a date as people type it. The reading is shown back in words and in EDTF before it counts, and where
 * two readings are possible both are offered; nothing is guessed in silence. Time is linear in the text, which
 * is cut off at 64 characters anyway.
 */
import { readIsoDay } from './calendarDay.ts';
import { type EdtfProblem, maxEdtfLength } from './edtf/edtf.ts';
import { parseEdtf } from './edtf/parse.ts';
import { type EdtfText } from './ids.ts';
import { failure, type Result, success } from './result.ts';
import { type Convention } from './typedDateNumeric.ts';
import { readPhrase } from './typedDatePhrase.ts';
import { type TypedDateNote, type TypedDateProblem } from './typedDateProblem.ts';
import { noteOf } from './typedDateResolve.ts';
import { type Token, typedDateTokens } from './typedDateTokens.ts';

export { type TypedDateNote, type TypedDateProblem } from './typedDateProblem.ts';

export type TypedDateReading =
  | { readonly kind: 'read'; readonly edtf: EdtfText; readonly note?: TypedDateNote }
  | { readonly kind: 'ambiguous'; readonly choices: readonly [EdtfText, EdtfText] }
  | { readonly kind: 'unreadable'; readonly problem: TypedDateProblem };

export interface TypedDateContext {
  /** The reader's own calendar day, `2025-04-14`. */
  readonly todayIso: string;
}

type Read = Extract<TypedDateReading, { readonly kind: 'read' }>;

/** The usual reading first; each of the others changes one thing that writers differ in. */
const usual: Convention = { numeric: 'day-first', winter: 'begins', tail: 'month' };
const conventions: readonly Convention[] = [
  usual,
  { ...usual, numeric: 'month-first' },
  { ...usual, numeric: 'year-first' },
  { ...usual, winter: 'ends' },
  { ...usual, tail: 'year' },
];

export function readTypedDate(text: string, context: TypedDateContext): TypedDateReading {
  if (text.length > maxEdtfLength) return unreadable({ code: 'too-long' });
  const exact = parseEdtf(text);
  if (exact.ok) return { kind: 'read', edtf: exact.value.text };
  const trimmed = text.trim();
  if (trimmed === '') return unreadable({ code: 'empty' });
  const tokens = typedDateTokens(trimmed);
  const early = problemOfWords(trimmed, tokens);
  if (early !== undefined) return unreadable(early);
  const readings = conventions.map(convention => readBy(convention, { text: trimmed, tokens, context }));
  const reads = readings.filter(reading => reading.ok).map(reading => reading.value);
  const [first] = reads;
  if (first === undefined) return unreadable(problemOf({ text: trimmed, tokens }, readings[0], exact.error));
  const second = reads.find(read => read.edtf !== first.edtf);
  return second === undefined ? first : { kind: 'ambiguous', choices: [first.edtf, second.edtf] };
}

function unreadable(problem: TypedDateProblem): TypedDateReading {
  return { kind: 'unreadable', problem };
}

/** Words that no reading can do justice to. */
function problemOfWords(text: string, tokens: readonly Token[]): TypedDateProblem | undefined {
  const isWord = (token: Token, kind: string) => token.kind === 'word' && token.meaning?.kind === kind;
  if (tokens.some(token => isWord(token, 'relative'))) return { code: 'relative', part: text };
  const vague = tokens.find(token => isWord(token, 'vague'));
  return vague === undefined ? undefined : { code: 'vague-part', part: text.slice(vague.from) };
}

interface TypedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: TypedDateContext;
}

function readBy(
  convention: Convention,
  { text, tokens, context }: TypedText,
): Result<Read, TypedDateProblem> {
  const today = readIsoDay(context.todayIso);
  if (today === undefined) throw new Error(`Today is given as “${context.todayIso}”, which is no day.`);
  const phrase = readPhrase({ text, tokens, at: 0 }, { convention, today });
  if (!phrase.ok) return phrase;
  // No reading leaves here that is not a date: ranges that run backwards are caught by this too.
  const edtf = parseEdtf(phrase.value.text);
  if (!edtf.ok) {
    return failure(
      edtf.error.code === 'end-before-start'
        ? { code: 'end-before-start' }
        : { code: 'edtf', problem: edtf.error },
    );
  }
  const note = noteOf(phrase.value);
  return success({ kind: 'read', edtf: edtf.value.text, ...(note === undefined ? {} : { note }) });
}

/**
 * Who writes in the notation is told what is wrong with it; who writes words, the first word that is unknown,
 * else what is wrong with the rest.
 */
function problemOf(
  { text, tokens }: Pick<TypedText, 'text' | 'tokens'>,
  reading: Result<Read, TypedDateProblem> | undefined,
  problem: EdtfProblem,
): TypedDateProblem {
  const isNotation = /^(?:\d{2}[\dXx]{2}(?! )|[[{]|Y|-\d{4}|\.\.)[^a-su-w]*$/.test(text);
  if (isNotation || reading === undefined || reading.ok) return { code: 'edtf', problem };
  const unknown = tokens.find(token => token.kind === 'word' && token.meaning === undefined);
  if (unknown !== undefined) return { code: 'not-a-date', part: text.slice(unknown.from, unknown.to) };
  return reading.error;
}
