import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placePreview } from '../../src/timeline/previewPlace.ts';

const size = { widthPx: 280, heightPx: 140 };
const host = { widthPx: 1000, heightPx: 600 };
const chord = (xPx: number) => ({ xPx: xPx - 11, yPx: 200, widthPx: 22, heightPx: 300 });
const beside = (xPx: number) => placePreview(size, { ...host, avoid: [chord(xPx)], atX: xPx, atY: 300 })!;

test('it stands to the right of its mark, level with the pointer, and to the left where there is no room', () => {
  expect(beside(400)).toEqual({ xPx: 415, yPx: 282 });
  expect(beside(900)).toEqual({ xPx: 605, yPx: 282 });
});

test('it is inside the host and covers nothing that it tells of, or there is none', () => {
  const box = fc.record({
    xPx: fc.integer({ min: 0, max: 980 }),
    yPx: fc.integer({ min: 0, max: 580 }),
    widthPx: fc.integer({ min: 10, max: 240 }),
    heightPx: fc.integer({ min: 10, max: 400 }),
  });
  let placedCount = 0;
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 2 }), avoid => {
      const at = placePreview(size, { ...host, avoid, atX: avoid[0]!.xPx, atY: avoid[0]!.yPx });
      if (at === undefined) return;
      placedCount += 1;
      expect(at.xPx).toBeGreaterThanOrEqual(4);
      expect(at.xPx + size.widthPx).toBeLessThanOrEqual(996);
      expect(at.yPx).toBeGreaterThanOrEqual(4);
      expect(at.yPx + size.heightPx).toBeLessThanOrEqual(596);
      for (const other of avoid) {
        const isBeside =
          at.xPx >= other.xPx + other.widthPx ||
          at.xPx + size.widthPx <= other.xPx ||
          at.yPx >= other.yPx + other.heightPx ||
          at.yPx + size.heightPx <= other.yPx;
        expect(isBeside).toBe(true);
      }
    }),
  );
  expect(placedCount).toBeGreaterThan(50);
});

test('it stands above or below where the sides are too narrow, and nowhere where all is', () => {
  const narrow = { widthPx: 300, heightPx: 600 };
  expect(placePreview(size, { ...narrow, avoid: [chord(150)], atX: 150, atY: 300 })).toEqual({
    xPx: 16,
    yPx: 56,
  });
  const low = { widthPx: 300, heightPx: 400 };
  const column = { xPx: 140, yPx: 0, widthPx: 22, heightPx: 400 };
  expect(placePreview(size, { ...low, avoid: [column], atX: 150, atY: 300 })).toBeUndefined();
});
