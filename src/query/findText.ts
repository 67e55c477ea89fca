/**
 * Which rows hold all the words to find, in what they say themselves or in what they name. The search stops after
 * each stretch of text, so that whoever runs it can look up meanwhile, or break off.
 */
import { type Needle } from './needles.ts';
import { byteNeedle, type ByteNeedle, scanText } from './scanText.ts';
import { type TextBytes } from './textBytes.ts';
import { type TextIndex } from './textIndex.ts';

/** A bit a row: row 0 is the lowest of the first number. */
export type RowBits = Uint32Array<ArrayBuffer>;

type Words = Pick<Needle, 'words' | 'isWhole'>;

/** About a millisecond's walk. */
const stretchBytes = 1 << 20;

/** Every thing must have been folded (`foldThings`). The answer is one number for each 32 rows. */
export function* findText(index: TextIndex, needles: readonly Words[]): Generator<void, RowBits> {
  const answer = new Uint32Array(Math.ceil(index.rowCount / 32)).fill(0xffff_ffff);
  const found = new Uint8Array(answer.length * 32);
  for (const words of needles) {
    const needle = byteNeedle(words);
    const own = yield* scanWhole(index.own, needle, found);
    const hits = new Uint8Array(index.named.values.length);
    const named = yield* scanWhole(index.things, needle, hits);
    if (named > 0) findNaming(index, hits, found);
    keepFound(answer, found);
    if (own + named === 0) break;
    found.fill(0);
  }
  return answer;
}

/** The answer at once. */
export function finish<Answer>(search: Generator<void, Answer>): Answer {
  let step = search.next();
  while (step.done !== true) step = search.next();
  return step.value;
}

function* scanWhole(texts: TextBytes, needle: ByteNeedle, found: Uint8Array): Generator<void, number> {
  let count = 0;
  let firstSegment = 0;
  while (firstSegment < texts.segmentCount) {
    const endSegment = endOfStretch(texts, firstSegment);
    count += scanText(texts, needle, { firstSegment, endSegment, found });
    firstSegment = endSegment;
    yield;
  }
  return count;
}

/** The segments from this one on that make a stretch of text, one at least. */
export function endOfStretch({ starts, segmentCount }: TextBytes, firstSegment: number): number {
  const endByte = starts[firstSegment]! + stretchBytes;
  let low = firstSegment + 1;
  let high = segmentCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < endByte) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, segmentCount);
}

function findNaming({ named, rowCount }: TextIndex, hits: Uint8Array, found: Uint8Array): void {
  const { starts, ends, codes } = named;
  for (let row = 0; row < rowCount; row += 1) {
    for (let at = starts[row]!; at < ends[row]!; at += 1) found[row]! |= hits[codes[at]!]!;
  }
}

function keepFound(answer: RowBits, found: Uint8Array): void {
  for (let at = 0; at < answer.length; at += 1) {
    if (answer[at] === 0) continue;
    let bits = 0;
    for (let bit = 0; bit < 32; bit += 1) bits |= found[at * 32 + bit]! << bit;
    answer[at]! &= bits;
  }
}

/** Whether the row is among the bits; rows that came after them are not. */
export function hasRow(bits: RowBits, row: number): boolean {
  return row >>> 5 < bits.length && ((bits[row >>> 5]! >>> (row & 31)) & 1) === 1;
}
