import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startOfIsoDayMs } from '../../../src/domain/calendarDay.ts';
import {
  edgesOf,
  largerUnit,
  spanBetween,
  spanOfEdges,
  unitOfPx,
  withEdgeAt,
  withEdgeStepped,
} from '../../../src/ui/filters/dayBrush.ts';

const at = startOfIsoDayMs;
const record = { startMs: at('2003-11-09'), endMs: at('2026-06-23') };

it('takes the unit that a pixel can tell apart', () => {
  expect([3_600_000, 5 * 86_400_000, 400 * 86_400_000].map(unitOfPx)).toEqual(['day', 'month', 'year']);
  expect(largerUnit('month')).toBe('year');
});

it('draws whole units, in either direction, and no bound where it goes over the edge', () => {
  expect(spanBetween([at('2025-03-12'), at('2025-05-02')], 'month', record)).toEqual({
    from: '2025-03-01',
    to: '2025-05-31',
  });
  expect(spanBetween([at('2025-05-02'), at('2025-03-12')], 'day', record)).toEqual({
    from: '2025-03-12',
    to: '2025-05-02',
  });
  expect(spanBetween([at('2025-03-12'), at('2031-01-01')], 'month', record)).toEqual({ from: '2025-03-01' });
  expect(spanBetween([at('1999-01-01'), at('2031-01-01')], 'month', record)).toEqual({});
});

it('drags one edge to the nearest unit, never over the other', () => {
  const days = { from: '2025-03-01', to: '2025-05-31' };
  const dragged = (bound: 'from' | 'to', to: string) =>
    withEdgeAt(days, { bound, ms: at(to), unit: 'month' }, record);
  expect(dragged('from', '2025-04-27')).toEqual({ from: '2025-05-01', to: '2025-05-31' });
  expect(dragged('to', '2025-04-10')).toEqual({ from: '2025-03-01', to: '2025-03-31' });
  expect(dragged('from', '2025-08-01')).toEqual(days);
});

it('steps from the edge of the record to the next unit', () => {
  const stepped = (bound: 'from' | 'to', step: 1 | -1) =>
    withEdgeStepped({}, { bound, step, unit: 'year' }, record);
  expect(stepped('from', 1)).toEqual({ from: '2004-01-01' });
  expect(stepped('to', -1)).toEqual({ to: '2025-12-31' });
  expect(stepped('from', -1)).toEqual({});
});

it('brings edges back to the days that they are of', () => {
  const day = fc.integer({ min: 1, max: 8000 }).map(count => record.startMs + count * 86_400_000);
  fc.assert(
    fc.property(day, day, (one, other) => {
      const edges = { startMs: Math.min(one, other), endMs: Math.max(one, other) + 86_400_000 };
      expect(edgesOf(spanOfEdges(edges, record), record)).toEqual(edges);
    }),
  );
});

it('has the whole record for days that run backwards', () => {
  expect(edgesOf({ from: '2025-01-01', to: '2024-01-01' }, record)).toEqual(record);
});
