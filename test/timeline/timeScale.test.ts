import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimeScale, toMs, toPx } from '../../src/timeline/timeScale.ts';

test('pixels to time and back are the same pixels', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -60_000_000, max: 60_000_000 }),
      fc.integer({ min: 3_600, max: 6_000_000_000 }),
      fc.double({ min: -100, max: 3000, noNaN: true }),
      (startSeconds, spanSeconds, px) => {
        const window = { startMs: startSeconds * 1e3, endMs: (startSeconds + spanSeconds) * 1e3 };
        const scale = createTimeScale(window, 120, 1000);
        expect(toPx(scale, toMs(scale, px))).toBeCloseTo(px, 2);
      },
    ),
  );
});

test('the window fills the plot', () => {
  const window = { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 3, 11) };
  const scale = createTimeScale(window, 100, 500);
  expect(toPx(scale, Date.UTC(2025, 3, 1))).toBe(100);
  expect(toPx(scale, Date.UTC(2025, 3, 6))).toBe(350);
  expect(toPx(scale, Date.UTC(2025, 3, 11))).toBe(600);
});
