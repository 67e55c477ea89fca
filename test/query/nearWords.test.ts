import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish, hasRow } from '../../src/query/findText.ts';
import { nearWords, wordsNear } from '../../src/query/nearWords.ts';
import { processId } from '../../src/domain/ids.ts';
import { createTextIndex, foldThings, type TextIndex, writeRowText } from '../../src/query/textIndex.ts';
import { aRecord } from '../support/anEvent.ts';

function indexOf(texts: readonly string[], titles: readonly string[] = []): TextIndex {
  const index = createTextIndex(0);
  texts.forEach((own, row) => {
    writeRowText(index, row, { own, named: row < titles.length ? [`process ${row}`] : [] });
  });
  const processes = titles.map((title, row) => ({ id: processId(String(row)), title }));
  foldThings(index, { record: aRecord([], { processes }), sideWords: () => [] });
  return index;
}

/** Edit distance with neighbours that change places (optimal string alignment), letter by letter. */
function distance(one: string, other: string): number {
  const a = Array.from(one);
  const b = Array.from(other);
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      }
      rows[i]![j] = least;
    }
  }
  return rows[a.length]![b.length]!;
}

describe('words one slip away', () => {
  // Letters of one to four bytes, some of which share their first byte.
  const word = fc.array(fc.constantFrom(...'a b é è ع غ 核 格 𝒶 𝒷'.split(' ')), {
    minLength: 1,
    maxLength: 4,
  });
  const words = word.map(letters => letters.join(''));

  it('are those that a comparison letter by letter says, each with its number of places', () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { maxLength: 8 }), { maxLength: 6 }), words, (rows, wanted) => {
        const index = indexOf(rows.map(row => row.join(' ')));
        const expected = new Map<string, number>();
        for (const one of rows.flat()) {
          if (distance(one, wanted) === 1) expected.set(one, (expected.get(one) ?? 0) + 1);
        }
        const found = finish(wordsNear(index, wanted));
        expect([...found].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what may have been meant', () => {
  const index = indexOf(
    ['talks in muscat', 'talks in rome', 'second round', 'moscow'],
    ['abbas araghchi', 'araghchi', 'sanctions'],
  );
  const offers = (typed: string) =>
    finish(nearWords(index, typed)).map(({ start, end, words, rows }) => ({
      typed: typed.slice(0, start) + words + typed.slice(end),
      rows: [0, 1, 2, 3].filter(row => hasRow(rows, row)),
    }));

  it.each([
    ['Aragchi', [{ typed: 'araghchi', rows: [0, 1] }]],
    ['talks Muscta', [{ typed: 'talks muscat', rows: [0] }]],
    ['"secnd round"', [{ typed: '"second round"', rows: [2] }]],
    ['talk', []],
    ['talks moscowx', []],
    ['xyz', []],
    ['', []],
  ])('%s', (typed, expected) => {
    expect(offers(typed)).toEqual(expected);
  });

  it('begins with what finds most', () => {
    const close = indexOf(['rome', 'dome', 'rome x', 'home']);
    expect(finish(nearWords(close, 'zome')).map(({ words }) => words)).toEqual(['rome', 'dome', 'home']);
  });
});
