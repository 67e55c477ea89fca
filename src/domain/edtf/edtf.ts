/**
 * The shapes of a date in EDTF: ISO 8601-2:2019, levels 0 and 1, and of level 2 the one-of sets `[..]`.
 * A value of these types is always a date that exists; `parse.ts` makes them and `bounds.ts` measures them.
 */
import { type EdtfText } from '../ids.ts';

/** From the finest to the coarsest. `instant` is a clock time to the minute or finer. */
export const precisions = ['instant', 'day', 'month', 'season', 'year', 'decade', 'century'] as const;
export type Precision = (typeof precisions)[number];

/** `~` approximate, `?` uncertain, `%` both. */
export type Qualifier = '' | '~' | '?' | '%';

/** One calendar unit: a day, a month, a decade, a minute of the clock. */
export interface EdtfDate {
  /** How long the unit is. `2004-06-XX` is as long as its month. */
  readonly precision: Precision;
  /** Astronomical: 0 is 1 BC. The first year of a decade or century. */
  readonly year: number;
  /** 1–12, the season 21–24, or 0 where none is named. */
  readonly month: number;
  /** 0 where none is named. */
  readonly day: number;
  readonly qualifier: Qualifier;
  /** Half-open, floating UTC ms, before any clamping. */
  readonly startMs: number;
  readonly endMs: number;
  /** `2004-XX` is some month of its year, `2004-06-XX` some day of its month. */
  readonly some?: 'day' | 'month';
  /** `Z` or `+04:00` as written after a clock time. It does not move the date on the floating axis. */
  readonly offset?: string;
}

/** `..` is open; an empty end of an interval is unknown. */
export type IntervalEnd = EdtfDate | 'open' | 'unknown';

/** A member of a one-of set; a single date has the same `from` and `to`. */
export interface OneOfItem {
  readonly from: EdtfDate | 'open';
  readonly to: EdtfDate | 'open';
}

/** `text` is the normal form: trimmed, and without spaces between the members of a set. */
export type Edtf =
  | { readonly kind: 'date'; readonly text: EdtfText; readonly date: EdtfDate }
  | {
      readonly kind: 'interval';
      readonly text: EdtfText;
      readonly start: IntervalEnd;
      readonly end: IntervalEnd;
    }
  | { readonly kind: 'one-of'; readonly text: EdtfText; readonly items: readonly OneOfItem[] };

/** Longer texts are refused unread. */
export const maxEdtfLength = 64;

export type EdtfProblemCode =
  | 'empty'
  | 'too-long'
  /** A letter of the notation in lower case: `201x`. */
  | 'lower-case'
  /** Something else than a date, or something after one. */
  | 'not-a-date'
  /** A year needs four digits. */
  | 'year-digits'
  /** `-0000`. */
  | 'year-not-possible'
  /** `Y` stands before more than four digits only, and before at most fifteen. */
  | 'long-year'
  | 'month-not-possible'
  | 'day-not-possible'
  | 'time-not-possible'
  | 'offset-not-possible'
  /** `X` only for the last one or two digits of a year, a whole month, a whole day. */
  | 'unspecified-place'
  /** A qualifier only once, at the end of a date without a clock time. */
  | 'qualifier-place'
  /** ISO 8601-2 level 2: `{..}`, qualifiers inside a date, exponents. */
  | 'level-two'
  | 'interval-parts'
  | 'interval-without-date'
  | 'end-before-start'
  | 'set-not-closed'
  | 'set-empty-member';

export interface EdtfProblem {
  readonly code: EdtfProblemCode;
  /** Where `part` begins in the trimmed text. */
  readonly at: number;
  /** The piece of the text that is wrong, at most `maxEdtfLength` long. */
  readonly part: string;
}
