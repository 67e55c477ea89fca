import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessEncoding, decodeText } from '../../../src/formats/csv/csvText.ts';
import { keepCharactersWhole } from '../../../src/formats/calendar/wholeCharacters.ts';

/** Folds after every `width` octets, wherever in a character that is. */
function foldedBytes(text: string, width: number, fold: string): Uint8Array {
  const octets = new TextEncoder().encode(text);
  const out: number[] = [];
  octets.forEach((octet, at) => {
    if (at > 0 && at % width === 0) out.push(...new TextEncoder().encode(fold));
    out.push(octet);
  });
  return Uint8Array.from(out);
}

function readBack(bytes: Uint8Array): string {
  keepCharactersWhole(bytes);
  return decodeText(bytes, 'utf-8').replaceAll(/\r?\n[ \t]/gu, '');
}

describe('a fold inside a character', () => {
  it('moves before it, and the lines keep their numbers', () => {
    const bytes = foldedBytes('SUMMARY:عمان', 9, '\r\n ');
    keepCharactersWhole(bytes);
    expect(decodeText(bytes, 'utf-8')).toBe('SUMMARY:\r\n عمان');
    expect(guessEncoding(bytes)).toBe('utf-8');
  });

  it('leaves folds between characters, and bytes that are no character, as they are', () => {
    const plain = new TextEncoder().encode('SUMMARY:é\r\n é\r\nX:1');
    const before = [...plain];
    keepCharactersWhole(plain);
    expect([...plain]).toEqual(before);
    const broken = Uint8Array.from([0x41, 0x0a, 0x20, 0x80, 0x0a, 0x20, 0x80]);
    keepCharactersWhole(broken);
    expect([...broken]).toEqual([0x41, 0x0a, 0x20, 0x80, 0x0a, 0x20, 0x80]);
  });

  it('unfolds to what was folded', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter(text => !/[\r\n \t\uFEFF]/u.test(text)),
        fc.integer({ min: 4, max: 12 }),
        fc.constantFrom('\r\n ', '\n\t', '\r\n\t'),
        (text, width, fold) => {
          expect(readBack(foldedBytes(text, width, fold))).toBe(text);
        },
      ),
    );
  });
});
