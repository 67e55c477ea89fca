/** A text in lines, broken between words, and within one that has no line of its own that holds it. */
import { shortened } from './shortened.ts';

export interface Wrapping {
  readonly roomPx: number;
  readonly mostLines: number;
  readonly widthPx: (words: string) => number;
}

/** What the last line cannot hold is cut there, with an ellipsis. */
export function wrapWords(text: string, { roomPx, mostLines, widthPx }: Wrapping): readonly string[] {
  const isWide = (words: string) => widthPx(words) > roomPx;
  const lines: string[] = [];
  let rest = text.trim().replace(/\s+/gu, ' ');
  while (rest !== '' && lines.length < mostLines - 1 && isWide(rest)) {
    const line = firstLine(rest, isWide);
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '' ? lines : [...lines, shortened(rest, isWide)];
}

function firstLine(text: string, isWide: (words: string) => boolean): string {
  const breaks: number[] = [];
  for (const { index } of text.matchAll(/ /gu)) breaks.push(index);
  let low = -1;
  let high = breaks.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (isWide(text.slice(0, breaks[middle]))) high = middle;
    else low = middle;
  }
  if (low >= 0) return text.slice(0, breaks[low]);
  // One endless word: as many of its letters as the line holds.
  const cut = shortened(text, isWide).slice(0, -1);
  return cut === '' ? Array.from(text).slice(0, 1).join('') : cut;
}
