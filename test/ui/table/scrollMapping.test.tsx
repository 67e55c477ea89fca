import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barTopPx, boxHeightPx, contentTopPx, topShowing } from '../../../src/ui/table/scrollMapping.ts';

const rowPx = 34;
const ranges = fc
  .record({ rowCount: fc.integer({ min: 1, max: 1_000_000 }), viewPx: fc.integer({ min: 60, max: 2000 }) })
  .map(({ rowCount, viewPx }) => ({ rowCount, range: { contentPx: rowCount * rowPx, viewPx } }));

describe('scrolling a table', () => {
  test('that fits is the same for the bar and the rows', () => {
    const range = { contentPx: 153 * rowPx, viewPx: 700 };
    expect(boxHeightPx(range)).toBe(5202);
    expect(contentTopPx(1234, range)).toBe(1234);
    expect(barTopPx(1234, range)).toBe(1234);
  });

  test('of a million rows takes a box that every browser can make, and reaches both ends', () => {
    const range = { contentPx: 34_000_000, viewPx: 800 };
    expect(boxHeightPx(range)).toBe(8_000_000);
    expect(contentTopPx(0, range)).toBe(0);
    expect(contentTopPx(7_999_200, range)).toBe(33_999_200);
    expect(contentTopPx(7_999_100, range)).toBe(33_999_100);
  });

  test('from the rows to the bar and back comes home', () => {
    fc.assert(
      fc.property(ranges, fc.double({ min: 0, max: 1, noNaN: true }), ({ range }, share) => {
        const topPx = share * Math.max(0, range.contentPx - range.viewPx);
        expect(contentTopPx(barTopPx(topPx, range), range)).toBeCloseTo(topPx, 3);
      }),
    );
  });

  test('every row can be shown whole by some place of the bar', () => {
    fc.assert(
      fc.property(ranges, fc.nat(), fc.nat(), ({ rowCount, range }, some, other) => {
        const rank = some % rowCount;
        const from = (other % rowCount) * rowPx;
        const topPx = topShowing(rank, from, { viewPx: range.viewPx, rowPx });
        const shownPx = contentTopPx(barTopPx(topPx, range), range);
        expect(rank * rowPx - shownPx).toBeGreaterThan(-0.01);
        expect(rank * rowPx + rowPx - shownPx).toBeLessThan(range.viewPx + 0.01);
      }),
    );
  });

  test('the bar never goes back while the rows go on', () => {
    fc.assert(
      fc.property(ranges, fc.nat(8_000_000), fc.nat(5000), ({ range }, barPx, stepPx) => {
        expect(contentTopPx(barPx + stepPx, range)).toBeGreaterThanOrEqual(contentTopPx(barPx, range));
      }),
    );
  });
});
