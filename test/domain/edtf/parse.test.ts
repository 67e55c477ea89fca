import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxDateMs } from '../../../src/domain/calendarDay.ts';
import { boundsOf, boundsOfText } from '../../../src/domain/edtf/bounds.ts';
import { type Edtf } from '../../../src/domain/edtf/edtf.ts';
import { parseEdtf, readEdtf } from '../../../src/domain/edtf/parse.ts';
import { edtfText } from '../../../src/domain/ids.ts';
import { anyDay, anyEdtf, isoOf } from './anyEdtf.ts';

function parsed(text: string): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.code}`);
  return result.value;
}

describe('an EDTF text', () => {
  it.each([
    // Level 0.
    ['2025-04-12', '2025-04-12', '2025-04-13', 'day'],
    ['2024-02-29', '2024-02-29', '2024-03-01', 'day'],
    ['2000-02-29', '2000-02-29', '2000-03-01', 'day'],
    ['2012-07', '2012-07-01', '2012-08-01', 'month'],
    ['2012-12', '2012-12-01', '2013-01-01', 'month'],
    ['2020', '2020-01-01', '2021-01-01', 'year'],
    ['0044', '0044-01-01', '0045-01-01', 'year'],
    ['0099-12-31', '0099-12-31', '0100-01-01', 'day'],
    ['0000', '0000-01-01', '0001-01-01', 'year'],
    ['2025-04-12T16:00', '2025-04-12T16:00', '2025-04-12T16:01', 'instant'],
    ['2025-04-12T16:00:30', '2025-04-12T16:00:30', '2025-04-12T16:00:31', 'instant'],
    ['2025-04-12T16:00:30.250Z', '2025-04-12T16:00:30.250', '2025-04-12T16:00:30.251', 'instant'],
    ['2025-04-12T16:00:30.2509', '2025-04-12T16:00:30.250', '2025-04-12T16:00:30.251', 'instant'],
    ['2025-04-12T16:00Z', '2025-04-12T16:00', '2025-04-12T16:01', 'instant'],
    ['2025-04-12T16:00+04:00', '2025-04-12T16:00', '2025-04-12T16:01', 'instant'],
    ['2025-04-12T16:00-03', '2025-04-12T16:00', '2025-04-12T16:01', 'instant'],
    ['2009/2011', '2009-01-01', '2012-01-01', 'year'],
    ['2015-03-26/2015-04-02', '2015-03-26', '2015-04-03', 'day'],
    ['2004-06/2004', '2004-06-01', '2005-01-01', 'year'],
    ['2004/2004-06', '2004-01-01', '2004-07-01', 'year'],
    ['2025-04-12T16:00/2025-04-12T18:20', '2025-04-12T16:00', '2025-04-12T18:21', 'instant'],
    // Level 1.
    ['Y-17000', '-017000-01-01', '-016999-01-01', 'year'],
    ['Y12025', '+012025-01-01', '+012026-01-01', 'year'],
    ['-0043-03-15', '-000043-03-15', '-000043-03-16', 'day'],
    ['2014-21', '2014-03-01', '2014-06-01', 'season'],
    ['2014-22', '2014-06-01', '2014-09-01', 'season'],
    ['2014-23', '2014-09-01', '2014-12-01', 'season'],
    ['2014-24', '2014-12-01', '2015-03-01', 'season'],
    ['201X', '2010-01-01', '2020-01-01', 'decade'],
    ['20XX', '2000-01-01', '2100-01-01', 'century'],
    ['-20XX', '-002099-01-01', '-001999-01-01', 'century'],
    ['2004-XX', '2004-01-01', '2005-01-01', 'year'],
    ['2004-06-XX', '2004-06-01', '2004-07-01', 'month'],
    ['2004-XX-XX', '2004-01-01', '2005-01-01', 'year'],
    ['2013-03-01~/2013-03-03~', '2013-03-01', '2013-03-04', 'day'],
    // Sets of which one is meant.
    ['[2025-04-07..2025-04-13]', '2025-04-07', '2025-04-14', 'day'],
    ['[1667,1668,1670..1672]', '1667-01-01', '1673-01-01', 'year'],
    ['[2025-05,2025-04-12]', '2025-04-12', '2025-06-01', 'month'],
  ])('%s is from %s up to %s, to the %s', (text, from, to, precision) => {
    const bounds = boundsOf(parsed(text));
    expect([bounds.earliestMs, bounds.latestMs]).toEqual([isoOf(from), isoOf(to)]);
    expect([bounds.openStart, bounds.openEnd]).toEqual([false, false]);
    expect(bounds.precision).toBe(precision);
  });

  it.each([
    ['2022/..', isoOf('2022-01-01'), Infinity, false],
    ['../2022', -Infinity, isoOf('2023-01-01'), false],
    ['1985-04-12/', isoOf('1985-04-12'), Infinity, true],
    ['/1985-04', -Infinity, isoOf('1985-05-01'), true],
    ['[..1984]', -Infinity, isoOf('1985-01-01'), true],
    ['[1984..]', isoOf('1984-01-01'), Infinity, true],
    ['[1990,..1984]', -Infinity, isoOf('1991-01-01'), true],
  ])('%s is open at an end', (text, earliestMs, latestMs, uncertain) => {
    const bounds = boundsOf(parsed(text));
    expect(bounds).toMatchObject({ earliestMs, latestMs, uncertain });
    expect([bounds.openStart, bounds.openEnd]).toEqual([earliestMs === -Infinity, latestMs === Infinity]);
  });

  it.each([
    ['2025-04-12', false, false],
    ['2012~', true, false],
    ['2012?', false, true],
    ['2012%', true, true],
    ['2013-03-01~/2013-03-03', true, false],
    ['2013-03-01/2013-03-03?', false, true],
    ['[2012~,2013]', true, true],
    ['[2012]', false, false],
  ])('%s: approximate %s, uncertain %s', (text, approximate, uncertain) => {
    expect(boundsOf(parsed(text))).toMatchObject({ approximate, uncertain });
  });

  it.each([
    ['2025-04-12', '2025-04-12T12:00'],
    ['2015-03-26/2015-04-02', '2015-03-26T12:00'],
    ['2012-06', '2012-06-16'],
    ['2022/..', '2022-07-02T12:00'],
    ['../2022', '2022-07-02T12:00'],
    ['2025-04-12T16:00', '2025-04-12T16:00'],
    ['[2025-04-07..2025-04-13]', '2025-04-10T12:00'],
    ['[..2025-04-12]', '2025-04-12T12:00'],
  ])('the mark of %s stands at %s', (text, at) => {
    expect(boundsOf(parsed(text)).anchorMs).toBe(isoOf(at));
  });

  it('keeps years beyond the range of dates as written and clamps their bounds to it', () => {
    expect(parsed('Y170000002')).toMatchObject({ text: 'Y170000002', date: { year: 170_000_002 } });
    expect(boundsOf(parsed('Y170000002'))).toMatchObject({
      earliestMs: maxDateMs - 86_400_000,
      latestMs: maxDateMs,
    });
    expect(boundsOf(parsed('Y-170000002'))).toMatchObject({
      earliestMs: -maxDateMs,
      latestMs: 86_400_000 - maxDateMs,
    });
  });

  it('is trimmed, and its set loses its spaces', () => {
    expect(parsed(' 2025-04 ').text).toBe('2025-04');
    expect(parsed('[1667, 1668 , 1670..1672]').text).toBe('[1667,1668,1670..1672]');
  });

  it.each([
    ['', 'empty', ''],
    ['  ', 'empty', ''],
    ['2025-02-30', 'day-not-possible', '2025-02-30'],
    ['2025-02-29', 'day-not-possible', '2025-02-29'],
    ['1900-02-29', 'day-not-possible', '1900-02-29'],
    ['2025-04-00', 'day-not-possible', '2025-04-00'],
    ['2025-13', 'month-not-possible', '13'],
    ['2025-00', 'month-not-possible', '00'],
    ['2025-25', 'month-not-possible', '25'],
    ['2025-21-01', 'month-not-possible', '21'],
    ['-0000', 'year-not-possible', '-0000'],
    ['25', 'year-digits', '25'],
    ['20250412', 'year-digits', '20250412'],
    ['Y2025', 'long-year', 'Y2025'],
    ['Y1234567890123456', 'long-year', 'Y1234567890123456'],
    ['2025-4-1', 'not-a-date', '4-1'],
    ['2025-04-122', 'not-a-date', '2'],
    ['2025-04-12 16:00', 'not-a-date', ' 16:00'],
    ['2025-04-12T24:00', 'time-not-possible', '24:00'],
    ['2025-04-12T16', 'time-not-possible', '16'],
    ['2025-04-12T16:00:60', 'time-not-possible', '16:00:60'],
    ['2025-04-12T16:00+99:00', 'offset-not-possible', '+99:00'],
    ['2025-04-12T16:00~', 'qualifier-place', '~'],
    ['2004-06~-11', 'qualifier-place', '~-11'],
    ['2004?~', 'qualifier-place', '?~'],
    ['?2004', 'qualifier-place', '?2004'],
    ['201x', 'lower-case', 'x'],
    ['2004-06-xx', 'lower-case', 'x'],
    ['y12025', 'lower-case', 'y'],
    ['2025-04-12t16:00', 'lower-case', 't'],
    ['1XXX', 'unspecified-place', '1XXX'],
    ['2X25', 'unspecified-place', '2X25'],
    ['2025-1X', 'unspecified-place', '1X'],
    ['2025-XX-12', 'unspecified-place', 'XX-12'],
    ['2025-04-1X', 'unspecified-place', '1X'],
    ['201X-04', 'unspecified-place', '201X-04'],
    ['{2004,2005}', 'level-two', '{2004,2005}'],
    ['Y17E7', 'level-two', 'E7'],
    ['2025/2024', 'end-before-start', '2025/2024'],
    ['2025-04-12/2025-04-11', 'end-before-start', '2025-04-12/2025-04-11'],
    ['[2025..2024]', 'end-before-start', '2025..2024'],
    ['2025/2026/2027', 'interval-parts', '2025/2026/2027'],
    ['../..', 'interval-without-date', '../..'],
    ['/', 'interval-without-date', '/'],
    ['[..]', 'interval-without-date', '..'],
    ['[2025', 'set-not-closed', '[2025'],
    ['[]', 'set-empty-member', '[]'],
    ['[2025,]', 'set-empty-member', '[2025,]'],
    ['[2025,26]', 'year-digits', '26'],
  ])('“%s” is refused: %s, at “%s”', (text, code, part) => {
    const result = parseEdtf(text);
    expect(result).toMatchObject({ ok: false, error: { code, part } });
    if (!result.ok) {
      expect(text.trim().slice(result.error.at, result.error.at + part.length)).toBe(part);
    }
  });

  it.each([
    '1'.repeat(1_000_000),
    '['.repeat(1_000_000),
    '2025-04-12/'.repeat(100_000),
    ' '.repeat(1_000_000),
  ])('of a million characters is refused unread', text => {
    const result = parseEdtf(text);
    expect(result).toMatchObject({ ok: false, error: { code: 'too-long' } });
    if (!result.ok) expect(result.error.part.length).toBe(64);
  });

  it('may be 64 characters long and no longer', () => {
    const years = `[${Array.from({ length: 12 }, (_, index) => String(1901 + index)).join(',')}]`;
    expect(parseEdtf(years.padEnd(64)).ok).toBe(true);
    expect(parseEdtf(years.padEnd(65)).ok).toBe(false);
  });

  it('that was promised and is none is an error of the program', () => {
    expect(() => readEdtf(edtfText('soon'))).toThrow('“soon” was taken for an EDTF date');
    expect(() => boundsOfText(edtfText('2025-02-30'))).toThrow('day-not-possible');
  });
});

describe('any EDTF date', () => {
  it('parses to its own text, which parses to the same', () => {
    fc.assert(
      fc.property(anyEdtf, text => {
        const edtf = parsed(text);
        expect(edtf.text).toBe(text);
        expect(parsed(edtf.text)).toEqual(edtf);
      }),
    );
  });

  it('has an earliest before its latest, its anchor between them, and no NaN', () => {
    fc.assert(
      fc.property(anyEdtf, text => {
        const { earliestMs, latestMs, anchorMs, openStart, openEnd } = boundsOfText(edtfText(text));
        expect(earliestMs).toBeLessThan(latestMs);
        expect(anchorMs).toBeGreaterThanOrEqual(earliestMs);
        expect(anchorMs).toBeLessThan(latestMs);
        expect(Number.isNaN(new Date(anchorMs).getTime())).toBe(false);
        expect([openStart, openEnd]).toEqual([earliestMs === -Infinity, latestMs === Infinity]);
      }),
    );
  });

  it('lies within its month, its year and its decade', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const units = [day, day.slice(0, -3), day.slice(0, -6), `${day.slice(0, -7)}X`];
        const bounds = units.map(unit => boundsOfText(edtfText(unit)));
        bounds.slice(1).forEach((outer, index) => {
          const inner = bounds[index]!;
          expect(outer.earliestMs).toBeLessThanOrEqual(inner.earliestMs);
          expect(outer.latestMs).toBeGreaterThanOrEqual(inner.latestMs);
        });
      }),
    );
  });

  it('of four digits agrees with the calendar of the language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
        for (let day = 1; day <= 31; day++) {
          const iso = `${text}-${String(day).padStart(2, '0')}`;
          // The language itself rolls 30 February over into March.
          const exists = new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10) === iso;
          const result = parseEdtf(iso);
          expect(result.ok).toBe(exists);
          if (result.ok) expect(boundsOf(result.value).earliestMs).toBe(isoOf(iso));
        }
      }),
    );
  });

  it('is never made of text at random without being one', () => {
    const characters = fc.constantFrom(...Array.from('0123456789-/.,[]XTYZ~?%: +xyE{'));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 70 }), letters => {
        const result = parseEdtf(letters.join(''));
        if (!result.ok) return;
        expect(parsed(result.value.text)).toEqual(result.value);
        const { earliestMs, latestMs, anchorMs } = boundsOf(result.value);
        expect(earliestMs).toBeLessThan(latestMs);
        expect(Number.isFinite(anchorMs)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
