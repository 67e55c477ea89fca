/**
 * Cuts a typed date into numbers, words and signs in one pass. Words are looked up by their meaning; those
 * that say nothing ("the", "of") and commas are left out. Arabic and Persian digits count as digits.
 */
import { englishMeanings, type PlainMeaning, type WordMeaning } from './typedDateWords.ts';

interface Span {
  /** Where the token stands in the text: `text.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
}

export interface NumberToken extends Span {
  readonly kind: 'number';
  readonly value: number;
  readonly digitCount: number;
  /** `'25` can only be a year. */
  readonly afterApostrophe: boolean;
}

export type Token =
  | NumberToken
  /** "1950s". */
  | (Span & { readonly kind: 'decade'; readonly value: number })
  | (Span & { readonly kind: 'word'; readonly meaning: WordMeaning | undefined })
  /** A dash wider than a hyphen is `–`, whatever its width. */
  | (Span & { readonly kind: 'sign'; readonly sign: string });

/** Where a reading stands in its tokens; the readers move `at`. */
export interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  at: number;
}

const wideDashes = '‒–—―−';
const hyphens = '-‐‑';
const apostrophes = "'’‘";
const skipped = new Set(['st', 'nd', 'rd', 'th']);

/** The digit a character stands for, or NaN. */
function digitOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x660 && code <= 0x669) return code - 0x660;
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0;
  return Number.NaN;
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase() || /^\p{L}$/u.test(character);
}

function endOf(text: string, from: number, belongs: (character: string) => boolean): number {
  let to = from;
  while (to < text.length && belongs(text.charAt(to))) to++;
  return to;
}

const isDigit = (character: string) => !Number.isNaN(digitOf(character));

export function typedDateTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  while (from < text.length) {
    const character = text.charAt(from);
    let to = from + 1;
    if (isDigit(character)) {
      to = endOf(text, from, isDigit);
      const wordEnd = endOf(text, to, isLetter);
      const suffix = text.slice(to, wordEnd).toLowerCase();
      const value = numberOf(text.slice(from, to));
      if (suffix === 's' && to - from === 4 && value % 10 === 0) {
        to = wordEnd;
        tokens.push({ kind: 'decade', value, from, to });
      } else {
        const afterApostrophe = from > 0 && apostrophes.includes(text.charAt(from - 1));
        tokens.push({ kind: 'number', value, digitCount: to - from, afterApostrophe, from, to });
        if (skipped.has(suffix)) to = wordEnd;
      }
    } else if (isLetter(character)) {
      to = endOf(text, from, isLetter);
      const meaning = englishMeanings.get(text.slice(from, to).toLowerCase());
      if (meaning?.kind !== 'filler') tokens.push({ kind: 'word', meaning, from, to });
      // The dot of an abbreviation: "Apr.", "c.".
      if (text.charAt(to) === '.') to++;
    } else if (wideDashes.includes(character)) {
      tokens.push({ kind: 'sign', sign: '–', from, to });
    } else if (hyphens.includes(character)) {
      tokens.push({ kind: 'sign', sign: '-', from, to });
    } else if (character !== ',' && character.trim() !== '' && !apostrophes.includes(character)) {
      tokens.push({ kind: 'sign', sign: character, from, to });
    }
    from = to;
  }
  return tokens;
}

function numberOf(digits: string): number {
  let value = 0;
  for (const character of digits) value = value * 10 + digitOf(character);
  return value;
}

export function meaningAt({ tokens, at }: Cursor): WordMeaning | undefined {
  const token = tokens[at];
  return token?.kind === 'word' ? token.meaning : undefined;
}

/** Moves over the word or sign if it stands here. */
export function takeWord(cursor: Cursor, kind: PlainMeaning): boolean {
  if (meaningAt(cursor)?.kind !== kind) return false;
  cursor.at++;
  return true;
}

export function takeSign(cursor: Cursor, sign: string): boolean {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== 'sign' || token.sign !== sign) return false;
  cursor.at++;
  return true;
}

/** The text from one token on, or of one token. */
export function sourceAt({ text, tokens, at }: Cursor): string {
  const token = tokens[at];
  return token === undefined ? text : text.slice(token.from, token.to);
}
