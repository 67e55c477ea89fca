/**
 * Words of the record within one slip of a word: a letter too many, too few, another one, or two that changed places.
 * Every word of the text is compared as bytes where it stands, which is quicker than keeping a dictionary.
 */
import { endOfStretch, findText, hasRow, type RowBits } from './findText.ts';
import { type Needle, readNeedles } from './needles.ts';
import { lineBreak, type TextBytes } from './textBytes.ts';
import { type TextIndex } from './textIndex.ts';

/** Words to put in the place of what stands from `start` up to `end` in what was typed. */
export interface NearWord {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly words: string;
  /** What the search then finds. */
  readonly rows: RowBits;
}

/** More are no offer but a list to read; those that stand in most places come first. */
const triedCount = 8;
const offeredCount = 5;

/** For each word typed that finds nothing: what it may have been meant to be, what finds most first. */
export function* nearWords(index: TextIndex, text: string): Generator<void, readonly NearWord[]> {
  const needles = readNeedles(text);
  const near: NearWord[] = [];
  for (const needle of needles) {
    if (isAny(yield* findText(index, [needle]))) continue;
    const parts = needle.words.split(' ');
    for (const [at, part] of parts.entries()) {
      if (isAny(yield* findText(index, [{ words: part, isWhole: false }]))) continue;
      for (const word of mostFrequent(yield* wordsNear(index, part))) {
        const words = parts.with(at, word).join(' ');
        const meant: Needle = { ...needle, words };
        const rows = yield* findText(
          index,
          needles.map(one => (one === needle ? meant : one)),
        );
        if (isAny(rows)) near.push({ start: needle.start, end: needle.end, words, rows });
      }
    }
  }
  return near.sort((a, b) => countRows(b.rows) - countRows(a.rows)).slice(0, offeredCount);
}

function mostFrequent(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .sort(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
    .slice(0, triedCount)
    .map(([word]) => word);
}

function isAny(rows: RowBits): boolean {
  return rows.some(bits => bits !== 0);
}

function countRows(rows: RowBits): number {
  let count = 0;
  for (let row = 0; row < rows.length * 32; row += 1) if (hasRow(rows, row)) count += 1;
  return count;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** All words of the text one slip away from a folded word, and in how many places each stands. */
export function* wordsNear(index: TextIndex, word: string): Generator<void, ReadonlyMap<string, number>> {
  const found: FoundWord[] = [];
  const wanted = encoder.encode(word);
  for (const texts of [index.things, index.own]) {
    let firstSegment = 0;
    while (firstSegment < texts.segmentCount) {
      const endSegment = endOfStretch(texts, firstSegment);
      collectNear(texts, wanted, {
        from: texts.starts[firstSegment]!,
        end: texts.starts[endSegment]!,
        found,
      });
      firstSegment = endSegment;
      yield;
    }
  }
  return new Map(found.map(({ bytes, count }) => [decoder.decode(bytes), count]));
}

interface FoundWord {
  readonly bytes: Uint8Array;
  count: number;
}

interface Walk {
  readonly from: number;
  readonly end: number;
  readonly found: FoundWord[];
}

/** The longest letter in UTF-8. */
const letterBytes = 4;

function collectNear({ bytes }: TextBytes, wanted: Uint8Array, { from, end, found }: Walk): void {
  const least = wanted.length - letterBytes;
  const most = wanted.length + letterBytes;
  let start = from;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte !== 32 && byte !== lineBreak) continue;
    const length = at - start;
    if (length > 0 && length >= least && length <= most && isOneSlip(bytes, { start, end: at }, wanted)) {
      countIn(found, bytes.subarray(start, at));
    }
    start = at + 1;
  }
}

function countIn(found: FoundWord[], word: Uint8Array): void {
  const known = found.find(({ bytes }) => areSame(bytes, word));
  if (known === undefined) found.push({ bytes: word.slice(), count: 1 });
  else known.count += 1;
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What the two have in common at either end is taken off; the rest decides. */
function isOneSlip(bytes: Uint8Array, { start, end }: Place, wanted: Uint8Array): boolean {
  const most = Math.min(end - start, wanted.length);
  let head = 0;
  while (head < most && bytes[start + head] === wanted[head]) head += 1;
  // Letters that begin with the same byte are different letters.
  while (head > 0 && (isInLetter(bytes[start + head]!) || isInLetter(wanted[head] ?? 0))) head -= 1;
  let tail = 0;
  while (tail < most - head && bytes[end - 1 - tail] === wanted[wanted.length - 1 - tail]) tail += 1;
  while (tail > 0 && isInLetter(bytes[end - tail]!)) tail -= 1;
  const rest: Place = { start: start + head, end: end - tail };
  const wantedRest: Place = { start: head, end: wanted.length - tail };
  const letters = lettersIn(bytes, rest);
  const wantedLetters = lettersIn(wanted, wantedRest);
  if (letters <= 1 && wantedLetters <= 1) return letters + wantedLetters > 0;
  return letters === 2 && wantedLetters === 2 && isSwapped(bytes, rest, { wanted, place: wantedRest });
}

function isSwapped(
  bytes: Uint8Array,
  { start, end }: Place,
  { wanted, place }: { readonly wanted: Uint8Array; readonly place: Place },
): boolean {
  if (end - start !== place.end - place.start) return false;
  let second = start + 1;
  while (isInLetter(bytes[second]!)) second += 1;
  const swapped = [...bytes.subarray(second, end), ...bytes.subarray(start, second)];
  return swapped.every((byte, at) => byte === wanted[place.start + at]);
}

/** Three for any more than two. */
function lettersIn(bytes: Uint8Array, { start, end }: Place): number {
  let count = 0;
  for (let at = start; at < end && count < 3; at += 1) if (!isInLetter(bytes[at]!)) count += 1;
  return count;
}

/** A byte of a letter after its first, in UTF-8. */
function isInLetter(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
