import { describe, expect, test } from 'vitest';
import { type Cell, moveInGrid } from '../../../src/ui/table/gridKeys.ts';

const size = { rowCount: 100, columnCount: 7, pageRowCount: 20 };
const press = (key: string, from: Cell, ctrlKey = false) =>
  moveInGrid(from, { key, ctrlKey, metaKey: false }, size);

describe('keys in the table', () => {
  test('arrows move by a cell, up into the head, and stop at the edges', () => {
    expect(press('ArrowDown', { rank: 3, column: 1 })).toEqual({ rank: 4, column: 1 });
    expect(press('ArrowUp', { rank: 0, column: 1 })).toEqual({ rank: -1, column: 1 });
    expect(press('ArrowUp', { rank: -1, column: 1 })).toEqual({ rank: -1, column: 1 });
    expect(press('ArrowRight', { rank: 3, column: 6 })).toEqual({ rank: 3, column: 6 });
    expect(press('ArrowLeft', { rank: 3, column: 1 })).toEqual({ rank: 3, column: 0 });
  });

  test('a page moves by what is on screen, within the table', () => {
    expect(press('PageDown', { rank: 90, column: 0 })).toEqual({ rank: 99, column: 0 });
    expect(press('PageUp', { rank: 30, column: 0 })).toEqual({ rank: 10, column: 0 });
    expect(press('PageUp', { rank: 3, column: 0 })).toEqual({ rank: 0, column: 0 });
    expect(press('PageUp', { rank: -1, column: 0 })).toEqual({ rank: -1, column: 0 });
  });

  test('Home and End move in the row, with ctrl in the table', () => {
    expect(press('Home', { rank: 5, column: 4 })).toEqual({ rank: 5, column: 0 });
    expect(press('End', { rank: 5, column: 4 }, true)).toEqual({ rank: 99, column: 6 });
  });

  test('other keys are left alone', () => {
    expect(press('a', { rank: 5, column: 4 })).toBeUndefined();
  });
});
