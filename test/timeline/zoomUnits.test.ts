import { describe, expect, it } from 'vitest';
import { readTypedDate } from '../../src/domain/typedDate.ts';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { biggerUnit, dateAt, moveUnitAt } from '../../src/timeline/zoomUnits.ts';

const noon = Date.UTC(2025, 3, 12, 12);
/** So many pixels a day. */
const at = (pxPerDay: number, ms = noon) => dateAt(ms, pxPerDay / dayMs);

describe('the date of a place on the axis', () => {
  it('is never more exact than a hand can hit', () => {
    expect(at(8 * 24 * 60 + 1, Date.UTC(2025, 3, 12, 12, 7, 40))).toBe('2025-04-12T12:08');
    expect(at(8 * 24 * 4 + 1, Date.UTC(2025, 3, 12, 12, 8))).toBe('2025-04-12T12:15');
    expect(at(8 * 24 + 1, Date.UTC(2025, 3, 12, 23, 40))).toBe('2025-04-13T00:00');
    expect(at(8 * 24 - 1)).toBe('2025-04-12');
    expect(at(8)).toBe('2025-04-12');
    expect(at(7.9)).toBe('2025-04');
    expect(at(0.27)).toBe('2025-04');
    expect(at(0.25)).toBe('2025');
    expect(at(0.02)).toBe('202X');
    expect(at(0.001)).toBe('20XX');
  });

  it('is written as a person would, before the year 0 and after 9999 too', () => {
    expect(at(0.003, Date.UTC(-15, 5, 1))).toBe('-001X');
    expect(at(0.03, Date.UTC(12_025, 5, 1))).toBe('Y12025');
    expect(at(0.0003, Date.UTC(12_025, 5, 1))).toBe('Y12025~');
  });

  it('can be read by the form', () => {
    for (const pxPerDay of [20_000, 900, 200, 10, 1, 0.1, 0.01, 0.0005]) {
      expect(readTypedDate(at(pxPerDay), { todayIso: '2025-04-14' })).toMatchObject({ kind: 'read' });
    }
  });
});

describe('a step', () => {
  it('is the finest one that can be seen, and the bigger one is longer', () => {
    expect(moveUnitAt(6 / dayMs)).toBe('day');
    expect(moveUnitAt(1 / dayMs)).toBe('week');
    expect(moveUnitAt(0.2 / dayMs)).toBe('month');
    expect(moveUnitAt(80 / dayMs)).toBe('hour');
    expect(biggerUnit('day')).toBe('week');
    expect(biggerUnit('hour')).toBe('day');
  });
});
