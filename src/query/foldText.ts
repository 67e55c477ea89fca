/**
 * Text as search compares it: the same word typed on another keyboard, in another transliteration habit or
 * with other marks folds to the same letters. Unicode NFKD, lower case, no marks, and then the letters that
 * NFKD keeps apart though readers do not. Words are parted by one space; lines by one line break.
 */

/** Letters that stand for one another: Arabic, Persian and Hebrew forms, Latin letters without a decomposition. */
export const sameLetters: ReadonlyMap<string, string> = new Map([
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ې', 'ی'],
  ['ے', 'ی'],
  ['ڪ', 'ک'],
  ['ة', 'ه'],
  ['ە', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ۃ', 'ه'],
  ['ٱ', 'ا'],
  ['ך', 'כ'],
  ['ם', 'מ'],
  ['ן', 'נ'],
  ['ף', 'פ'],
  ['ץ', 'צ'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ə', 'a'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ...digits('٠'),
  ...digits('۰'),
]);
const foldedLetter = new RegExp(`[${[...sameLetters.keys()].join('')}]`, 'gu');

/** Ten digits that follow one another in Unicode, from their zero. */
function digits(zero: string): readonly (readonly [string, string])[] {
  const first = zero.charCodeAt(0);
  return Array.from({ length: 10 }, (_, value) => [String.fromCharCode(first + value), String(value)]);
}

/** Apostrophes, hamza and ayn signs, tatweel, joiners and other marks without width: "Ba’athist", "می‌خواهد". */
const dropped = /[\p{M}\p{Cf}'`´’‘‛′ʹʼʻʽʾʿˈـء]+/gu;
/** Scripts that put no spaces between words: each letter is a word, and a needle of several is a phrase. */
const spacelessLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const betweenWords = /[^\p{L}\p{N}\n]+/gu;
const aroundLines = / ?\n ?/g;
/** The point of an abbreviation: "U.S." is found by "us". */
export const initialPoint = /(?<=(?:^|[^\p{L}\p{N}])\p{L})\.(?=\p{L}(?:[^\p{L}\p{N}]|$))/gu;
const droppedAscii = /['`]+/g;
const betweenAsciiWords = /[^a-z0-9\n]+/g;
const plainAscii = /^[\n -~]*$/;

/** Folds text of several lines, which stay apart: no phrase reaches from one into the next. */
export function foldLines(text: string): string {
  if (plainAscii.test(text)) return foldAscii(text);
  let folded = text.normalize('NFKD').toLowerCase();
  if (folded.includes('.')) folded = folded.replace(initialPoint, '');
  folded = folded.replace(dropped, '');
  if (!plainAscii.test(folded)) {
    folded = folded
      .replace(foldedLetter, letter => sameLetters.get(letter) ?? letter)
      .replace(spacelessLetter, ' $& ');
  }
  return folded.replace(betweenWords, ' ').replace(aroundLines, '\n').trim();
}

/** The same for text of ASCII alone, five times as fast: most of a large record is. */
function foldAscii(text: string): string {
  let folded = text.toLowerCase();
  if (folded.includes('.')) folded = folded.replace(initialPoint, '');
  if (folded.includes("'") || folded.includes('`')) folded = folded.replace(droppedAscii, '');
  folded = folded.replace(betweenAsciiWords, ' ');
  return (folded.includes('\n') ? folded.replace(aroundLines, '\n') : folded).trim();
}

/** Whether folding leaves the letter out. */
export function isDropped(letter: string): boolean {
  dropped.lastIndex = 0;
  return dropped.test(letter);
}

/** Whether the letter is a word of its own. */
export function isSpaceless(letter: string): boolean {
  spacelessLetter.lastIndex = 0;
  return spacelessLetter.test(letter);
}

/** Folds words: `fold('Araghchi’s  U.S.–Iran')` is `araghchis us iran`. */
export function fold(text: string): string {
  return foldLines(text.replaceAll('\n', ' '));
}
