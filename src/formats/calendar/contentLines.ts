/**
 * The lines of an iCalendar file (RFC 5545, section 3.1): long ones are folded, so that each goes on in the lines after it
 * that begin with a space or a tab.
 */

export interface ContentLine {
  /** Unfolded. */
  readonly text: string;
  /** From 1: where it begins in the file. */
  readonly line: number;
  /** Where it begins and where the next one does, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The number of its first line. */
  readonly line: number;
}

/** Empty lines are passed over. */
export function* contentLines(text: string, stretch: Stretch): Generator<ContentLine, undefined> {
  let { from, line } = stretch;
  while (from < stretch.to) {
    let next = afterLine(text, from, stretch.to);
    let whole = text.slice(from, withoutBreak(text, from, next));
    let lineCount = 1;
    if (isFold(text, next, stretch.to)) {
      const parts = [whole];
      while (isFold(text, next, stretch.to)) {
        const start = next;
        next = afterLine(text, start, stretch.to);
        parts.push(text.slice(start + 1, withoutBreak(text, start, next)));
        lineCount += 1;
      }
      whole = parts.join('');
    }
    if (whole !== '') yield { text: whole, line, from, to: next };
    from = next;
    line += lineCount;
  }
}

function afterLine(text: string, from: number, to: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 || at >= to ? to : at + 1;
}

function withoutBreak(text: string, from: number, next: number): number {
  let end = next;
  if (end > from && text.charAt(end - 1) === '\n') end -= 1;
  if (end > from && text.charAt(end - 1) === '\r') end -= 1;
  return end;
}

function isFold(text: string, at: number, to: number): boolean {
  if (at >= to) return false;
  const first = text.charAt(at);
  return first === ' ' || first === '\t';
}
