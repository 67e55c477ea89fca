import { describe, expect, test } from 'vitest';
import { createColumns } from '../../src/query/createColumns.ts';
import { stripWindowPx } from '../../src/timeline/strip.ts';
import { createTimeScale } from '../../src/timeline/timeScale.ts';
import { aRecord, anEvent } from '../support/anEvent.ts';
import { aDrawing, aScene } from './aDrawing.ts';

const year = (number: number) => Date.UTC(number, 0, 1);

describe('the window on the strip', () => {
  const scale = createTimeScale({ startMs: year(2000), endMs: year(2020) }, 100, 800);

  test('stands where it is', () => {
    const { fromPx, toPx } = stripWindowPx(scale, { startMs: year(2005), endMs: year(2010) });
    expect(fromPx).toBeCloseTo(300, 0);
    expect(toPx).toBeCloseTo(500, 0);
  });

  test('is cut at the ends of the strip', () => {
    expect(stripWindowPx(scale, { startMs: year(1900), endMs: year(2100) })).toEqual({
      fromPx: 100,
      toPx: 900,
    });
  });

  test('is a thin mark at the end that it lies beyond', () => {
    expect(stripWindowPx(scale, { startMs: year(1900), endMs: year(1901) })).toEqual({
      fromPx: 100,
      toPx: 102,
    });
    expect(stripWindowPx(scale, { startMs: year(2100), endMs: year(2101) })).toEqual({
      fromPx: 898,
      toPx: 900,
    });
  });
});

test('a strip of months names its months, and the year with the first', () => {
  const events = ['2024-10-05', '2025-04-20'].map(on => anEvent({ on, sides: [['IR']] }));
  const { frame, written } = aDrawing()(aScene(createColumns(aRecord(events), 1)));
  const labels = written.texts.filter(({ yPx }) => yPx > frame.layout.stripTopPx).map(({ text }) => text);
  expect(labels).toEqual(['Oct', 'Nov', 'Dec', 'Jan 2025', 'Feb', 'Mar', 'Apr', 'May']);
});

test('a window beyond the record leaves all that is drawn on the strip within it', () => {
  const events = ['2024-10-05', '2025-04-20'].map(on => anEvent({ on, sides: [['IR']] }));
  const window = { startMs: year(1990), endMs: year(1991) };
  const { frame, written } = aDrawing()(aScene(createColumns(aRecord(events), 1), { window }));
  const { plotLeftPx, plotWidthPx, stripTopPx } = frame.layout;
  const onStrip = written.boxes.filter(({ corners }) => corners[1]! >= stripTopPx);
  expect(onStrip.length).toBeGreaterThan(3);
  for (const { corners } of onStrip) {
    // Grips stand across the ends.
    expect(corners[0]).toBeGreaterThanOrEqual(plotLeftPx - 3);
    expect(corners[0]! + corners[2]!).toBeLessThanOrEqual(plotLeftPx + plotWidthPx + 3);
  }
});
