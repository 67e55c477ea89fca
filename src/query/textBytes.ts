/**
 * Folded texts after one another in one array of UTF-8, each ending in a line break, so that a search is one walk over
 * memory. A text that is written again goes behind the others and leaves line breaks where it was, in which nothing
 * is found; when such waste is a quarter of all, the texts close up.
 */
import { grown32, grown8 } from './grow.ts';

export const lineBreak = 10;

/** The segment of a row that has no text. */
const noSegment = 0xffff_ffff;

export interface TextBytes {
  /** A line break first, so that every text has one before it; its length is a multiple of four. */
  bytes: Uint8Array<ArrayBuffer>;
  /** How many of the bytes are in use, and how many of these are of no row any more. */
  usedCount: number;
  wasteCount: number;
  /** By segment: where it begins, which is where the one before ends; one more than there are segments. */
  starts: Uint32Array;
  /** By segment, its row. */
  rows: Uint32Array;
  segmentCount: number;
  /** By row, its segment. */
  segments: Uint32Array;
}

export function createTextBytes(rowCapacity = 64, byteCapacity = 1024): TextBytes {
  const bytes = new Uint8Array(roundedUp(byteCapacity));
  bytes[0] = lineBreak;
  const starts = new Uint32Array(rowCapacity + 1);
  starts[0] = 1;
  return {
    bytes,
    usedCount: 1,
    wasteCount: 0,
    starts,
    rows: new Uint32Array(rowCapacity),
    segmentCount: 0,
    segments: new Uint32Array(rowCapacity).fill(noSegment),
  };
}

const encoder = new TextEncoder();

/** Gives the row this folded text in place of the one it had; an empty one takes no room. */
export function writeText(texts: TextBytes, row: number, folded: string): void {
  dropText(texts, row);
  if (folded === '') return;
  // A UTF-16 unit becomes at most three bytes.
  makeRoom(texts, folded.length * 3 + 1);
  const start = texts.usedCount;
  const { written } = encoder.encodeInto(folded, texts.bytes.subarray(start));
  texts.bytes[start + written] = lineBreak;
  const segment = texts.segmentCount;
  if (segment === texts.rows.length) {
    texts.rows = grown32(texts.rows, segment * 2 + 64);
    texts.starts = grown32(texts.starts, segment * 2 + 65);
  }
  texts.usedCount = start + written + 1;
  texts.rows[segment] = row;
  texts.segmentCount = segment + 1;
  texts.starts[segment + 1] = texts.usedCount;
  if (row >= texts.segments.length) growSegments(texts, row);
  texts.segments[row] = segment;
}

function dropText(texts: TextBytes, row: number): void {
  const segment = row < texts.segments.length ? texts.segments[row]! : noSegment;
  if (segment === noSegment) return;
  const start = texts.starts[segment]!;
  const end = texts.starts[segment + 1]!;
  texts.bytes.fill(lineBreak, start, end);
  texts.wasteCount += end - start;
  texts.segments[row] = noSegment;
}

function growSegments(texts: TextBytes, row: number): void {
  const before = texts.segments.length;
  texts.segments = grown32(texts.segments, row * 2 + 64);
  texts.segments.fill(noSegment, before);
}

function makeRoom(texts: TextBytes, byteCount: number): void {
  if (texts.usedCount + byteCount <= texts.bytes.length) return;
  if (texts.wasteCount * 4 > texts.usedCount) closeUp(texts);
  const needed = texts.usedCount + byteCount;
  if (needed > texts.bytes.length) texts.bytes = grown8(texts.bytes, roundedUp(needed * 1.5));
}

function closeUp(texts: TextBytes): void {
  const { bytes, starts, rows, segments } = texts;
  let used = 1;
  let kept = 0;
  for (let segment = 0; segment < texts.segmentCount; segment += 1) {
    const row = rows[segment]!;
    if (segments[row] !== segment) continue;
    const start = starts[segment]!;
    const end = starts[segment + 1]!;
    bytes.copyWithin(used, start, end);
    starts[kept] = used;
    rows[kept] = row;
    segments[row] = kept;
    used += end - start;
    kept += 1;
  }
  starts[kept] = used;
  bytes.fill(lineBreak, used, texts.usedCount);
  texts.segmentCount = kept;
  texts.usedCount = used;
  texts.wasteCount = 0;
}

function roundedUp(count: number): number {
  return Math.ceil(count / 4) * 4;
}
