import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs, type TimeWindow } from '../../src/domain/timeWindow.ts';
import { moveWindow, type WindowLimits, windowLimits } from '../../src/timeline/windowGestures.ts';

const widthPx = 1000;
const limits: WindowLimits = {
  startMs: Date.UTC(1900, 0, 1),
  endMs: Date.UTC(2100, 0, 1),
  leastSpanMs: dayMs / 24,
};
const april: TimeWindow = { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 1) };
const pxOf = (ms: number, window: TimeWindow) =>
  ((ms - window.startMs) / (window.endMs - window.startMs)) * widthPx;

describe('zooming', () => {
  test('keeps the instant under the pointer within a pixel', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { maxLength: 30 }),
        (atShare, steps) => {
          const anchorMs = april.startMs + (april.endMs - april.startMs) * atShare;
          let window = april;
          for (const octaves of steps)
            window = moveWindow(window, { kind: 'zoom', atShare, octaves }, limits);
          const isAtLimit = window.startMs === limits.startMs || window.endMs === limits.endMs;
          fc.pre(!isAtLimit);
          expect(Math.abs(pxOf(anchorMs, window) - atShare * widthPx)).toBeLessThan(1);
        },
      ),
    );
  });

  test('in and out by the same two hundred steps comes home within a pixel', () => {
    let window = april;
    for (let step = 0; step < 100; step += 1) {
      window = moveWindow(
        window,
        { kind: 'zoom', atShare: 0.37, octaves: step % 2 === 0 ? -0.05 : -0.04 },
        limits,
      );
    }
    for (let step = 99; step >= 0; step -= 1) {
      window = moveWindow(
        window,
        { kind: 'zoom', atShare: 0.37, octaves: step % 2 === 0 ? 0.05 : 0.04 },
        limits,
      );
    }
    expect(Math.abs(pxOf(window.startMs, april))).toBeLessThan(1);
    expect(Math.abs(pxOf(window.endMs, april) - widthPx)).toBeLessThan(1);
  });

  test('stops at one hour, still about the pointer', () => {
    const window = moveWindow(april, { kind: 'zoom', atShare: 0.5, octaves: -40 }, limits);
    expect(window).toEqual({ startMs: Date.UTC(2025, 3, 15, 23, 30), endMs: Date.UTC(2025, 3, 16, 0, 30) });
  });

  test('stops at the whole', () => {
    const window = moveWindow(april, { kind: 'zoom', atShare: 0.2, octaves: 40 }, limits);
    expect(window).toEqual({ startMs: limits.startMs, endMs: limits.endMs });
  });
});

test('limits slide the window and never squeeze it', () => {
  fc.assert(
    fc.property(fc.double({ min: -3000, max: 3000, noNaN: true }), byShare => {
      const window = moveWindow(april, { kind: 'pan', byShare }, limits);
      expect(window.endMs - window.startMs).toBe(30 * dayMs);
      expect(window.startMs).toBeGreaterThanOrEqual(limits.startMs);
      expect(window.endMs).toBeLessThanOrEqual(limits.endMs);
    }),
  );
  expect(moveWindow(april, { kind: 'pan', byShare: 1e6 }, limits)).toEqual({
    startMs: limits.endMs - 30 * dayMs,
    endMs: limits.endMs,
  });
});

test('a page turn shows what follows, without a gap', () => {
  expect(moveWindow(april, { kind: 'page', direction: 1 }, limits).startMs).toBe(april.endMs);
  expect(moveWindow(april, { kind: 'page', direction: -1 }, limits).endMs).toBe(april.startMs);
});

test('centring puts the instant in the middle', () => {
  const window = moveWindow(april, { kind: 'centre', atMs: Date.UTC(2020, 0, 1) }, limits);
  expect(pxOf(Date.UTC(2020, 0, 1), window)).toBe(500);
});

test('an edge moves alone and stops an hour before the other', () => {
  const moved = moveWindow(april, { kind: 'edge', edge: 'start', toMs: Date.UTC(2025, 5, 1) }, limits);
  expect(moved).toEqual({ startMs: april.endMs - dayMs / 24, endMs: april.endMs });
});

test('a pinch keeps both instants under their fingers', () => {
  const fromMs = [Date.UTC(2025, 3, 10), Date.UTC(2025, 3, 20)] as const;
  const window = moveWindow(april, { kind: 'pinch', fromMs, shares: [0.2, 0.9] }, limits);
  expect(pxOf(fromMs[0], window)).toBeCloseTo(200, 3);
  expect(pxOf(fromMs[1], window)).toBeCloseTo(900, 3);
});

test('fingers that meet do not turn time around', () => {
  const fromMs = [Date.UTC(2025, 3, 10), Date.UTC(2025, 3, 20)] as const;
  const window = moveWindow(april, { kind: 'pinch', fromMs, shares: [0.5, 0.5] }, limits);
  expect(window.endMs - window.startMs).toBe(30 * dayMs);
});

test('limits hold the record, today and a window that an address put further out', () => {
  const extent = { startMs: Date.UTC(2003, 0, 1), endMs: Date.UTC(2025, 0, 1) };
  const far = { startMs: Date.UTC(1950, 0, 1), endMs: Date.UTC(1960, 0, 1) };
  const held = windowLimits(extent, Date.UTC(2026, 5, 1), far);
  expect(held.startMs).toBe(far.startMs);
  expect(held.endMs).toBeGreaterThan(Date.UTC(2026, 5, 2));
});
