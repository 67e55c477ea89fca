import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCode, beginRow, codeFor, createWritableColumn } from '../../src/query/multiColumn.ts';

describe('a column of many values', () => {
  it('keeps each row and what stands beside its codes, however often rows are written', () => {
    const writing = fc.record({
      row: fc.nat(3),
      values: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(writing, { minLength: 60, maxLength: 120 }), writings => {
        const column = createWritableColumn(4, { valuesPerRow: 1, roles: true, through: true });
        const rows: string[][] = [[], [], [], []];
        for (const { row, values } of writings) {
          rows[row] = values;
          beginRow(column, row);
          for (const value of [...values, ...values]) {
            const code = codeFor(column, value);
            const at = addCode(column, row, code);
            column.roleBits[at]! |= 1 << code;
            column.throughBits[at]! |= 256 << code;
          }
        }
        const { starts, ends, codes, roleBits, throughBits } = column;
        for (let row = 0; row < 4; row += 1) {
          const own = codes.subarray(starts[row], ends[row]);
          expect([...own].map(code => column.values[code])).toEqual(rows[row]);
          expect([...roleBits.subarray(starts[row], ends[row])]).toEqual([...own].map(code => 1 << code));
          expect([...throughBits.subarray(starts[row], ends[row])]).toEqual(
            [...own].map(code => 256 << code),
          );
        }
        const heldCount = rows.reduce((sum, values) => sum + values.length, 0);
        expect(column.usedCount - column.wasteCount).toBe(heldCount);
        expect(column.codes.length).toBeLessThan(200);
      }),
    );
  });
});
