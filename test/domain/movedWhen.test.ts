import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type When } from '../../src/domain/event.ts';
import { edtfText } from '../../src/domain/ids.ts';
import { moveUnits } from '../../src/domain/movedDate.ts';
import { edgeMs, movableParts, moveTowards, moveWhen, type WhenMove } from '../../src/domain/movedWhen.ts';
import { boundsOfWhen } from '../../src/domain/when.ts';
import { anyEdtf, isoOf } from './edtf/anyEdtf.ts';

const when = (edtf: string, rest: Omit<When, 'edtf'> = {}): When => ({ edtf: edtfText(edtf), ...rest });
const moved = (edtf: string, move: Partial<WhenMove> = {}) =>
  moveWhen(when(edtf), { byUnits: 1, unit: 'day', part: 'whole', ...move })?.edtf;

const first = when('2025-04-12', {
  local: { start: '2025-04-12T16:00', end: '2025-04-12T18:20', zone: 'Asia/Muscat' },
});

describe('a date that is moved', () => {
  it('stays as exact as it was, whatever the zoom', () => {
    expect(moved('2025-04-12')).toBe('2025-04-13');
    expect(moved('2025-03~')).toBe('2025-04~');
    expect(moved('2025-12?', { unit: 'quarter' })).toBe('2026-03?');
    expect(moved('2012', { unit: 'hour' })).toBe('2013');
    expect(moved('2024-24')).toBe('2025-21');
    expect(moved('201X', { byUnits: -1 })).toBe('200X');
    expect(moved('19XX', { unit: 'century' })).toBe('20XX');
    expect(moved('2004-12-XX')).toBe('2005-01-XX');
    expect(moved('2004-XX-XX')).toBe('2005-XX-XX');
    expect(moved('2025-04-12T16:00+04:00', { unit: 'hour', byUnits: 9 })).toBe('2025-04-13T01:00+04:00');
  });

  it('keeps its weekday where the unit is longer than a day', () => {
    expect(moved('2025-04-12', { unit: 'week' })).toBe('2025-04-19');
    expect(moved('2025-01-31', { unit: 'month' })).toBe('2025-02-28');
    expect(moved('2025-04-12', { unit: 'year', byUnits: -1 })).toBe('2024-04-13');
  });

  it('keeps the length and the openness of a span', () => {
    expect(moved('2025-04-12/2025-04-14', { byUnits: -12 })).toBe('2025-03-31/2025-04-02');
    expect(moved('2022/..')).toBe('2023/..');
    expect(moved('../2022-03-04')).toBe('../2022-03-05');
    expect(moved('2022-03/')).toBe('2022-04/');
  });

  it('takes a day along as far as the month beside it goes', () => {
    expect(moved('2025-03/2025-04-12')).toBe('2025-04/2025-05-13');
  });

  it('has no place of its own where it is one of several', () => {
    expect(movableParts(when('[2025-04-12,2025-04-19]'))).toEqual([]);
    expect(moved('[2025-04-12,2025-04-19]')).toBeUndefined();
  });

  it('takes its clock along, without the offset of a repeated hour', () => {
    const repeated = when('2025-10-26', {
      local: { start: '2025-10-26T01:30', zone: 'Europe/London', offset: '+00:00' },
    });
    expect(moveWhen(first, { byUnits: 7, unit: 'day', part: 'whole' })).toEqual(
      when('2025-04-19', {
        local: { start: '2025-04-19T16:00', end: '2025-04-19T18:20', zone: 'Asia/Muscat' },
      }),
    );
    expect(moveWhen(repeated, { byUnits: 1, unit: 'day', part: 'whole' })).toEqual(
      when('2025-10-27', { local: { start: '2025-10-27T01:30', zone: 'Europe/London' } }),
    );
  });

  it('moves by the clock where the zoom tells hours apart, past midnight too', () => {
    expect(moveWhen(first, { byUnits: 9, unit: 'hour', part: 'whole' })).toEqual(
      when('2025-04-13', {
        local: { start: '2025-04-13T01:00', end: '2025-04-13T03:20', zone: 'Asia/Muscat' },
      }),
    );
  });
});

describe('an end that is moved', () => {
  it('makes a span of a day, and a day of a span of one day', () => {
    expect(moved('2025-04-12', { part: 'end', byUnits: 2 })).toBe('2025-04-12/2025-04-14');
    expect(moved('2025-04-12/2025-04-14', { part: 'end', byUnits: -2 })).toBe('2025-04-12');
    expect(moved('2025-03~', { part: 'start', byUnits: -1 })).toBe('2025-02~/2025-03~');
  });

  it('never crosses the other', () => {
    expect(moved('2025-04-12/2025-04-14', { part: 'end', byUnits: -3 })).toBeUndefined();
    expect(moved('2025-04-12', { part: 'start', byUnits: 1 })).toBeUndefined();
    expect(moveWhen(first, { byUnits: 3, unit: 'hour', part: 'start' })).toBeUndefined();
  });

  it('is a clock time where the event has some', () => {
    const call = when('2013-09-27', {
      local: { start: '2013-09-27T14:30', zone: 'America/New_York' },
      durationMin: [10, 15],
    });
    expect(movableParts(call)).toEqual(['whole', 'end']);
    expect(moveWhen(call, { byUnits: 1, unit: 'quarterHour', part: 'end' })?.local?.end).toBe(
      '2013-09-27T15:00',
    );
    expect(moveWhen(first, { byUnits: -1, unit: 'hour', part: 'start' })?.local).toEqual({
      ...first.local,
      start: '2025-04-12T15:00',
    });
  });

  it('is not there where it is open', () => {
    expect(movableParts(when('2022/..'))).toEqual(['whole', 'start']);
    expect(movableParts(when('../2022'))).toEqual(['whole', 'end']);
    expect(moved('2022/..', { part: 'end' })).toBeUndefined();
  });
});

describe('moving towards an instant', () => {
  it('takes the nearest possible unit', () => {
    const to = (edtf: string, part: WhenMove['part'], iso: string) =>
      moveTowards(when(edtf), { part, unit: 'day', toMs: isoOf(iso) }).edtf;
    expect(to('2025-04-12', 'whole', '2025-04-19T11:00')).toBe('2025-04-19');
    expect(to('2025-04-12', 'whole', '2025-04-19T13:00')).toBe('2025-04-20');
    expect(to('2025-03~', 'whole', '2025-05-28')).toBe('2025-06~');
    expect(to('2025-04-12/2025-04-14', 'end', '2025-04-16')).toBe('2025-04-12/2025-04-15');
    expect(to('2025-04-12/2025-04-14', 'end', '2024-01-01')).toBe('2025-04-12');
    expect(to('2025-04-12/2025-04-14', 'start', '2030-01-01')).toBe('2025-04-14');
  });
});

const anyMove = fc.record({
  byUnits: fc.integer({ min: -30, max: 30 }),
  unit: fc.constantFrom(...moveUnits),
});
const anyWhen = fc.oneof(
  anyEdtf.map(text => when(text)),
  fc.constant(first),
  fc
    .constantFrom('2025-01-31', '2024-02-29', '2025-03/2025-04-12', '2024-24/2025', '2025-04-12/2025-04-14')
    .map(text => when(text)),
);

describe('every date', () => {
  it('comes home when it is moved there and back, with the bounds it had', () => {
    fc.assert(
      fc.property(anyWhen, anyMove, (value, { byUnits, unit }) => {
        const there = moveWhen(value, { byUnits, unit, part: 'whole' });
        fc.pre(there !== undefined);
        const back = moveWhen(there, { byUnits: -byUnits, unit, part: 'whole' });
        expect(back && boundsOfWhen(back)).toEqual(boundsOfWhen(value));
        expect(back?.local).toEqual(value.local);
      }),
    );
  });

  it('keeps how exact, how open and, of days, how long it is', () => {
    fc.assert(
      fc.property(anyWhen, anyMove, (value, { byUnits, unit }) => {
        const there = moveWhen(value, { byUnits, unit, part: 'whole' });
        fc.pre(there !== undefined);
        const kept = (one: When) => {
          const { precision, openStart, openEnd, approximate, uncertain } = boundsOfWhen(one);
          return { precision, openStart, openEnd, approximate, uncertain };
        };
        expect(kept(there)).toEqual(kept(value));
        const [before, after] = [boundsOfWhen(value), boundsOfWhen(there)];
        const isMoment = before.precision === 'day' || before.precision === 'instant';
        if (isMoment) expect(after.latestMs - after.earliestMs).toBe(before.latestMs - before.earliestMs);
      }),
    );
  });

  it('has ends that never cross, wherever they are pulled', () => {
    const pulls = fc.record({
      part: fc.constantFrom('whole', 'start', 'end'),
      unit: fc.constantFrom(...moveUnits),
      byMs: fc.integer({ min: -4e11, max: 4e11 }),
    });
    fc.assert(
      fc.property(anyWhen, pulls, (value, { part, unit, byMs }) => {
        fc.pre(movableParts(value).includes(part));
        const next = moveTowards(value, { part, unit, toMs: edgeMs(value, part) + byMs });
        const { earliestMs, latestMs } = boundsOfWhen(next);
        expect(earliestMs).toBeLessThan(latestMs);
      }),
    );
  });
});
