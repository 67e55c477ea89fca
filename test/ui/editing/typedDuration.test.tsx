import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationText, readDuration } from '../../../src/ui/editing/typedDuration.ts';

test('reads minutes, hours and bounds, and nothing that says more', () => {
  expect(readDuration('90')).toEqual([90, 90]);
  expect(readDuration('45/60')).toEqual([45, 60]);
  expect(readDuration('1 h 30 min')).toEqual([90, 90]);
  expect(readDuration('4–5 h')).toEqual([240, 300]);
  expect(readDuration('60/45')).toBeUndefined();
  expect(readDuration('two hours on Monday')).toBeUndefined();
  expect(readDuration('long')).toBeUndefined();
});

test('a length that stands there is read as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 900 }), (least, more) => {
      expect(readDuration(durationText([least, least + more]))).toEqual([least, least + more]);
    }),
  );
});
