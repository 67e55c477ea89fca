import { expect, test } from 'vitest';
import { stepAcross, stepAlong } from '../../src/timeline/steps.ts';
import { anEvent } from '../support/anEvent.ts';
import { anIndex } from './aScene.ts';

/** Staves from the top: IR, US, RU; events in this order. */
const index = anIndex([
  anEvent({ on: '2025-04-01', sides: [['IR'], ['US']] }),
  anEvent({ on: '2025-04-02', sides: [['IR'], ['US']] }),
  anEvent({ on: '2025-04-03', sides: [['IR'], ['RU']] }),
  anEvent({ on: '2025-04-20', sides: [['RU']] }),
]);

test('the staves stand as the walk below takes them', () => {
  expect(index.set.staves.map(({ code }) => code)).toEqual(['IR', 'US', 'RU']);
});

test('along goes to the next event, on this stave or the nearest one that has a head', () => {
  expect(stepAlong(index, { row: 0, stave: 1 }, 1)).toEqual({ row: 1, stave: 1 });
  expect(stepAlong(index, { row: 1, stave: 0 }, 1)).toEqual({ row: 2, stave: 0 });
  expect(stepAlong(index, { row: 2, stave: 0 }, 1)).toEqual({ row: 3, stave: 2 });
  expect(stepAlong(index, { row: 3, stave: 2 }, 1)).toBeUndefined();
  expect(stepAlong(index, { row: 0, stave: 0 }, -1)).toBeUndefined();
});

test('across goes through the chord, then to the nearest event of the next stave', () => {
  expect(stepAcross(index, { row: 0, stave: 0 }, 1)).toEqual({ row: 0, stave: 1 });
  expect(stepAcross(index, { row: 0, stave: 1 }, 1)).toEqual({ row: 2, stave: 2 });
  expect(stepAcross(index, { row: 3, stave: 2 }, -1)).toEqual({ row: 1, stave: 1 });
  expect(stepAcross(index, { row: 3, stave: 2 }, 1)).toBeUndefined();
});
