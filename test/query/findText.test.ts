/** The walk over bytes against a plain search in the folded strings, in several scripts, before and after edits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processId } from '../../src/domain/ids.ts';
import { findText, finish, hasRow } from '../../src/query/findText.ts';
import { fold } from '../../src/query/foldText.ts';
import { type Needle, readNeedles } from '../../src/query/needles.ts';
import { byteNeedle, scanText } from '../../src/query/scanText.ts';
import { createTextBytes, type TextBytes, writeText } from '../../src/query/textBytes.ts';
import { createTextIndex, foldThings, writeRowText } from '../../src/query/textIndex.ts';
import { aRecord } from '../support/anEvent.ts';

/** Few words that share beginnings, so that needles nearly match everywhere. */
const words = fc.constantFrom(
  ...'t te talk talks talk5 al alk a aa aaa aab geneve muscat عراقچی عراق ع تهران москва мос м 核 谈 é 𝒶'.split(
    ' ',
  ),
  'x'.repeat(300),
  `${'x'.repeat(280)}y`,
);
const texts = fc
  .array(fc.array(words, { maxLength: 6 }), { maxLength: 3 })
  .map(lines => lines.map(line => fold(line.join(' '))).join('\n'));
const typed = fc
  .array(fc.tuple(words, words, fc.constantFrom('plain', 'phrase', 'open')), { minLength: 1, maxLength: 3 })
  .map(parts =>
    parts
      .map(([one, other, how]) => (how === 'plain' ? one : `"${one} ${other}${how === 'open' ? '' : '"'}`))
      .join(' '),
  );

/** Whether a text holds the needle, as one would say it without thinking of speed. */
function holds(folded: string, { words: wanted, isWhole }: Needle): boolean {
  return folded.split('\n').some(line => {
    const found = ` ${line} `.includes(isWhole ? ` ${wanted} ` : ` ${wanted}`);
    return wanted !== '' && found;
  });
}

function rowsIn(store: TextBytes, needle: Needle, rowCount: number): number[] {
  const found = new Uint8Array(rowCount);
  const { segmentCount: endSegment } = store;
  scanText(store, byteNeedle(needle), { firstSegment: 0, endSegment, found });
  return [...found.keys()].filter(row => found[row] === 1);
}

describe('the walk over bytes', () => {
  it('finds what a search in each folded string finds, also after texts were written again', () => {
    const writes = fc.array(fc.tuple(fc.nat(7), texts), { maxLength: 30 });
    fc.assert(
      fc.property(writes, typed, fc.constantFrom(4, 4096), (all, text, byteCapacity) => {
        const store = createTextBytes(1, byteCapacity);
        const plain = new Map<number, string>();
        for (const [row, folded] of all) {
          writeText(store, row, folded);
          plain.set(row, folded);
        }
        for (const needle of readNeedles(text)) {
          const expected = [...plain.keys()].filter(row => holds(plain.get(row) ?? '', needle)).sort();
          expect(rowsIn(store, needle, 8)).toEqual(expected);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps no more than it must when one text is written again and again', () => {
    const store = createTextBytes(4, 64);
    writeText(store, 0, 'first');
    for (let count = 0; count < 10_000; count += 1) writeText(store, 1, `second ${count}`);
    writeText(store, 2, 'third');
    expect(store.bytes.length).toBeLessThan(1000);
    expect(store.segmentCount).toBeLessThan(100);
    expect(['first', 'second', 'third'].map(word => rowsIn(store, readNeedles(word)[0]!, 3))).toEqual([
      [0],
      [1],
      [2],
    ]);
  });
});

describe('the rows that hold all the words', () => {
  const keys = ['process a', 'process b', 'process c'];
  const rowTexts = fc.array(fc.record({ own: texts, named: fc.subarray(keys) }), { maxLength: 70 });

  it('are those where each needle stands in the own text or in a thing that is named', () => {
    fc.assert(
      fc.property(rowTexts, fc.array(texts, { minLength: 3, maxLength: 3 }), typed, (rows, titles, text) => {
        const record = aRecord([], {
          processes: keys.map((key, at) => ({ id: processId(key.slice(-1)), title: titles[at] ?? '' })),
        });
        const index = createTextIndex(0);
        rows.forEach((rowText, row) => {
          writeRowText(index, row, rowText);
        });
        foldThings(index, { record, sideWords: () => [] });
        const needles = readNeedles(text);
        const bits = finish(findText(index, needles));
        const expected = rows.map(({ own, named }) =>
          needles.every(
            needle => holds(own, needle) || named.some(key => holds(titles[keys.indexOf(key)] ?? '', needle)),
          ),
        );
        expect(rows.map((_, row) => hasRow(bits, row))).toEqual(expected);
        expect(hasRow(bits, rows.length)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
