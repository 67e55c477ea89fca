import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  noRank,
  ranksOfCodes,
  ranksOfLists,
  ranksOfNumbers,
  rankNames,
  rowsByRank,
} from '../../src/query/sortRows.ts';
import { rankValues, rerankRows } from '../../src/query/textRanks.ts';

const { compare } = new Intl.Collator('en', { numeric: true });
const someWords = ['', 'Geneva', 'geneva', 'Genève', 'Muscat', 'Rome', 'Round 2', 'Round 10', 'Ü', 'Z'];

/** A permutation of some of the rows, as an order of the record that is not that of the rows. */
const orders = fc
  .array(fc.constantFrom(...someWords), { maxLength: 60 })
  .chain(values =>
    fc
      .shuffledSubarray(values.map((_, row) => row))
      .map(order => ({ values, columns: { rowCount: values.length, order: Uint32Array.from(order) } })),
  );

function ranksAtOnce(values: readonly string[], columns: { rowCount: number; order: Uint32Array }) {
  const steps = rankValues(columns, { valueOf: row => values[row]!, compare });
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
}

/** A stable sort as one would write it, with rows that say nothing at the end. */
function naive(order: Uint32Array, valueOf: (row: number) => string, isDescending: boolean): number[] {
  const rows = [...order];
  const said = rows.filter(row => valueOf(row) !== '');
  const sorted = said.toSorted((a, b) => (isDescending ? -1 : 1) * compare(valueOf(a), valueOf(b)));
  return [...sorted, ...rows.filter(row => valueOf(row) === '')];
}

describe('rows by rank', () => {
  test('stand upwards, downwards, and without a rank at the end', () => {
    const rows = Uint32Array.of(3, 0, 2, 1);
    const ranks = Uint32Array.of(7, noRank, 70_000, 7);
    expect([...rowsByRank(rows, ranks, false)]).toEqual([3, 0, 2, 1]);
    expect([...rowsByRank(rows, ranks, true)]).toEqual([2, 3, 0, 1]);
    expect([...rowsByRank(rows, new Uint32Array(4).fill(noRank), true)]).toEqual([3, 0, 2, 1]);
  });

  test('of texts are a stable sort of them', () => {
    fc.assert(
      fc.property(orders, fc.boolean(), ({ values, columns }, isDescending) => {
        const sorted = rowsByRank(columns.order, ranksAtOnce(values, columns), isDescending);
        expect([...sorted]).toEqual(naive(columns.order, row => values[row]!, isDescending));
      }),
    );
  });

  test('of more texts than are sorted in one go are a stable sort of them', () => {
    const values = Array.from({ length: 9000 }, (_, row) => `Round ${(row * 7919) % 6000}`);
    const columns = { rowCount: values.length, order: Uint32Array.from(values, (_, row) => row) };
    const sorted = rowsByRank(columns.order, ranksAtOnce(values, columns), false);
    expect([...sorted]).toEqual(naive(columns.order, row => values[row]!, false));
  });

  test('of one name a row are a stable sort of the names', () => {
    fc.assert(
      fc.property(orders, fc.boolean(), ({ values, columns }, isDescending) => {
        const names = ['Rome', undefined, 'Geneva', 'geneva'];
        const codes = Uint8Array.from(values, value => someWords.indexOf(value));
        const ranks = ranksOfCodes(codes, columns, rankNames(names, compare));
        const nameOf = (row: number) => names[codes[row]!] ?? '';
        expect([...rowsByRank(columns.order, ranks, isDescending)]).toEqual(
          naive(columns.order, nameOf, isDescending),
        );
      }),
    );
  });

  test('of numbers are a stable sort of them, NaN at the end', () => {
    const columns = { rowCount: 5, order: Uint32Array.of(4, 3, 2, 1, 0) };
    const numbers = Float64Array.of(5, Number.NaN, -3, 5, 1e15);
    expect([...rowsByRank(columns.order, ranksOfNumbers(numbers, columns), false)]).toEqual([2, 3, 0, 4, 1]);
    expect([...rowsByRank(columns.order, ranksOfNumbers(numbers, columns), true)]).toEqual([4, 3, 0, 2, 1]);
  });

  test('of lists compare value by value, a list that ends before one that goes on', () => {
    const lists = fc.array(fc.array(fc.nat(3), { maxLength: 5 }), { maxLength: 40 });
    fc.assert(
      fc.property(lists, fc.boolean(), (values, isDescending) => {
        const starts = new Uint32Array(values.length);
        const ends = new Uint32Array(values.length);
        values.forEach((list, row) => {
          starts[row] = row === 0 ? 0 : ends[row - 1]!;
          ends[row] = starts[row] + list.length;
        });
        const order = Uint32Array.from(values, (_, row) => values.length - 1 - row);
        const ranks = ranksOfLists(
          { starts, ends, codes: Uint32Array.from(values.flat()) },
          { rowCount: values.length, order },
          rankNames(['b', 'a', 'd', 'c'], compare),
        );
        const wordOf = (row: number) => values[row]!.map(code => ['b', 'a', 'd', 'c'][code]).join('');
        expect([...rowsByRank(order, ranks, isDescending)]).toEqual(naive(order, wordOf, isDescending));
      }),
    );
  });
});

test('ranks mended after an edit sort as ranks made afresh', () => {
  const edits = fc.array(fc.tuple(fc.nat(70), fc.constantFrom(...someWords, 'Aachen', 'Zug')), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(orders, edits, fc.boolean(), ({ values, columns }, edited, isGone) => {
      const ranks = ranksAtOnce(values, columns);
      const next = [...values];
      const rows = new Set<number>();
      const order = [...columns.order];
      for (const [at, word] of edited) {
        // An event beyond the last is a new one.
        const row = Math.min(at, next.length);
        next[row] = word;
        rows.add(row);
        if (row === next.length - 1 && !order.includes(row)) order.push(row);
      }
      if (isGone) rows.add(order.shift() ?? 0);
      const after = { rowCount: next.length, order: Uint32Array.from(order) };
      const mended = rerankRows(ranks, after, { rows: [...rows], valueOf: row => next[row]!, compare });
      expect([...rowsByRank(after.order, mended, false)]).toEqual(
        naive(after.order, row => next[row]!, false),
      );
    }),
  );
});
