import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/domain/edtf/parse.ts';
import { readTypedDate } from '../../src/domain/typedDate.ts';

const context = { todayIso: '2025-04-14' };
const read = (text: string) => readTypedDate(text, context);

describe('a typed date', () => {
  it.each([
    ['2025-04-12', '2025-04-12'],
    ['2013-03-01~/2013-03-03~', '2013-03-01~/2013-03-03~'],
    ['[2025-04-07..2025-04-13]', '[2025-04-07..2025-04-13]'],
    ['2013?', '2013?'],
    [' 2025-04 ', '2025-04'],
    ['12 Apr 2025', '2025-04-12'],
    ['12 Apr. 2025', '2025-04-12'],
    ['April 12, 2025', '2025-04-12'],
    ['Apr 12 2025', '2025-04-12'],
    ['the 12th of April 2025', '2025-04-12'],
    ['on April 1st, 2025', '2025-04-01'],
    ['2025 April 12', '2025-04-12'],
    ['Saturday 19 April 2025', '2025-04-19'],
    ['Sat, 19 Apr 2025', '2025-04-19'],
    ['12–14 April 2025', '2025-04-12/2025-04-14'],
    ['12-14 Apr 2025', '2025-04-12/2025-04-14'],
    ['April 12-14, 2025', '2025-04-12/2025-04-14'],
    ['28 Mar – 2 Apr 2025', '2025-03-28/2025-04-02'],
    ['28 March to 2 April 2025', '2025-03-28/2025-04-02'],
    ['Dec 28 – Jan 2, 2026', '2025-12-28/2026-01-02'],
    ['28 December 2025 – 2 January', '2025-12-28/2026-01-02'],
    ['from 1 to 3 March 2013', '2013-03-01/2013-03-03'],
    ['March–April 2025', '2025-03/2025-04'],
    ['March 2025 to June 2026', '2025-03/2026-06'],
    ['2009 to 2011', '2009/2011'],
    ['2009–2011', '2009/2011'],
    ['2009–13', '2009/2013'],
    ['April 2025', '2025-04'],
    ['about 2012', '2012~'],
    ['circa 2012', '2012~'],
    ['c. 2012', '2012~'],
    ['~2012', '2012~'],
    ['about 1–3 March 2013', '2013-03-01~/2013-03-03~'],
    ['from about 1 to 3 March 2013', '2013-03-01~/2013-03-03'],
    ['12 April 2025?', '2025-04-12?'],
    ['2020, uncertain', '2020?'],
    ['about 2020, uncertain', '2020%'],
    ['since 2022', '2022/..'],
    ['from 2022', '2022/..'],
    ['from 2022, still open', '2022/..'],
    ['since about 2022', '2022~/..'],
    ['until March 2025', '../2025-03'],
    ['before March 2025', '[..2025-02]'],
    ['before 1 March 2024', '[..2024-02-29]'],
    ['before 2012', '[..2011]'],
    ['before spring 2014', '[..2014-02]'],
    ['before the 1950s', '[..1949]'],
    ['after 2012', '[2013..]'],
    ['after 31 December 2025', '[2026-01-01..]'],
    ['by 12 April 2025', '[..2025-04-12]'],
    ['2012 or earlier', '[..2012]'],
    ['April 2025 or later', '[2025-04..]'],
    ['between 7 and 13 April 2025', '[2025-04-07..2025-04-13]'],
    ['some day from 7 to 13 April 2025', '[2025-04-07..2025-04-13]'],
    ['12 or 13 April 2025', '[2025-04-12,2025-04-13]'],
    ['spring 2014', '2014-21'],
    ['fall of 2014', '2014-23'],
    ['winter 2014–15', '2014-24'],
    ['winter 2014/2015', '2014-24'],
    ['1950s', '195X'],
    ['the 1950s', '195X'],
    ['today', '2025-04-14'],
    ['Tomorrow', '2025-04-15'],
    ['yesterday', '2025-04-13'],
    ['25/04/2025', '2025-04-25'],
    ['04/25/2025', '2025-04-25'],
    ['25.04.2025', '2025-04-25'],
    ['04/04/2025', '2025-04-04'],
    ['2025/04/12', '2025-04-12'],
    ['2025.4.2', '2025-04-02'],
    ['4/2025', '2025-04'],
    ['2025-04-12 16:00', '2025-04-12T16:00'],
    ['12 April 2025, 16:00', '2025-04-12T16:00'],
    ['12 April 2025, 16:00–18:20', '2025-04-12T16:00/2025-04-12T18:20'],
    ['12 April 2025 at 4:30 pm', '2025-04-12T16:30'],
    ['12 April 2025, 12:05 am', '2025-04-12T00:05'],
    ['12\u00a0April\u00a02025', '2025-04-12'],
    ['۱۲ April ۲۰۲۵', '2025-04-12'],
    ['29 February 2024', '2024-02-29'],
  ])('“%s” is %s, with nothing to add', (text, edtf) => {
    expect(read(text)).toEqual({ kind: 'read', edtf });
  });

  it.each([
    ['12 April', '2025-04-12', 2025],
    ['April', '2025-04', 2025],
    ['12–14 April', '2025-04-12/2025-04-14', 2025],
    ['28 Dec – 2 Jan', '2025-12-28/2026-01-02', 2025],
    ['25/4', '2025-04-25', 2025],
    ['since March', '2025-03/..', 2025],
  ])('“%s” takes the year of today and says so', (text, edtf, year) => {
    expect(read(text)).toEqual({ kind: 'read', edtf, note: { code: 'year-assumed', year } });
  });

  it.each([
    ['12 Apr 25', '2025-04-12', 2025],
    ["Apr '25", '2025-04', 2025],
    ['12 Apr 76', '1976-04-12', 1976],
    ['12 Apr 75', '2075-04-12', 2075],
    ['25/04/25', '2025-04-25', 2025],
  ])('“%s” takes the nearest century and says so', (text, edtf, year) => {
    expect(read(text)).toEqual({ kind: 'read', edtf, note: { code: 'century-assumed', year } });
  });

  it('may take the next century, near the end of one', () => {
    expect(readTypedDate('12 Apr 10', { todayIso: '2080-01-01' })).toEqual({
      kind: 'read',
      edtf: '2110-04-12',
      note: { code: 'century-assumed', year: 2110 },
    });
  });

  it('names the actual weekday where the typed one disagrees', () => {
    expect(read('Friday, August 23 2025')).toEqual({
      kind: 'read',
      edtf: '2025-08-23',
      note: { code: 'weekday-disagrees', actualWeekday: 6 },
    });
    expect(read('Friday 23 August')).toMatchObject({ note: { code: 'weekday-disagrees', actualWeekday: 6 } });
  });

  it.each([
    ['03/04/2025', '2025-04-03', '2025-03-04'],
    ['03.04.2025', '2025-04-03', '2025-03-04'],
    ['3-4-2025', '2025-04-03', '2025-03-04'],
    ['03/04/25', '2025-04-03', '2025-03-04'],
    ['25/04/03', '2003-04-25', '2025-04-03'],
    ['3/4', '2025-04-03', '2025-03-04'],
    ['since 03/04/2025', '2025-04-03/..', '2025-03-04/..'],
    ['winter 2014', '2014-24', '2013-24'],
    ['2009–11', '2009-11', '2009/2011'],
  ])('“%s” can be read as %s or %s and is not decided', (text, first, second) => {
    expect(read(text)).toEqual({ kind: 'ambiguous', choices: [first, second] });
  });

  it.each([
    ['', { code: 'empty' }],
    ['   ', { code: 'empty' }],
    ['Friday', { code: 'relative', part: 'Friday' }],
    ['later this week', { code: 'relative', part: 'later this week' }],
    ['next Tuesday', { code: 'relative', part: 'next Tuesday' }],
    ['the weekend', { code: 'relative', part: 'the weekend' }],
    ['16:00', { code: 'not-a-date', part: '16:00' }],
    ['since 16:00', { code: 'not-a-date', part: '16:00' }],
    ['16:00 – 12 April 2025', { code: 'not-a-date', part: '16:00' }],
    ['3 weeks ago', { code: 'relative', part: '3 weeks ago' }],
    ['early April 2025', { code: 'vague-part', part: 'early April 2025' }],
    ['mid-2024', { code: 'vague-part', part: 'mid-2024' }],
    ['31 April 2025', { code: 'no-such-day', part: '31 April 2025' }],
    ['29 February 2025', { code: 'no-such-day', part: '29 February 2025' }],
    ['31/04/2025', { code: 'no-such-day', part: '31/04/2025' }],
    ['12', { code: 'needs-month', part: '12' }],
    ['14 April – 12 April 2025', { code: 'end-before-start' }],
    ['14–12 April 2025', { code: 'end-before-start' }],
    ['Rome', { code: 'not-a-date', part: 'Rome' }],
    ['12 April 2025 in Rome', { code: 'not-a-date', part: 'Rome' }],
    ['12 Aprli 2025', { code: 'not-a-date', part: 'Aprli' }],
    ['before', { code: 'not-a-date', part: 'before' }],
    ['between 7 April', { code: 'not-a-date', part: 'between 7 April' }],
  ])('“%s” is refused with its reason', (text, problem) => {
    expect(read(text)).toEqual({ kind: 'unreadable', problem });
  });

  it.each([
    ['2025-02-30', 'day-not-possible'],
    ['2025-13', 'month-not-possible'],
    ['201x', 'lower-case'],
    ['2025/2024', 'end-before-start'],
    ['[2025-04-07', 'set-not-closed'],
  ])('“%s” is notation and gets the notation’s own problem %s', (text, code) => {
    expect(read(text)).toMatchObject({ kind: 'unreadable', problem: { code: 'edtf', problem: { code } } });
  });

  it('is refused unread beyond 64 characters, however long', () => {
    expect(read('1'.repeat(1_000_000))).toEqual({ kind: 'unreadable', problem: { code: 'too-long' } });
    expect(read('12 April 2025'.padEnd(65))).toEqual({ kind: 'unreadable', problem: { code: 'too-long' } });
  });

  it('never answers with a date that EDTF does not know, whatever is typed', () => {
    const words = fc.constantFrom(
      ...['12', '31', '2025', '25', '4', 'April', 'Feb', 'Friday', 'to', '–', '-', '/', '.', ':', ',', 'or'],
      ...['before', 'after', 'about', 'from', 'until', 'between', 'and', '?', '~', '1950s', 'winter', "'"],
      ...[
        'some',
        'day',
        'uncertain',
        'still',
        'open',
        'today',
        'th',
        'X',
        '[',
        ']',
        '..',
        'since',
        'by',
        'pm',
      ],
    );
    const typed = fc
      .array(fc.tuple(words, fc.constantFrom('', ' ')), { maxLength: 9 })
      .map(pairs => pairs.map(([word, space]) => word + space).join(''));
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ maxLength: 70 })), text => {
        const reading = read(text);
        if (reading.kind === 'read') expect(parseEdtf(reading.edtf).ok).toBe(true);
        if (reading.kind === 'ambiguous') {
          expect(reading.choices.every(choice => parseEdtf(choice).ok)).toBe(true);
          expect(reading.choices[0]).not.toBe(reading.choices[1]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads every way of writing one day alike', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const days = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2100-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, date => {
        const iso = date.toISOString().slice(0, 10);
        const month = months[date.getUTCMonth()]!;
        const [day, year] = [date.getUTCDate(), date.getUTCFullYear()];
        const ways = [`${day} ${month} ${year}`, `${month} ${day}, ${year}`, `${year} ${month} ${day}`, iso];
        for (const text of ways) expect(read(text)).toEqual({ kind: 'read', edtf: iso });
      }),
    );
  });
});
