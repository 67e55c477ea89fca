/** A pasted text cut into its lines, whatever it was written in: what `pieces.ts` reads. */

export interface Block {
  /** From 1. */
  readonly line: number;
  readonly kind: 'heading' | 'item' | 'row' | 'text';
  /** Of a heading 1 to 6, of an item how deep in lists it stands, from 1; else 0. */
  readonly level: number;
  /** One line of plain words. */
  readonly words: string;
  /** Of a row. */
  readonly cells?: readonly string[];
  /** Addresses that may be links, as written. */
  readonly links: readonly string[];
  /** How much of the beginning is bold. */
  readonly boldEnd: number;
  /** Whether a blank line or the edge of a paragraph stands before it. */
  readonly startsGroup: boolean;
  /** Of a numbered item: "3." and "[3]". */
  readonly number?: number;
  /** Longer than `longestLine`, and cut there. */
  readonly isCut?: true;
}

/** In UTF-16 units: the longest summary that an event may have, with its title and date. */
export const longestLine = 25_000;

/** Controls, line breaks, spaces of every width, and marks that turn the direction of text around. */
const unwanted = /[\s\p{Cc}\u202A-\u202E\u2028\u2029\u2066-\u2069\uFEFF]+/gu;

/** One line of plain words: every run of what is no word becomes a space. */
export function plainWords(text: string): string {
  return text.replace(unwanted, ' ').trim();
}
