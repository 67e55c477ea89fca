/**
 * Reads a date as people type it. The reading is shown back in words and in EDTF before it counts, and where
 * two readings are possible both are offered; nothing is guessed in silence.
 */
import { parseEdtf } from './edtf/parse.ts';
import { type EdtfProblem, maxEdtfLength } from './edtf/edtf.ts';
import { type EdtfText } from './ids.ts';

/** What a reader should know of a reading that adds something to what was typed. */
export type TypedDateNote =
  /** No year was typed: the year of today was taken. */
  | { readonly code: 'year-assumed'; readonly year: number }
  /** Two digits of a year were typed: the nearest such year was taken. */
  | { readonly code: 'century-assumed'; readonly year: number }
  /** The weekday that was typed is not that of the date; 0 is Sunday. */
  | { readonly code: 'weekday-disagrees'; readonly actualWeekday: number };

export type TypedDateProblem =
  | { readonly code: 'edtf'; readonly problem: EdtfProblem }
  | { readonly code: 'empty' | 'too-long' }
  /** "Friday", "later this week": needs a day to count from. */
  | { readonly code: 'relative'; readonly part: string }
  /** "early April", "mid-2024": no span is meant that all would agree on. */
  | { readonly code: 'vague-part'; readonly part: string }
  /** "31 April": that day does not exist. */
  | { readonly code: 'no-such-day'; readonly part: string }
  /** "12": a day needs its month. */
  | { readonly code: 'needs-month'; readonly part: string }
  | { readonly code: 'end-before-start' }
  /** A word or sign that is no part of a date. */
  | { readonly code: 'not-a-date'; readonly part: string };

export type TypedDateReading =
  | { readonly kind: 'read'; readonly edtf: EdtfText; readonly note?: TypedDateNote }
  | { readonly kind: 'ambiguous'; readonly choices: readonly [EdtfText, EdtfText] }
  | { readonly kind: 'unreadable'; readonly problem: TypedDateProblem };

export interface TypedDateContext {
  /** The reader's own calendar day, `2025-04-14`. */
  readonly todayIso: string;
}

export const maxTypedDateLength = maxEdtfLength;

export function readTypedDate(text: string, context: TypedDateContext): TypedDateReading {
  const exact = parseEdtf(text);
  if (exact.ok) return { kind: 'read', edtf: exact.value.text };
  const { todayIso } = context;
  if (todayIso === '') return { kind: 'unreadable', problem: { code: 'empty' } };
  return { kind: 'unreadable', problem: { code: 'edtf', problem: exact.error } };
}
