/** What a typed date with its clock may come to, beside a reading: what is asked, what is wrong, what should be known. */
import { type When } from './event.ts';
import { type EdtfText } from './ids.ts';
import { type TypedDateNote, type TypedDateProblem } from './typedDateProblem.ts';

export type TypedWhenProblem =
  | TypedDateProblem
  /** "12 April 2025 16:00 Atlantis time". */
  | { readonly code: 'zone-unknown'; readonly part: string }
  /** A clock time beside a month, a year or several days. */
  | { readonly code: 'clock-needs-day'; readonly part: string }
  /** "later this week", printed on its last day. */
  | { readonly code: 'no-day-left'; readonly part: string };

export type TypedWhenNote =
  | TypedDateNote
  /** No zone was typed: the venue's own was taken. */
  | { readonly code: 'zone-of-venue'; readonly zone: string }
  /** Neither a zone nor a place is there, so the clock is kept without one. */
  | { readonly code: 'zone-missing' }
  /** The clock was printed in another zone than the venue's. Both are `2025-04-12T15:30`. */
  | {
      readonly code: 'converted';
      readonly printed: string;
      readonly printedZone: string;
      readonly clock: string;
      readonly zone: string;
    }
  /** The clocks of the zone jumped over this time. It is kept as typed. */
  | { readonly code: 'clock-skipped'; readonly clock: string; readonly zone: string }
  /** They showed it twice: the first was taken. `texts` say which is meant. */
  | {
      readonly code: 'clock-twice';
      readonly clock: string;
      readonly zone: string;
      readonly offsets: readonly [string, string];
      readonly texts: readonly [string, string];
    }
  /** The calendar of the zone left this day out. */
  | { readonly code: 'day-skipped'; readonly zone: string }
  /** "22:00–01:00": the end is on the next day. */
  | { readonly code: 'ends-next-day' }
  /** "EST" in summer, when New York keeps another offset: the clock on the wall was taken. */
  | { readonly code: 'letters-out-of-season'; readonly letters: string; readonly zone: string };

export interface TextChoice {
  /** What the field will hold when it is chosen. */
  readonly text: string;
  readonly edtf?: EdtfText;
  readonly zone?: string;
}

export type TypedWhenReading =
  | { readonly kind: 'read'; readonly when: When; readonly notes: readonly TypedWhenNote[] }
  | {
      readonly kind: 'ambiguous';
      readonly about: 'day' | 'zone';
      readonly choices: readonly TextChoice[];
    }
  /** "later this week": the day of print, or the first day of the week, is asked. */
  | { readonly kind: 'asks'; readonly what: 'anchor' | 'week' }
  | { readonly kind: 'unreadable'; readonly problem: TypedWhenProblem };
