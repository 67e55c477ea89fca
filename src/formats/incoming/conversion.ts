/**
 * What a file of another kind becomes: a plain list of simple events (`simpleEvents.ts`) as JSON, which is then read as
 * any such list is, and a full account of what did not become one. `readCount` is always the number of elements and of
 * `refused` together.
 */
import { type RowProblem } from '../sliceValue.ts';

export interface Conversion {
  /** A JSON array of simple events, UTF-8. Every element has an id that the same file gives it again. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of element i the line of the file, from 1, that it began on. */
  readonly lines: Uint32Array<ArrayBuffer>;
  readonly readCount: number;
  /** All of them, in the order of the file. */
  readonly refused: readonly RefusedPiece[];
  /** What was read only in part, or in another way than it was written: told before anything is taken over. */
  readonly notes: readonly ConversionNote[];
  /** What the file calls itself. */
  readonly title?: string;
}

/** A row, a calendar entry, a slide or a line that did not become an event. */
export interface RefusedPiece {
  readonly line: number;
  readonly id?: string;
  readonly problems: readonly PieceProblem[];
}

/** `path` is the file's own name of the field: a column's header, a property of a calendar. */
export type PieceProblem = Omit<RowProblem, 'code'> & {
  readonly code: RowProblem['code'] | PieceProblemCode;
};

/** Words for each are in `language/english/incoming.ts`. */
export type PieceProblemCode =
  /** A row has more or fewer cells than the header. */
  | 'ragged'
  /** A quotation mark that is never closed. */
  | 'open-quote'
  /** The date fits two orders of day and month, and none was chosen. */
  | 'unclear-date'
  /** A time zone that neither the file nor the browser knows. */
  | 'unknown-zone'
  /** A rule of repetition beyond the limits. */
  | 'endless'
  /** Beyond a limit of size; `detail` is the limit. */
  | 'over-limit';

export interface ConversionNote {
  readonly code: ConversionNoteCode;
  readonly count: number;
  /** Of the first of them. */
  readonly line: number;
  /** A few words of the file that show what is meant. */
  readonly detail?: string;
}

export type ConversionNoteCode =
  /** Formatting that was left out: the words stayed. */
  | 'markup-removed'
  /** A picture or film that is only linked: nothing is fetched. */
  | 'media-linked'
  /** Rules of repetition that were written out, up to the limits. */
  | 'repeated'
  /** Times without a zone, taken as the clock of the venue. */
  | 'floating-time'
  /** An earlier version of an entry that a later one of the same file replaces. */
  | 'replaced'
  /** Columns or properties that no field takes. */
  | 'left-out'
  /** Rows with fewer cells than the header: those that are missing are empty. */
  | 'short-rows'
  /** Years of two figures, taken as the nearest. */
  | 'short-year'
  /** An apostrophe that kept a spreadsheet program from calculating. */
  | 'formula-quote'
  /** Not UTF-8: read in the encoding of `detail`. */
  | 'encoding';
