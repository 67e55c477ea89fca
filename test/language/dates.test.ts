import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type When } from '../../src/domain/event.ts';
import { edtfText } from '../../src/domain/ids.ts';
import { readTypedDate } from '../../src/domain/typedDate.ts';
import {
  axisContext,
  axisLabel,
  type AxisUnit,
  dateRangeInWords,
  daysBetweenInWords,
  daysFromTodayInWords,
  durationInWords,
  edtfInWords,
  shortDate,
  utcStartInWords,
  whenInWords,
  zoneWords,
} from '../../src/language/dates.ts';
import { todayIso } from '../../src/language/today.ts';
import { type Language } from '../../src/language/language.ts';
import { anyEdtf, isoOf } from '../domain/edtf/anyEdtf.ts';
import { inEnglish } from '../support/draftNames.ts';

const language = inEnglish;
const words = (edtf: string) => edtfInWords(edtfText(edtf), language);

describe('an EDTF date in words', () => {
  it.each([
    ['2025-04-19', 'Saturday 19 April 2025'],
    ['2025-04-17/2025-04-18', '17–18 April 2025'],
    ['2015-03-28/2015-04-02', '28 March – 2 April 2015'],
    ['2021-12-27/2022-03-11', '27 December 2021 – 11 March 2022'],
    ['2025-04-17/2025-04-17', '17 April 2025'],
    ['2012-07', 'July 2012'],
    ['2012-07/2012-08', 'July–August 2012'],
    ['2012-07/2013-08', 'July 2012 – August 2013'],
    ['2009/2011', '2009 to 2011'],
    ['2009/2009', '2009'],
    ['2004-06/2005', 'June 2004 to 2005'],
    ['2013-03-01~/2013-03-03~', 'about 1–3 March 2013'],
    ['2013-03-01~/2013-03-03', 'from about 1 March 2013 to 3 March 2013'],
    ['2012~', 'about 2012'],
    ['2020?', '2020, uncertain'],
    ['2020%', 'about 2020, uncertain'],
    ['2025-04-19?', '19 April 2025, uncertain'],
    ['2022/..', 'from 2022, still open'],
    ['2022~/..', 'from about 2022, still open'],
    ['2022/', 'from 2022, end not known'],
    ['../2022-03', 'until March 2022'],
    ['/2022', 'until 2022, start not known'],
    ['[2025-04-07..2025-04-13]', 'some day from 7 to 13 April 2025'],
    ['[2025-03-28..2025-04-13]', 'some day from 28 March to 13 April 2025'],
    ['[2024-12-28..2025-01-02]', 'some day from 28 December 2024 to 2 January 2025'],
    ['[2025-04..2025-06]', 'some month from April 2025 to June 2025'],
    ['[1667,1668,1670..1672]', '1667, 1668 or some year from 1670 to 1672'],
    ['[2025-04-12,2025-04-13]', '12 April 2025 or 13 April 2025'],
    ['[..1984]', '1984 or earlier'],
    ['[1984-03..]', 'March 1984 or later'],
    ['2014-21', 'spring 2014'],
    ['2014-24', 'winter 2014–2015'],
    ['195X', 'the 1950s'],
    ['19XX', 'some year from 1900 to 1999'],
    ['2004-XX', 'some month in 2004'],
    ['2004-06-XX', 'some day in June 2004'],
    ['2004-XX-XX', 'some day in 2004'],
    ['-0043-03-15', '15 March 44 BC'],
    ['0000', '1 BC'],
    ['0044', '44'],
    ['Y170000002', '170,000,002'],
    ['Y-17000', '17,001 BC'],
    ['2025-04-12T16:00', '12 April 2025, 16:00'],
    ['2025-04-12T16:00:05Z', '12 April 2025, 16:00:05 (UTC)'],
    ['2025-04-12T16:00+04:00', '12 April 2025, 16:00 (UTC+04:00)'],
    ['2025-04-12T16:00/2025-04-12T18:20', '12 April 2025, 16:00–18:20'],
    ['2025-04-12T22:00/2025-04-13T01:00', '12 April 2025, 22:00 to 13 April 2025, 01:00'],
  ])('%s reads “%s”', (edtf, expected) => {
    expect(words(edtf)).toBe(expected);
  });

  it('exists for every date that can be written', () => {
    fc.assert(
      fc.property(anyEdtf, edtf => {
        expect(words(edtf)).not.toMatch(/undefined|NaN|Invalid|^$/);
      }),
    );
  });

  it.each([
    '2025-04-19',
    '2025-04-17/2025-04-18',
    '2015-03-28/2015-04-02',
    '2012-07/2012-08',
    '2009/2011',
    '2013-03-01~/2013-03-03~',
    '2020?',
    '2022/..',
    '../2022-03',
    '[2025-04-07..2025-04-13]',
    '[..1984]',
    '[1984-03..]',
    '2014-24',
    '195X',
    '2025-04-12T16:00',
    '2025-04-12T16:00/2025-04-12T18:20',
  ])('reads back as %s when its words are typed', edtf => {
    expect(readTypedDate(words(edtf), { todayIso: '2025-04-14' })).toEqual({ kind: 'read', edtf });
  });

  it('takes the names of another language’s months, in the case that a day asks for', () => {
    const russian: Language = { ...language, locale: 'ru' };
    expect(edtfInWords(edtfText('2025-04-19?'), russian)).toBe('19 апреля 2025, uncertain');
    expect(edtfInWords(edtfText('2025-04'), russian)).toBe('апрель 2025');
  });
});

describe('when an event took place, in words', () => {
  const local = (edtf: string, start: string, rest: { end?: string; zone?: string } = {}): When => ({
    edtf: edtfText(edtf),
    local: { start, zone: 'Asia/Muscat', ...rest },
  });

  it.each([
    [{ edtf: edtfText('2025-04-19') }, 'Saturday 19 April 2025'],
    [
      local('2025-04-12', '2025-04-12T16:00', { end: '2025-04-12T18:20' }),
      '12 April 2025, 16:00–18:20 (Muscat time)',
    ],
    [
      local('2013-09-27', '2013-09-27T14:30', { zone: 'America/New_York' }),
      '27 September 2013, 14:30 (New York time)',
    ],
    [local('2025-09-28', '2025-09-28T00:00', { zone: 'Etc/UTC' }), '28 September 2025, 00:00 (UTC)'],
    [
      local('2025-04-12', '2025-04-12T22:00', { end: '2025-04-13T01:00' }),
      '12 April 2025, 22:00 – 13 April 2025, 01:00 (Muscat time)',
    ],
    [local('2025-04-17/2025-04-18', '2025-04-17T10:00'), '17–18 April 2025, from 10:00 (Muscat time)'],
    [local('2025-04-12', 'noon'), 'Saturday 12 April 2025'],
  ])('%j reads “%s”', (when, expected) => {
    expect(whenInWords(when, language)).toBe(expected);
  });

  it('names a zone by its city', () => {
    expect(zoneWords('America/Argentina/Buenos_Aires', language)).toBe('Buenos Aires time');
    expect(zoneWords('UTC', language)).toBe('UTC');
  });

  it.each([
    [[240, 240], '4 hours'],
    [[140, 140], '2 hours 20 minutes'],
    [[15, 15], '15 minutes'],
    [[60, 61], '1 hour – 1 hour 1 minute'],
  ] as const)('%j minutes read “%s”', (durationMin, expected) => {
    expect(durationInWords(durationMin, language)).toBe(expected);
  });
});

describe('dates for cards, the status line and the axis', () => {
  it('are short on cards, with the year when asked', () => {
    expect(shortDate(isoOf('2025-04-19'), language)).toBe('19 Apr');
    expect(shortDate(isoOf('2025-04-19T23:59'), language, { withYear: true })).toBe('19 Apr 2025');
  });

  it.each([
    ['2025-04-01', '2025-07-01', 'Apr–Jun 2025'],
    ['2025-03-01', '2026-07-01', 'Mar 2025 – Jun 2026'],
    ['2025-04-01', '2025-05-01', 'Apr 2025'],
    ['2003-01-01', '2026-07-01', '2003–2026'],
    ['2025-04-03', '2025-04-20', '3–19 Apr 2025'],
    ['2025-03-28', '2025-04-20', '28 Mar – 19 Apr 2025'],
    ['2025-04-19', '2025-04-20', '19 Apr 2025'],
    ['2025-04-19T10:00', '2025-04-19T14:00', '19 Apr 2025, 10:00–14:00'],
  ])('the window from %s to %s reads “%s”', (from, to, expected) => {
    expect(dateRangeInWords({ startMs: isoOf(from), endMs: isoOf(to) }, language)).toBe(expected);
  });

  it('survive a window beyond all dates', () => {
    expect(dateRangeInWords({ startMs: -9e15, endMs: 9e15 }, language)).toBe('271,822 BC–275,760');
    expect(dateRangeInWords({ startMs: isoOf('2025-04-19'), endMs: isoOf('2025-04-19') }, language)).toBe(
      '19 Apr 2025, 00:00–00:00',
    );
  });

  it('count calendar days, not hours', () => {
    expect(daysBetweenInWords(isoOf('2025-04-12T23:00'), isoOf('2025-04-13T01:00'), language)).toBe('1 day');
    expect(daysBetweenInWords(isoOf('2025-04-12'), isoOf('2025-04-19'), language)).toBe('7 days');
    expect(daysBetweenInWords(isoOf('2025-04-19'), isoOf('2025-04-12'), language)).toBe('7 days');
    expect(daysBetweenInWords(isoOf('2003-10-21'), isoOf('2025-04-12'), language)).toBe('7,844 days');
    expect(daysBetweenInWords(isoOf('2025-04-12'), isoOf('2025-04-12T16:00'), language)).toBe('the same day');
    expect(daysFromTodayInWords(isoOf('2025-04-17T16:00'), isoOf('2025-04-14'), language)).toBe('in 3 days');
    expect(daysFromTodayInWords(isoOf('2025-04-13'), isoOf('2025-04-14'), language)).toBe('yesterday');
  });

  it.each<[string, AxisUnit, string, string]>([
    ['2025-04-19T16:00', 'hour', '16:00', '19 April 2025'],
    ['2025-04-19', 'hour', '19 Apr', '19 April 2025'],
    ['2025-04-19', 'day', '19 Apr', '2025'],
    ['2025-01-01', 'day', '1 Jan 2025', '2025'],
    ['2025-04-14', 'week', '14 Apr', '2025'],
    ['2025-01-06', 'week', '6 Jan 2025', '2025'],
    ['2025-04-01', 'month', 'Apr', '2025'],
    ['2025-01-01', 'month', 'Jan 2025', '2025'],
    ['2025-04-01', 'quarter', 'Q2', '2025'],
    ['2025-01-01', 'quarter', 'Q1 2025', '2025'],
    ['2025-01-01', 'year', '2025', ''],
    ['1950-01-01', 'decade', '1950s', ''],
    ['1900-01-01', 'century', '1900', ''],
  ])('the tick of %s at the unit %s reads “%s” within “%s”', (iso, unit, label, context) => {
    expect(axisLabel(isoOf(iso), unit, language)).toBe(label);
    expect(axisContext(isoOf(iso), unit, language)).toBe(context);
  });
});

describe('today', () => {
  const instant = new Date('2025-04-14T02:00:00Z');

  it.each([
    ['UTC', '2025-04-14'],
    ['America/St_Johns', '2025-04-13'],
    ['Pacific/Apia', '2025-04-14'],
  ])('in %s is %s', (zone, expected) => {
    expect(todayIso(instant, zone)).toBe(expected);
  });

  it('is the machine’s own day without a zone', () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(todayIso(instant)).toBe(todayIso(instant, zone));
  });
});

it('tells the start in UTC, which may be another day', () => {
  const newYork = { start: '2025-09-27T20:00', zone: 'America/New_York' };
  const when = { edtf: edtfText('2025-09-27'), local: newYork };
  expect(utcStartInWords(when, language)).toBe('28 September 2025, 00:00');
  expect(utcStartInWords({ edtf: edtfText('2025-09-27') }, language)).toBeUndefined();
});
