import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createColumns } from '../../src/query/createColumns.ts';
import { makePicture } from '../../src/timeline/drawPicture.ts';
import { poleXPx } from '../../src/timeline/railPlacing.ts';
import { depthsOf, type Stand } from '../../src/timeline/wholeCards.ts';
import { usIranRecord } from '../support/usIranRecord.ts';
import { aRequest } from './aPicture.ts';

const columns = createColumns(usIranRecord(), 1);
const stand = (poleX: number, widthPx: number, isTurned = false): Stand => ({
  row: 0,
  poleX,
  fromX: isTurned ? poleX - widthPx : poleX,
  toX: isTurned ? poleX : poleX + widthPx,
});

test('a card whose pole falls within another stands below it', () => {
  expect(depthsOf([stand(100, 200), stand(150, 200), stand(400, 100)], 3)).toEqual([0, 1, 0]);
  expect(depthsOf([stand(150, 200), stand(100, 200)], 3)).toEqual([1, 0]);
  // Turned ones stand the other way: the earlier below the later.
  expect(depthsOf([stand(400, 200, true), stand(500, 200, true)], 3)).toEqual([1, 0]);
});

test('there is no answer where the rows are too few, or two poles are one', () => {
  expect(depthsOf([stand(100, 200), stand(150, 200)], 1)).toBeUndefined();
  expect(depthsOf([stand(100, 200), stand(101, 200)], 9)).toBeUndefined();
});

test('whatever stands, no card covers another or its pole', () => {
  const aStand = fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 60, max: 400 }), fc.boolean())
    .map(([poleX, widthPx, isTurned]) => stand(poleX, widthPx, isTurned));
  fc.assert(
    fc.property(fc.array(aStand, { maxLength: 8 }), fc.integer({ min: 1, max: 6 }), (stands, rowCount) => {
      const depths = depthsOf(stands, rowCount);
      if (depths === undefined) return;
      stands.forEach((one, at) => {
        stands.forEach((other, otherAt) => {
          if (at === otherAt) return;
          const overlaps = one.fromX < other.toX && other.fromX < one.toX;
          if (depths[at] === depths[otherAt]) expect(overlaps).toBe(false);
          const isIn = one.poleX >= other.fromX && one.poleX <= other.toX;
          if (depths[at]! < depths[otherAt]!) expect(isIn).toBe(false);
        });
      });
    }),
  );
});

test('the cards of a picture stand within it, on their events, with their whole titles', async () => {
  for (const sheet of ['a4', 'a3', 'slide'] as const) {
    const { drawn } = await makePicture(aRequest(columns, { size: { kind: 'sheet', sheet } }));
    const { layout } = drawn.frame;
    expect(drawn.cards.length).toBeGreaterThan(5);
    for (const card of drawn.cards) {
      expect(card.widthPx).toBeGreaterThanOrEqual(card.text.titledPx);
      expect(card.xPx).toBeGreaterThanOrEqual(layout.plotLeftPx);
      expect(card.xPx + card.widthPx).toBeLessThanOrEqual(layout.plotLeftPx + layout.plotWidthPx);
      expect(['event', 'turned']).toContain(card.stands);
      expect(poleXPx(card)).toBeGreaterThan(0);
    }
  }
});
