import { expect, it } from 'vitest';
import { createDoublePress } from '../../src/timeline/doublePress.ts';

const window = { startMs: 0, endMs: 1000 };
const press = (atMs: number, xPx = 100) => ({ xPx, yPx: 50, atMs, window });

it('two presses in one place are a double one, and the third begins anew', () => {
  const isDouble = createDoublePress();
  expect([press(0), press(300), press(500)].map(isDouble)).toEqual([false, true, false]);
});

it('presses that are far apart in time or place are single ones', () => {
  const isDouble = createDoublePress();
  expect([press(0), press(600), press(700, 140)].map(isDouble)).toEqual([false, false, false]);
});

it('a press on an event, and a window that has moved between them, part two presses', () => {
  const isDouble = createDoublePress();
  expect([press(0), undefined, press(200)].map(isDouble)).toEqual([false, false, false]);
  expect(isDouble({ ...press(300), window: { startMs: 1, endMs: 1001 } })).toBe(false);
});
