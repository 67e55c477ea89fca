import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type When } from '../../src/domain/event.ts';
import { edtfText } from '../../src/domain/ids.ts';
import { boundsOfWhen, trueInstantMs } from '../../src/domain/when.ts';
import { anyEdtf, isoOf } from './edtf/anyEdtf.ts';

type Local = NonNullable<When['local']>;
const muscat = (start: string, end?: string): Local => ({
  start,
  zone: 'Asia/Muscat',
  ...(end === undefined ? {} : { end }),
});
const when = (edtf: string, rest: Omit<When, 'edtf'> = {}): When => ({ edtf: edtfText(edtf), ...rest });
const spanOf = (value: When) => {
  const { earliestMs, latestMs } = boundsOfWhen(value);
  return [earliestMs, latestMs];
};

describe('the bounds of when an event took place', () => {
  it('are those of its date where no clock is known', () => {
    expect(spanOf(when('2025-04-12'))).toEqual([isoOf('2025-04-12'), isoOf('2025-04-13')]);
  });

  it('are refined by a start and an end', () => {
    const first = when('2025-04-12', { local: muscat('2025-04-12T16:00', '2025-04-12T18:20') });
    expect(boundsOfWhen(first)).toMatchObject({
      earliestMs: isoOf('2025-04-12T16:00'),
      latestMs: isoOf('2025-04-12T18:20'),
      anchorMs: isoOf('2025-04-12T16:00'),
      precision: 'instant',
    });
  });

  it('reach into the next day where the clock does', () => {
    const late = when('2025-04-12', { local: muscat('2025-04-12T22:00', '2025-04-13T01:00') });
    expect(spanOf(late)).toEqual([isoOf('2025-04-12T22:00'), isoOf('2025-04-13T01:00')]);
  });

  it('take the longest duration after a start alone', () => {
    const call = when('2013-09-27', {
      local: { start: '2013-09-27T14:30', zone: 'America/New_York' },
      durationMin: [10, 15],
    });
    expect(spanOf(call)).toEqual([isoOf('2013-09-27T14:30'), isoOf('2013-09-27T14:45')]);
  });

  it('are the minute itself after a start alone without a duration', () => {
    const deadline = when('2025-09-28', { local: { start: '2025-09-28T00:00', zone: 'Etc/UTC' } });
    expect(spanOf(deadline)).toEqual([isoOf('2025-09-28T00:00'), isoOf('2025-09-28T00:01')]);
  });

  it('keep the last day of a date of several days when only its start is clocked', () => {
    const round = when('2025-04-17/2025-04-18', { local: muscat('2025-04-17T10:00') });
    expect(boundsOfWhen(round)).toMatchObject({
      earliestMs: isoOf('2025-04-17T10:00'),
      latestMs: isoOf('2025-04-19'),
      precision: 'day',
    });
  });

  it('give a clock time in the date itself its duration too', () => {
    expect(spanOf(when('2025-04-12T16:00', { durationMin: [60, 90] }))).toEqual([
      isoOf('2025-04-12T16:00'),
      isoOf('2025-04-12T17:30'),
    ]);
  });

  it.each([
    ['outside the date', muscat('2025-04-20T16:00')],
    ['that cannot be read', muscat('four in the afternoon')],
    ['that is a day', muscat('2025-04-12')],
  ])('ignore a clock %s', (_, local) => {
    expect(spanOf(when('2025-04-12', { local }))).toEqual([isoOf('2025-04-12'), isoOf('2025-04-13')]);
  });

  it('ignore an end before its start', () => {
    const odd = when('2025-04-12', { local: muscat('2025-04-12T16:00', '2025-04-12T15:00') });
    expect(spanOf(odd)).toEqual([isoOf('2025-04-12T16:00'), isoOf('2025-04-12T16:01')]);
  });

  it('are never empty', () => {
    fc.assert(
      fc.property(anyEdtf, fc.integer({ min: 0, max: 600 }), (edtf, mostMin) => {
        const { earliestMs, latestMs } = boundsOfWhen(when(edtf, { durationMin: [0, mostMin] }));
        expect(earliestMs).toBeLessThan(latestMs);
      }),
    );
  });
});

describe('the true instant of an event', () => {
  const at = (start: string, zone: string, offset?: string) =>
    trueInstantMs(
      when(start.slice(0, 10), { local: { start, zone, ...(offset === undefined ? {} : { offset }) } }),
    );

  it.each([
    ['2025-04-12T16:00', 'Asia/Muscat', '2025-04-12T12:00'],
    ['2025-07-01T12:00', 'America/New_York', '2025-07-01T16:00'],
    ['2025-01-01T12:00', 'America/St_Johns', '2025-01-01T15:30'],
    ['2011-12-29T23:00', 'Pacific/Apia', '2011-12-30T09:00'],
    ['2011-12-31T00:00', 'Pacific/Apia', '2011-12-30T10:00'],
    ['2025-09-28T00:00', 'Etc/UTC', '2025-09-28T00:00'],
  ])('%s in %s is %s UTC', (start, zone, utc) => {
    expect(at(start, zone)).toEqual({ ok: true, value: isoOf(utc) });
  });

  it('is settled by the offset where a clock ran through an hour twice, and else the first', () => {
    const first = { ok: true, value: isoOf('2025-11-02T05:30') };
    expect(at('2025-11-02T01:30', 'America/New_York')).toEqual(first);
    expect(at('2025-11-02T01:30', 'America/New_York', '-04:00')).toEqual(first);
    expect(at('2025-11-02T01:30', 'America/New_York', '-05:00')).toEqual({
      ok: true,
      value: isoOf('2025-11-02T06:30'),
    });
  });

  it.each([
    ['2025-03-09T02:30', 'America/New_York', undefined, 'skipped-hour'],
    ['2011-12-30T12:00', 'Pacific/Apia', undefined, 'skipped-hour'],
    ['2025-04-12T16:00', 'Asia/Muscat', '+05:00', 'offset-disagrees'],
    ['2025-04-12T16:00', 'Asia/Atlantis', undefined, 'unknown-zone'],
    ['2025-04-12', 'Asia/Muscat', undefined, 'bad-clock'],
  ])('%s in %s with offset %s has none: %s', (start, zone, offset, error) => {
    expect(at(start, zone, offset)).toEqual({ ok: false, error });
  });

  it('comes from the date itself where that has a clock and an offset', () => {
    const value = isoOf('2025-04-12T12:00');
    expect(trueInstantMs(when('2025-04-12T16:00+04:00'))).toEqual({ ok: true, value });
    expect(trueInstantMs(when('2025-04-12T12:00Z'))).toEqual({ ok: true, value });
    expect(trueInstantMs(when('2025-04-12T12:00'))).toEqual({ ok: false, error: 'no-clock' });
    expect(trueInstantMs(when('2025-04-12'))).toEqual({ ok: false, error: 'no-clock' });
  });
});
