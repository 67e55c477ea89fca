/**
 * Programs that fold by octets may cut a character in two (RFC 5545, section 3.1), which no decoder mends. Such a fold
 * is moved before its character, so that lines keep their numbers. Changes the bytes in place; they are UTF-8.
 */
export function keepCharactersWhole(bytes: Uint8Array): void {
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    const begin = bytes[at - 1] === carriageReturn ? at - 1 : at;
    const isFold = bytes[at + 1] === space || bytes[at + 1] === tab;
    if (isFold && isContinuation(bytes[at + 2])) moveFold(bytes, begin, at + 2);
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const tab = 0x09;
/** A character has no more than four octets (RFC 3629). */
const mostLeading = 3;

/** `begin` and `end` bound the fold: its line break and the space or tab after it. */
function moveFold(bytes: Uint8Array, begin: number, end: number): void {
  let lead = begin - 1;
  while (begin - lead < mostLeading && isContinuation(bytes[lead])) lead -= 1;
  if (!isLead(bytes[lead])) return;
  const fold = bytes.slice(begin, end);
  bytes.copyWithin(lead + fold.length, lead, begin);
  bytes.set(fold, lead);
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >>> 6 === 0b10;
}

function isLead(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0xc2 && byte <= 0xf4;
}
