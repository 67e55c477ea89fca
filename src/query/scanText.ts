/**
 * Finds words in folded bytes. A needle is looked for with the gap before it, since it stands at the beginning of a
 * word, and so has three bytes or more with which a look at one byte tells how far to leap (R. N. Horspool,
 * "Practical fast searching in strings", 1980). The shortest leap least; they are looked for four bytes at a time.
 */
import { type Needle } from './needles.ts';
import { lineBreak, type TextBytes } from './textBytes.ts';

const space = 32;
/** Up to so many bytes, four at a time are faster than leaping. */
const shortLength = 2;
const sampleBytes = 8192;

/** A needle made ready for many texts. */
export interface ByteNeedle {
  readonly words: Uint8Array;
  readonly isWhole: boolean;
  /** By byte, how far the end of the window may leap; 0 where the byte may end the needle. */
  readonly leaps: Uint8Array;
  /** How far it leaps from there. */
  readonly leapOn: number;
}

const encoder = new TextEncoder();

export function byteNeedle({ words, isWhole }: Pick<Needle, 'words' | 'isWhole'>): ByteNeedle {
  const bytes = encoder.encode(words);
  // Of a needle too long for a byte the first part leaps, and the rest is compared.
  const last = Math.min(bytes.length, 254);
  const leaps = new Uint8Array(256).fill(last + 1);
  leaps[space] = last;
  leaps[lineBreak] = last;
  for (let at = 0; at < last - 1; at += 1) leaps[bytes[at]!] = last - 1 - at;
  const end = bytes[last - 1]!;
  const leapOn = leaps[end]!;
  leaps[end] = 0;
  return { words: bytes, isWhole, leaps, leapOn };
}

export interface Stretch {
  readonly firstSegment: number;
  readonly endSegment: number;
}

/** Sets `found[row]` for each row of the stretch in whose text the needle stands. Returns how many there are. */
export function scanText(
  texts: TextBytes,
  needle: ByteNeedle,
  { firstSegment, endSegment, found }: Stretch & { readonly found: Uint8Array },
): number {
  return needle.words.length <= shortLength
    ? scanByFours(texts, needle, { firstSegment, endSegment, found })
    : scanByLeaps(texts, needle, { firstSegment, endSegment, found });
}

type Scan = Stretch & { readonly found: Uint8Array };

function scanByLeaps(
  { bytes, starts, rows }: TextBytes,
  needle: ByteNeedle,
  { firstSegment, endSegment, found }: Scan,
): number {
  const { leaps, leapOn, words } = needle;
  const toLast = Math.min(words.length, 254) - 1;
  const end = starts[endSegment]!;
  // Three leaps are taken before the end is looked for, so the last few bytes are walked with care.
  const easyEnd = end - 3 * 256;
  let segment = firstSegment;
  let count = 0;
  let at = starts[firstSegment]! + toLast;
  while (at < end) {
    if (at < easyEnd) {
      at += leaps[bytes[at]!]!;
      at += leaps[bytes[at]!]!;
    }
    const leap = leaps[bytes[at]!]!;
    if (leap !== 0) {
      at += leap;
      continue;
    }
    if (standsAt(bytes, needle, at - toLast)) {
      while (starts[segment + 1]! <= at) segment += 1;
      found[rows[segment]!] = 1;
      count += 1;
      at = starts[segment + 1]! + toLast;
    } else at += leapOn;
  }
  return count;
}

/**
 * Four bytes as one number: after the needle's byte is taken from each, a byte that was equal is the only one whose
 * top bit a subtraction of one can set (S. E. Anderson, "Bit twiddling hacks").
 */
function scanByFours(
  { bytes, starts, rows }: TextBytes,
  needle: ByteNeedle,
  { firstSegment, endSegment, found }: Scan,
): number {
  const { words } = needle;
  const toByte = rarestOf(words, bytes);
  const byte = words[toByte]!;
  const byFour = Math.imul(byte, 0x01010101);
  const fours = new Int32Array(bytes.buffer, 0, bytes.length >> 2);
  const end = starts[endSegment]!;
  const endFour = Math.ceil(end / 4);
  let from = starts[firstSegment]!;
  let segment = firstSegment;
  let count = 0;
  for (let four = from >> 2; four < endFour; four += 1) {
    const rest = fours[four]! ^ byFour;
    if (((rest - 0x01010101) & ~rest & 0x80808080) === 0) continue;
    for (let at = four * 4; at < four * 4 + 4; at += 1) {
      if (bytes[at] !== byte || at - toByte < from || at >= end) continue;
      if (!standsAt(bytes, needle, at - toByte)) continue;
      while (starts[segment + 1]! <= at) segment += 1;
      found[rows[segment]!] = 1;
      count += 1;
      from = starts[segment + 1]!;
      four = (from >> 2) - 1;
      break;
    }
  }
  return count;
}

/** Which byte of the needle a first part of the text has least often. */
function rarestOf(words: Uint8Array, bytes: Uint8Array): number {
  const counts = new Uint32Array(256);
  const end = Math.min(bytes.length, sampleBytes);
  for (let at = 0; at < end; at += 1) counts[bytes[at]!]! += 1;
  let rarest = 0;
  for (let at = 1; at < words.length; at += 1) if (counts[words[at]!]! < counts[words[rarest]!]!) rarest = at;
  return rarest;
}

function standsAt(bytes: Uint8Array, { words, isWhole }: ByteNeedle, start: number): boolean {
  if (!isGap(bytes[start - 1]!)) return false;
  for (let at = 0; at < words.length; at += 1) if (bytes[start + at] !== words[at]) return false;
  return !isWhole || isGap(bytes[start + words.length]!);
}

function isGap(byte: number): boolean {
  return byte === space || byte === lineBreak;
}
