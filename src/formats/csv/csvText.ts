/**
 * The bytes of a table as text. What is not said by a mark at the beginning is found out: text that is no UTF-8 is taken
 * for Windows-1252, which older spreadsheet programs write; text with a zero in every other byte for UTF-16.
 */
import type { CsvEncoding } from './csvTable.ts';

export function guessEncoding(bytes: Uint8Array): CsvEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, headBytes);
  const zeros = head.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  const odd = head.reduce((sum, byte, at) => sum + (byte === 0 && at % 2 === 1 ? 1 : 0), 0);
  const even = zeros - odd;
  if (odd > head.length / 5 && even < odd / 5) return 'utf-16le';
  if (even > head.length / 5 && odd < even / 5) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

const headBytes = 4096;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // In pieces, so that no second copy of a large file is made.
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const pieceBytes = 1 << 20;

/** Without the mark at the beginning. What the encoding has no letter for becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: CsvEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}
