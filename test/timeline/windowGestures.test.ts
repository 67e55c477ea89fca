import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs, type TimeWindow } from '../../src/domain/timeWindow.ts';
import {
  type Gesture,
  moveWindow,
  type WindowLimits,
  windowLimits,
} from '../../src/timeline/windowGestures.ts';

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

describe('laws of moving', () => {
  const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
  const anyWindow = fc
    .record({
      startDay: fc.integer({ min: 20_000, max: 45_000 }),
      days: fc.double({ min: 0.1, max: 3000, noNaN: true }),
    })
    .map(({ startDay, days }) => {
      const startMs = limits.startMs + startDay * dayMs;
      return { startMs, endMs: startMs + days * dayMs };
    });
  const touches = ({ startMs, endMs }: TimeWindow) =>
    startMs <= limits.startMs || endMs >= limits.endMs || endMs - startMs <= limits.leastSpanMs * 1.0001;
  const apartPx = (one: TimeWindow, other: TimeWindow) =>
    Math.max(Math.abs(pxOf(one.startMs, other)), Math.abs(pxOf(one.endMs, other) - widthPx));

  test('any zoom and its opposite about the same share is no move', () => {
    fc.assert(
      fc.property(
        anyWindow,
        anyShare,
        fc.double({ min: -6, max: 6, noNaN: true }),
        (window, atShare, octaves) => {
          const away = moveWindow(window, { kind: 'zoom', atShare, octaves }, limits);
          fc.pre(!touches(away));
          const back = moveWindow(away, { kind: 'zoom', atShare, octaves: -octaves }, limits);
          expect(apartPx(back, window)).toBeLessThan(0.01);
        },
      ),
    );
  });

  test('two pans are one pan of their sum', () => {
    const anyPan = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(anyWindow, anyPan, anyPan, (window, first, second) => {
        const once = moveWindow(window, { kind: 'pan', byShare: first }, limits);
        const twice = moveWindow(once, { kind: 'pan', byShare: second }, limits);
        fc.pre(!touches(once) && !touches(twice));
        const both = moveWindow(window, { kind: 'pan', byShare: first + second }, limits);
        expect(apartPx(twice, both)).toBeLessThan(0.01);
      }),
    );
  });

  test('a pinch is a zoom about one finger and a pan with it', () => {
    fc.assert(
      fc.property(
        anyWindow,
        fc.tuple(
          fc.double({ min: 0.05, max: 0.4, noNaN: true }),
          fc.double({ min: 0.6, max: 0.95, noNaN: true }),
        ),
        fc.tuple(
          fc.double({ min: 0.05, max: 0.4, noNaN: true }),
          fc.double({ min: 0.6, max: 0.95, noNaN: true }),
        ),
        (window, from, to) => {
          const msAt = (share: number) => window.startMs + (window.endMs - window.startMs) * share;
          const fromMs = [msAt(from[0]), msAt(from[1])] as const;
          const pinched = moveWindow(window, { kind: 'pinch', fromMs, shares: to }, limits);
          const octaves = Math.log2((from[1] - from[0]) / (to[1] - to[0]));
          const zoomed = moveWindow(window, { kind: 'zoom', atShare: from[0], octaves }, limits);
          const panned = moveWindow(zoomed, { kind: 'pan', byShare: from[0] - to[0] }, limits);
          fc.pre(!touches(pinched) && !touches(zoomed) && !touches(panned));
          expect(apartPx(panned, pinched)).toBeLessThan(0.01);
        },
      ),
    );
  });

  test('no gesture ever leaves the limits, turns time around or squeezes the window at them', () => {
    const anyGesture: fc.Arbitrary<Gesture> = fc.oneof(
      fc.record({
        kind: fc.constant('zoom' as const),
        atShare: anyShare,
        octaves: fc.double({ min: -40, max: 40, noNaN: true }),
      }),
      fc.record({
        kind: fc.constant('pan' as const),
        byShare: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      }),
      fc.record({ kind: fc.constant('page' as const), direction: fc.constantFrom(-1 as const, 1 as const) }),
    );
    fc.assert(
      fc.property(anyWindow, fc.array(anyGesture, { maxLength: 12 }), (from, gestures) => {
        let window: TimeWindow = from;
        for (const gesture of gestures) {
          const next = moveWindow(window, gesture, limits);
          expect(next.startMs).toBeGreaterThanOrEqual(limits.startMs);
          expect(next.endMs).toBeLessThanOrEqual(limits.endMs + 1);
          expect(next.endMs - next.startMs).toBeGreaterThan(limits.leastSpanMs * 0.999);
          const grown = (next.endMs - next.startMs) / (window.endMs - window.startMs);
          if (gesture.kind !== 'zoom') expect(grown).toBeCloseTo(1, 6);
          window = next;
        }
      }),
    );
  });
});
