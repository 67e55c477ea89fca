import { describe, expect, it } from 'vitest';
import { createColumns } from '../../src/query/createColumns.ts';
import { handlePlaces } from '../../src/timeline/handlePlaces.ts';
import { toPx } from '../../src/timeline/timeScale.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { aDrawing, aScene } from './aDrawing.ts';

function placesOf(on: string, window: { readonly startMs: number; readonly endMs: number }) {
  const event = anEvent({ id: 'a', on, sides: [['US']] });
  const columns = createColumns(aRecord([event]), 1);
  const { frame } = aDrawing()(aScene(columns, { window, todayMs: Date.UTC(2025, 5, 1) }));
  return { frame, ...handlePlaces(frame, 0, event.when) };
}

const spring = { startMs: Date.UTC(2025, 2, 1), endMs: Date.UTC(2025, 6, 1) };

describe('the handles of an event', () => {
  it('are at least 24 px wide and beside each other, however short it is', () => {
    const { frame, whole, start, end } = placesOf('2025-04-12', { ...spring, startMs: Date.UTC(2000, 0, 1) });
    expect(whole.widthPx).toBe(24);
    expect([start.widthPx, end.widthPx]).toEqual([24, 24]);
    expect(start.leftPx + 24).toBeCloseTo(whole.leftPx, 6);
    expect(end.leftPx).toBeCloseTo(whole.leftPx + 24, 6);
    expect(whole.leftPx + 12).toBeCloseTo(toPx(frame.scale, Date.UTC(2025, 3, 12, 12)), 6);
  });

  it('stand at the ends of a span', () => {
    const { frame, start, end } = placesOf('2025-04-01/2025-04-30', spring);
    expect(start.leftPx + 24).toBeCloseTo(toPx(frame.scale, Date.UTC(2025, 3, 1)), 6);
    expect(end.leftPx).toBeCloseTo(toPx(frame.scale, Date.UTC(2025, 4, 1)), 6);
    expect([start.isOut, end.isOut]).toEqual([false, false]);
  });

  it('are out where their end is out of the window, and the body keeps to the plot', () => {
    const { frame, whole, start, end } = placesOf('2024-04-01/2025-04-30', spring);
    expect([start.isOut, whole.isOut, end.isOut]).toEqual([true, false, false]);
    expect(whole.leftPx).toBe(frame.layout.plotLeftPx);
    expect(placesOf('2023-04-01', spring).whole.isOut).toBe(true);
    expect(placesOf('2025-03-20/..', spring).whole.isOut).toBe(false);
  });
});
