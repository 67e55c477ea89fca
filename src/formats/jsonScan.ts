/**
 * Finds where the values of a JSON text end, byte by byte, without reading them: outside of strings only
 * quotes and brackets matter, and in UTF-8 no byte of another character looks like one of these. What stands
 * between the brackets is not judged here; whoever parses a slice does that.
 */

export const quote = 34;
export const comma = 44;
export const colon = 58;
export const openSquare = 91;
export const closeSquare = 93;
export const openCurly = 123;
export const closeCurly = 125;
const backslash = 92;

/** Answers of `valueEnd` that are no position. */
export const unfinished = -1;
export const tooDeep = -2;
export const noValueThere = -3;

/** Calling the native search costs about as much as looking at this many bytes. */
const nearByteCount = 40;

/** The first position from `at` that is not JSON's white space; the length at the end. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let next = at;
  for (;;) {
    const byte = bytes[next];
    if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) return next;
    next += 1;
  }
}

/** The position after the string whose opening quote is at `at`, or `unfinished`. */
export function stringEnd(bytes: Uint8Array, at: number): number {
  let from = at + 1;
  for (;;) {
    const closing = nextQuote(bytes, from);
    if (closing === -1) return unfinished;
    if (bytes[closing - 1] !== backslash || !isEscaped(bytes, closing)) return closing + 1;
    from = closing + 1;
  }
}

function nextQuote(bytes: Uint8Array, from: number): number {
  const near = Math.min(bytes.length, from + nearByteCount);
  for (let at = from; at < near; at += 1) if (bytes[at] === quote) return at;
  return bytes.indexOf(quote, near);
}

/** A quote is escaped where an odd number of backslashes stands right before it. */
function isEscaped(bytes: Uint8Array, at: number): boolean {
  let first = at;
  while (bytes[first - 1] === backslash) first -= 1;
  return (at - first) % 2 === 1;
}

/**
 * The position after the value that begins at `at`, or why there is none: `unfinished`, `tooDeep` for more
 * than `mostDepth` brackets within one another, `noValueThere`.
 */
export function valueEnd(bytes: Uint8Array, at: number, mostDepth: number): number {
  const first = bytes[at];
  if (first === undefined) return unfinished;
  if (first === quote) return stringEnd(bytes, at);
  if (first === openCurly || first === openSquare) return bracketEnd(bytes, at, mostDepth);
  let end = at;
  while (!isDelimiter(bytes[end])) end += 1;
  if (end === at) return noValueThere;
  return end;
}

function bracketEnd(bytes: Uint8Array, at: number, mostDepth: number): number {
  const { length } = bytes;
  let depth = 0;
  let next = at;
  while (next < length) {
    const byte = bytes[next] ?? 0;
    if (byte === quote) {
      next = stringEnd(bytes, next);
      if (next === unfinished) return unfinished;
      continue;
    }
    next += 1;
    if (byte < openSquare) continue;
    // Square and curly brackets differ in this one bit.
    const kind = byte | 32;
    if (kind === openCurly) {
      depth += 1;
      if (depth > mostDepth) return tooDeep;
    } else if (kind === closeCurly) {
      depth -= 1;
      if (depth === 0) return next;
    }
  }
  return unfinished;
}

function isDelimiter(byte: number | undefined): boolean {
  switch (byte) {
    case undefined:
    case comma:
    case colon:
    case quote:
    case openSquare:
    case closeSquare:
    case openCurly:
    case closeCurly:
    case 32:
    case 10:
    case 13:
    case 9:
      return true;
    default:
      return false;
  }
}
