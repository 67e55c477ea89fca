import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { windowShowing } from '../../src/store/windowShowing.ts';

const window = { startMs: 1000, endMs: 2000 };

it.each([
  ['stays for what stands in it', { startMs: 1000, endMs: 1010 }, window],
  [
    'slides right, with room behind the event',
    { startMs: 2100, endMs: 2120 },
    { startMs: 1200, endMs: 2200 },
  ],
  ['slides left, with room before the event', { startMs: 500, endMs: 520 }, { startMs: 420, endMs: 1420 }],
  [
    'moves for an event that hangs out by its end',
    { startMs: 1990, endMs: 2010 },
    { startMs: 1090, endMs: 2090 },
  ],
  ['moves for one that hangs out by its start', { startMs: 990, endMs: 1010 }, { startMs: 910, endMs: 1910 }],
  [
    'gives less room where a long event fills it',
    { startMs: 3000, endMs: 3980 },
    { startMs: 2990, endMs: 3990 },
  ],
  ['widens for an event that is longer', { startMs: 3000, endMs: 7200 }, { startMs: 2600, endMs: 7600 }],
  ['stays for an event without a known date', { startMs: -Infinity, endMs: Infinity }, window],
])('%s', (_case, span, shown) => {
  expect(windowShowing(window, span)).toEqual(shown);
});

it('goes by the known end of an open event', () => {
  const dayMs = 86_400_000;
  const month = { startMs: 0, endMs: 30 * dayMs };
  expect(windowShowing(month, { startMs: 40 * dayMs, endMs: Infinity })).toEqual({
    startMs: 13.4 * dayMs,
    endMs: 43.4 * dayMs,
  });
  expect(windowShowing(month, { startMs: -Infinity, endMs: 3 * dayMs })).toEqual(month);
});

it('shows every event whole, keeps its length for all that fit, and asks for nothing twice', () => {
  const time = fc.integer({ min: -1e13, max: 1e13 });
  const span = fc.tuple(time, fc.integer({ min: 1, max: 1e12 })).map(([startMs, lengthMs]) => ({
    startMs,
    endMs: startMs + lengthMs,
  }));
  fc.assert(
    fc.property(span, span, (from, event) => {
      const shown = windowShowing(from, event);
      expect(shown.startMs).toBeLessThanOrEqual(event.startMs);
      expect(shown.endMs).toBeGreaterThanOrEqual(event.endMs);
      if (event.endMs - event.startMs <= (from.endMs - from.startMs) * 0.84) {
        expect(shown.endMs - shown.startMs).toBe(from.endMs - from.startMs);
      }
      expect(windowShowing(shown, event)).toEqual(shown);
    }),
  );
});
