/**
 * Where the needles of a search stand in a text as it is shown. The text is folded as search folds it
 * (`foldText.ts`), letter by letter, so that each folded letter knows the one it came of.
 */
import { foldLines, initialPoint, isDropped, isSpaceless, sameLetters } from './foldText.ts';
import { type Needle } from './needles.ts';

/** From `start` up to `end` in the text as shown, in UTF-16 units. */
export type MatchedPart = readonly [start: number, end: number];

type Words = Pick<Needle, 'words' | 'isWhole'>;

/** Where the needles stand at the beginning of a word: in order, apart from each other, never within a letter. */
export function foldedMatches(text: string, needles: readonly Words[]): readonly MatchedPart[] {
  if (needles.length === 0) return [];
  const quick = foldLines(text);
  const standing = needles.filter(needle => placeIn(quick, needle, 0) >= 0);
  if (standing.length === 0) return [];
  const { folded, starts, ends } = foldWithPlaces(text);
  const parts: MatchedPart[] = [];
  for (const needle of standing) {
    let place = placeIn(folded, needle, 0);
    while (place >= 0) {
      const last = place + needle.words.length - 1;
      parts.push([starts[place] ?? 0, withMarks(text, ends[last] ?? text.length)]);
      place = placeIn(folded, needle, place + 1);
    }
  }
  return joined(parts);
}

interface FoldedPlaces {
  /** What `foldLines` makes of the text. */
  readonly folded: string;
  /** By unit of `folded`: where the letter it came of begins and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const letterOrNumber = /^[\p{L}\p{N}]/u;

/** Folds a text as `foldLines` does, and remembers where each letter came from. */
export function foldWithPlaces(text: string): FoldedPlaces {
  const { spread, sources } = spreadOut(text);
  const points = new Set([...spread.matchAll(initialPoint)].map(({ index }) => index));
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let gapAt = -1;
  const put = (unit: string, at: number, end: number): void => {
    folded += unit;
    for (let index = 0; index < unit.length; index += 1) {
      starts.push(at);
      ends.push(end);
    }
  };
  let at = 0;
  for (const letter of spread) {
    const { start, end } = sources[at] ?? { start: text.length, end: text.length };
    const isPoint = points.has(at);
    at += letter.length;
    if (isPoint || isDropped(letter)) continue;
    if (letter === '\n') {
      gapAt = -1;
      if (folded !== '') put('\n', start, end);
    } else if (!letterOrNumber.test(letter)) gapAt = start;
    else {
      const same = sameLetters.get(letter) ?? letter;
      const standsAlone = isSpaceless(same);
      if (standsAlone && gapAt < 0) gapAt = start;
      if (gapAt >= 0 && folded !== '' && !folded.endsWith('\n')) put(' ', gapAt, start);
      put(same, start, end);
      gapAt = standsAlone ? end : -1;
    }
  }
  while (folded.endsWith('\n')) folded = folded.slice(0, -1);
  return { folded, starts, ends };
}

interface Source {
  readonly start: number;
  readonly end: number;
}

/** The text in lower case with every letter taken apart, and by unit the letter of the text that it is of. */
function spreadOut(text: string): { readonly spread: string; readonly sources: readonly Source[] } {
  const sources: Source[] = [];
  let spread = '';
  let start = 0;
  for (const letter of text) {
    const piece = letter.normalize('NFKD').toLowerCase();
    const source = { start, end: start + letter.length };
    for (let index = 0; index < piece.length; index += 1) sources.push(source);
    spread += piece;
    start = source.end;
  }
  return { spread, sources };
}

/** Where the needle stands at the beginning of a word, from `from` on; -1 where it does not. */
function placeIn(folded: string, { words, isWhole }: Words, from: number): number {
  let place = folded.indexOf(words, from);
  while (place >= 0) {
    const end = place + words.length;
    if (isBoundary(folded, place - 1) && (!isWhole || isBoundary(folded, end))) return place;
    place = folded.indexOf(words, place + 1);
  }
  return -1;
}

function isBoundary(folded: string, at: number): boolean {
  return at < 0 || at >= folded.length || folded[at] === ' ' || folded[at] === '\n';
}

const marks = /\p{M}*/uy;

/** The end moved behind the marks that belong to the last letter. */
function withMarks(text: string, end: number): number {
  marks.lastIndex = end;
  marks.exec(text);
  return Math.max(end, marks.lastIndex);
}

function joined(parts: readonly MatchedPart[]): readonly MatchedPart[] {
  const result: MatchedPart[] = [];
  for (const [start, end] of parts.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && start < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}
