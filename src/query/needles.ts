/**
 * What was typed, as words to find. Several may stand in any order and anywhere in the event; each finds words that
 * begin with it. Words in quotation marks are found as they stand together. How letters compare is `foldText.ts`.
 */
import { fold } from './foldText.ts';

export interface Needle {
  /** Folded; may hold spaces: "P5+1" is `p5 1`. */
  readonly words: string;
  /** A closed phrase ends where a word ends; anything else may be the beginning of one. */
  readonly isWhole: boolean;
  /** Where it stands in what was typed, without its quotation marks. */
  readonly start: number;
  readonly end: number;
}

const typedParts = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|([^\s"“”„«»]+)/gu;

/** The needles in what was typed; the quotation marks of several languages are understood. */
export function readNeedles(text: string): readonly Needle[] {
  const needles: Needle[] = [];
  for (const { index, 1: phrase, 2: close, 3: word } of text.matchAll(typedParts)) {
    const typed = phrase ?? word ?? '';
    const words = fold(typed);
    const start = index + (phrase === undefined ? 0 : 1);
    if (words !== '') {
      needles.push({
        words,
        isWhole: close !== undefined && close !== '',
        start,
        end: start + typed.length,
      });
    }
  }
  return needles;
}
