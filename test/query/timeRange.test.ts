import { describe, expect, it } from 'vitest';
import { createColumns } from '../../src/query/createColumns.ts';
import { firstRowStartingAtOrAfter, fitWindow, openingWindow } from '../../src/query/timeRange.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';

function columnsOf(...dates: string[]) {
  return createColumns(aRecord(dates.map((on, index) => anEvent({ id: `e${index}`, on }))), 1);
}

function days({ startMs, endMs }: { readonly startMs: number; readonly endMs: number }): string[] {
  return [startMs, endMs].map(ms => new Date(ms).toISOString().slice(0, 10));
}

describe('firstRowStartingAtOrAfter', () => {
  const columns = columnsOf('../2001', '2025-04-12', '2025-04-12', '2025-04-19');

  it.each([
    ['2025-04-11', 1],
    ['2025-04-12', 1],
    ['2025-04-13', 3],
    ['2025-04-20', 4],
  ])('from %s on stands at %i', (day, position) => {
    expect(firstRowStartingAtOrAfter(columns, columns.order, Date.parse(day))).toBe(position);
  });
});

describe('openingWindow', () => {
  const longAgo = Date.UTC(2030, 0, 1);
  const burst = Array.from({ length: 12 }, (_, month) => `2014-${String(month + 1).padStart(2, '0')}-10`);
  const newest = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}-10`);

  it('ends with the newest cluster', () => {
    expect(days(openingWindow(columnsOf(...burst, ...newest), longAgo))).toEqual([
      '2023-06-27',
      '2024-12-26',
    ]);
  });

  it('is not drawn away by a single far deadline', () => {
    expect(days(openingWindow(columnsOf(...newest, '2029-10-18'), longAgo))).toEqual([
      '2023-06-27',
      '2024-12-26',
    ]);
  });

  it('shows today where the cluster ended not long ago', () => {
    expect(days(openingWindow(columnsOf(...newest), Date.UTC(2025, 0, 20)))).toEqual([
      '2023-08-07',
      '2025-02-05',
    ]);
  });

  it('is around today in an empty record', () => {
    expect(days(openingWindow(columnsOf(), Date.UTC(2025, 0, 1)))).toEqual(['2024-04-02', '2025-10-02']);
  });
});

describe('fitWindow', () => {
  it('shows all rows with a margin, and an open end does not stretch it', () => {
    const columns = columnsOf('2025-01-01', '2025-04-10', '2025-02-01/..');
    expect(days(fitWindow(columns, columns.order)!)).toEqual(['2024-12-29', '2025-04-14']);
  });

  it('leaves a day on each side of a single day', () => {
    const columns = columnsOf('2025-04-12');
    expect(days(fitWindow(columns, columns.order)!)).toEqual(['2025-04-11', '2025-04-14']);
  });

  it('shows the record where the filter finds nothing, and nothing where it is empty', () => {
    expect(days(fitWindow(columnsOf('2025-04-12'), new Uint32Array(0))!)).toEqual([
      '2025-04-11',
      '2025-04-14',
    ]);
    expect(fitWindow(columnsOf(), new Uint32Array(0))).toBeUndefined();
  });
});
