import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addToSet,
  countsByValue,
  createSetColumn,
  endSet,
  growSets,
  rowsWith,
  tallySet,
  type WritableSetColumn,
} from '../../src/query/setColumn.ts';

function write(column: WritableSetColumn, row: number, values: readonly string[]): void {
  for (const value of values) addToSet(column, value);
  endSet(column, row);
}

function valuesAt({ sets, starts, codes, values }: WritableSetColumn, row: number): string[] {
  const set = sets[row]!;
  return [...codes.subarray(starts[set], starts[set + 1])].map(code => values[code]!);
}

const someRows = fc.array(fc.array(fc.nat(12).map(String), { maxLength: 5 }), { maxLength: 80 });

it('holds of each row the values that were written last, each once', () => {
  fc.assert(
    fc.property(someRows, someRows, (first, second) => {
      const column = createSetColumn(80);
      first.forEach((values, row) => {
        write(column, row, values);
      });
      second.forEach((values, row) => {
        write(column, row, values);
      });
      const last = [...second, ...first.slice(second.length)];
      last.forEach((values, row) => {
        expect(valuesAt(column, row).toSorted()).toEqual([...new Set(values)].toSorted());
        tallySet(column, row, 1);
      });
      const counts = countsByValue(column, column.totals);
      column.values.forEach((value, code) => {
        const rows = last.flatMap((values, row) => (values.includes(value) ? [row] : []));
        expect(rowsWith(column, value)).toEqual(rows);
        expect(counts[code]).toBe(rows.length);
      });
      expect(counts[column.values.length]).toBe(last.filter(values => values.length === 0).length);
    }),
  );
});

it('keeps each set once, in whatever order its values come', () => {
  const column = createSetColumn(3);
  write(column, 0, ['TASS', 'IRNA', 'AFP']);
  write(column, 1, ['AFP', 'TASS', 'IRNA', 'TASS']);
  write(column, 2, ['AFP', 'TASS']);
  expect([...column.sets]).toEqual([1, 1, 2]);
});

it('gets wider with the number of sets, and longer with the rows', () => {
  const column = createSetColumn(70_000);
  for (let row = 0; row < 300; row += 1) write(column, row, [`${row}`]);
  expect(column.sets).toBeInstanceOf(Uint16Array);
  growSets(column, 80_000);
  for (let row = 300; row < 70_000; row += 1) write(column, row, [`${row}`]);
  expect(column.sets).toBeInstanceOf(Uint32Array);
  expect(column.sets).toHaveLength(80_000);
  expect([0, 254, 255, 299, 65_534, 65_535, 69_999].map(row => valuesAt(column, row))).toEqual([
    ['0'],
    ['254'],
    ['255'],
    ['299'],
    ['65534'],
    ['65535'],
    ['69999'],
  ]);
});
