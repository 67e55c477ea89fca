/** What can be wrong with a typed date, and what a reader should know of one that was read. */
import { type EdtfProblem } from './edtf/edtf.ts';

/** What a reading adds to, or finds odd in, what was typed. */
export type TypedDateNote =
  /** No year was typed: the year of today was taken. */
  | { readonly code: 'year-assumed'; readonly year: number }
  /** Two digits of a year were typed: the nearest such year was taken. */
  | { readonly code: 'century-assumed'; readonly year: number }
  /** The weekday that was typed is not that of the date; 0 is Sunday. */
  | { readonly code: 'weekday-disagrees'; readonly actualWeekday: number };

/** `part` is the piece of the text, as typed. */
export type TypedDateProblem =
  | { readonly code: 'edtf'; readonly problem: EdtfProblem }
  | { readonly code: 'empty' | 'too-long' | 'end-before-start' }
  /** "Friday", "later this week": needs a day to count from. */
  | { readonly code: 'relative'; readonly part: string }
  /** "early April", "mid-2024": no span is meant that all would agree on. */
  | { readonly code: 'vague-part'; readonly part: string }
  /** "31 April", "25/13/2025". */
  | { readonly code: 'no-such-day'; readonly part: string }
  /** "12": a day needs its month. */
  | { readonly code: 'needs-month'; readonly part: string }
  /** A word or sign that is no part of a date, or stands where none can. */
  | { readonly code: 'not-a-date'; readonly part: string };
