/**
 * How a pasted chronology was read: a list of pieces in the order of the text, each with what it was taken for, so that
 * a reader sees every one of them and can correct it. Nothing of the text is without a piece, but for what no reader
 * of it sees either (scripts, comments, blank lines).
 */
import { type EdtfText } from '../../domain/ids.ts';

export type PastedForm = 'plain' | 'markdown' | 'html';

/** How dates of numbers alone are written: 03/04/2025. */
export type NumericOrder = 'day-first' | 'month-first' | 'year-first';

export interface PastedPiece {
  /** From 0; corrections name it. */
  readonly at: number;
  /** From 1; a text of one long line has many pieces in it. */
  readonly line: number;
  /** Plain words, without marks and addresses. */
  readonly words: string;
  readonly role: PieceRole;
  /** What an `event` and an `unclear` piece say. */
  readonly date?: PieceDate;
  readonly title?: string;
  /** The rest of its own line and the pieces that belong to it. */
  readonly summary?: string;
  /** Addresses, of its parts too. */
  readonly sources: readonly string[];
}

export type PieceRole =
  /** An event of its own. */
  | 'event'
  /** One that would be an event, but for its date or its title: it is refused if it stays so. */
  | 'unclear'
  /** A title of the whole, a year, a month, a heading: gives the lines below it their context. */
  | 'context'
  /** Belongs to the event above it. */
  | 'part'
  /** Without a date, and below none: refused, so that it is named. */
  | 'unread'
  /** Left out because the reader said so. */
  | 'left-out';

export type PieceDate =
  | { readonly kind: 'read'; readonly edtf: EdtfText; readonly zone?: string; readonly from: DateOrigin }
  /** Fits two readings; the order of numbers, or a correction, decides. */
  | { readonly kind: 'ambiguous'; readonly printed: string; readonly choices: readonly EdtfText[] }
  /** A day and a month, and nowhere a year. */
  | { readonly kind: 'no-year'; readonly printed: string };

export type DateOrigin =
  /** As written. */
  | 'written'
  /** The year, or the whole date, from the heading above. */
  | 'heading'
  /** The year of the event above. */
  | 'above'
  /** A year of two figures. */
  | 'short-year'
  /** The weekday that is written is not that of the date. */
  | 'weekday-disagrees'
  | 'corrected';

export interface PastedReading {
  readonly form: PastedForm;
  readonly pieces: readonly PastedPiece[];
  /** The heading over all. */
  readonly title?: string;
  readonly eventCount: number;
  /** Wait for an order of numbers. */
  readonly ambiguousCount: number;
  readonly noYearCount: number;
  /** Neither an event nor a part of one: unread and unclear pieces. */
  readonly refusedCount: number;
  /** The text was longer than is read. */
  readonly isCut: boolean;
}

/** What the reader decided: for all, and piece by piece. */
export interface PastedCorrections {
  readonly order?: NumericOrder;
  /** The year of the dates before the first year. */
  readonly year?: number;
  readonly pieces: ReadonlyMap<number, PieceCorrection>;
}

export interface PieceCorrection {
  readonly isLeftOut?: boolean;
  /** EDTF, or a date as people type it. */
  readonly date?: string;
  readonly title?: string;
}

/** In UTF-16 units: a book of chronologies. */
export const longestPasted = 1_000_000;
