import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStaveInSight, measureLayout, mostSticky, staveY } from '../../src/timeline/layout.ts';

const layoutOf = (heightPx: number, staveCount: number) =>
  measureLayout({ widthPx: 900, heightPx, staveCount, namesWidthPx: 110 });

test('a roomy host has a full rail, a tall strip and wide staves', () => {
  const layout = layoutOf(900, 6);
  expect([layout.railRowCount, layout.stripHeightPx, layout.pitchPx, layout.overflowPx]).toEqual([
    4, 64, 34, 0,
  ]);
});

test('one to three staves leave their height to the cards', () => {
  expect([1, 2, 3, 4].map(count => layoutOf(900, count).railRowCount)).toEqual([12, 12, 12, 4]);
  expect(layoutOf(500, 1).railRowCount).toBe(7);
});

test('however many are pinned, some of the score scrolls', () => {
  const layout = layoutOf(410, 40);
  expect(mostSticky(layout) * layout.pitchPx).toBeLessThan(layout.scoreHeightPx * 0.7);
});

test('height is given up in order: rail, strip, totals, pitch, and then staves scroll', () => {
  const order = (heightPx: number) => {
    const { railRowCount, stripHeightPx, totalHeightPx, pitchPx, overflowPx } = layoutOf(heightPx, 16);
    const hasTotals = totalHeightPx > 0;
    return { railRowCount, stripHeightPx, hasTotals, isTight: pitchPx < 21, scrolls: overflowPx > 0 };
  };
  const easy = { hasTotals: true, isTight: false, scrolls: false };
  expect(order(737)).toEqual({ railRowCount: 3, stripHeightPx: 64, ...easy });
  expect(order(577)).toEqual({ railRowCount: 2, stripHeightPx: 64, ...easy });
  expect(order(497)).toEqual({ railRowCount: 0, stripHeightPx: 64, ...easy });
  expect(order(477)).toEqual({ railRowCount: 0, stripHeightPx: 32, ...easy });
  const narrow = { railRowCount: 0, stripHeightPx: 32, hasTotals: false };
  expect(order(450)).toEqual({ ...narrow, isTight: false, scrolls: false });
  expect(order(410)).toEqual({ ...narrow, isTight: true, scrolls: false });
  expect(order(300)).toEqual({ ...narrow, isTight: true, scrolls: true });
});

test('very many staves scroll anyway and leave a row to the cards, unless there are hardly any in sight', () => {
  expect([35, 36, 80].map(count => layoutOf(700, count).railRowCount)).toEqual([0, 1, 1]);
  expect(layoutOf(290, 80).railRowCount).toBe(0);
});

test('a second calendar asks for a line of its own below the axis', () => {
  const wishes = { widthPx: 900, heightPx: 900, staveCount: 6, namesWidthPx: 110 };
  expect(measureLayout(wishes).axisHeightPx).toBe(30);
  const both = measureLayout({ ...wishes, hasSecondCalendar: true });
  expect([both.axisHeightPx, both.railTopPx]).toEqual([48, 48]);
});

test('less height never gives the rail or the strip more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 240, max: 1200 }),
      fc.integer({ min: 1, max: 60 }),
      (heightPx, staveCount) => {
        const high = layoutOf(heightPx + 1, staveCount);
        const low = layoutOf(heightPx, staveCount);
        expect(low.railRowCount).toBeLessThanOrEqual(high.railRowCount);
        expect(low.stripHeightPx).toBeLessThanOrEqual(high.stripHeightPx);
        expect(low.pitchPx).toBeGreaterThanOrEqual(18);
        expect(low.pitchPx).toBeLessThanOrEqual(34);
        expect(low.scoreTopPx + low.scoreHeightPx + low.totalHeightPx).toBeLessThan(low.stripTopPx);
      },
    ),
  );
});

test('staves that stay keep their place while the others scroll beneath them', () => {
  const layout = layoutOf(300, 16);
  const view = { layout, stickyCount: 3, scrollPx: 90 };
  expect(staveY(view, 2)).toBe(staveY({ ...view, scrollPx: 0 }, 2));
  expect(staveY(view, 9)).toBe(staveY({ ...view, scrollPx: 0 }, 9) - 90);
  expect(isStaveInSight(view, 0)).toBe(true);
  expect(isStaveInSight(view, 4)).toBe(false);
});
