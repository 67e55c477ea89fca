import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDayOfMs, startOfIsoDayMs } from '../../src/domain/calendarDay.ts';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { spanText } from '../../src/domain/daySpan.ts';
import { readTypedSpan } from '../../src/domain/typedSpan.ts';

const context = { todayIso: '2025-05-31' };
const read = (text: string) => readTypedSpan(text, context);
const daysOf = (text: string) => {
  const reading = read(text);
  return reading.kind === 'read' ? `${reading.span.from ?? ''}|${reading.span.to ?? ''}` : reading.kind;
};

describe('a typed span of days', () => {
  it.each([
    ['', '|'],
    ['2013..2015', '2013-01-01|2015-12-31'],
    ['2013...2015', '2013-01-01|2015-12-31'],
    ['2013 … 2015', '2013-01-01|2015-12-31'],
    ['2013 to 2015', '2013-01-01|2015-12-31'],
    ['2025-04-12..2025-06-30', '2025-04-12|2025-06-30'],
    ['2025-04-12/2025-06-30', '2025-04-12|2025-06-30'],
    ['12 April 2025 to 20 June 2025', '2025-04-12|2025-06-20'],
    ['12 April 2025..20 June 2025', '2025-04-12|2025-06-20'],
    ['12..14 April 2025', '2025-04-12|2025-04-14'],
    ['since March 2025', '2025-03-01|'],
    ['March 2025..', '2025-03-01|'],
    ['after March 2025', '2025-04-01|'],
    ['until June 2025', '|2025-06-30'],
    ['..June 2025', '|2025-06-30'],
    ['before the 12th of April 2025', '|2025-04-11'],
    ['April 2025', '2025-04-01|2025-04-30'],
    ['2025-02', '2025-02-01|2025-02-28'],
    ['12 April 2025', '2025-04-12|2025-04-12'],
    ['the 1950s', '1950-01-01|1959-12-31'],
    ['between 7 and 13 April 2025', '2025-04-07|2025-04-13'],
    ['since yesterday', '2025-05-30|'],
    ['today', '2025-05-31|2025-05-31'],
    ['last 30 days', '2025-05-02|2025-05-31'],
    ['in the last 30 days', '2025-05-02|2025-05-31'],
    ['past 2 weeks', '2025-05-18|2025-05-31'],
    ['last 3 months', '2025-03-01|2025-05-31'],
    ['last 1 year', '2024-06-01|2025-05-31'],
    ['next 7 days', '2025-05-31|2025-06-06'],
    ['next month', '2025-06-01|2025-06-30'],
    ['this month', '2025-05-01|2025-05-31'],
    ['last year', '2024-01-01|2024-12-31'],
    ['This  Year', '2025-01-01|2025-12-31'],
  ])('“%s” is %s', (text, days) => {
    expect(daysOf(text)).toBe(days);
  });

  it.each([
    ['2015..2013', 'end-before-start'],
    ['31 April 2025', 'no-such-day'],
    ['2025-04-31', 'edtf'],
    ['since', 'not-a-date'],
    ['last week', 'which-week'],
    ['a while ago', 'relative'],
    ['early April 2025', 'vague-part'],
    ['last 0 days', 'relative'],
    ['last 99999 years', 'year-beyond'],
    ['Y12345', 'year-beyond'],
    ['-0044', 'year-beyond'],
    ['..', 'not-a-date'],
    ['1'.repeat(65), 'too-long'],
  ])('“%s” is refused: %s', (text, code) => {
    const reading = read(text);
    expect(reading.kind === 'unreadable' ? reading.problem.code : reading).toBe(code);
  });

  it('offers both readings of numbers that can be read in two ways', () => {
    expect(read('since 03/04/2025')).toEqual({
      kind: 'ambiguous',
      choices: [{ from: '2025-04-03' }, { from: '2025-03-04' }],
    });
  });

  it('tells of a year that it took', () => {
    expect(read('12 April')).toEqual({
      kind: 'read',
      span: { from: '2025-04-12', to: '2025-04-12' },
      note: { code: 'year-assumed', year: 2025 },
    });
  });

  it.each([
    [{}, ''],
    [{ from: '2013-01-01', to: '2015-12-31' }, '2013..2015'],
    [{ from: '2025-04-01', to: '2025-04-30' }, '2025-04'],
    [{ from: '2025-01-01', to: '2025-06-30' }, '2025-01..2025-06'],
    [{ from: '2025-04-12', to: '2025-04-12' }, '2025-04-12'],
    [{ from: '2025-04-01', to: '2025-05-12' }, '2025-04-01..2025-05-12'],
    [{ from: '2025-03-01' }, '2025-03..'],
    [{ to: '2025-12-31' }, '..2025'],
  ])('%j is written “%s”', (span, text) => {
    expect(spanText(span)).toBe(text);
  });

  it('reads back any span that it writes', () => {
    const firstMs = startOfIsoDayMs('0000-01-01');
    const dayCount = (startOfIsoDayMs('9999-12-31') - firstMs) / dayMs;
    const day = fc.oneof(
      fc.integer({ min: 0, max: dayCount }).map(count => isoDayOfMs(firstMs + count * dayMs)),
      fc.constantFrom('0000-01-01', '1999-12-31', '2024-02-29', '2025-02-28', '2025-03-01', '9999-12-31'),
    );
    const span = fc
      .record({ from: day, to: day }, { requiredKeys: [] })
      .filter(({ from, to }) => from === undefined || to === undefined || from <= to);
    fc.assert(
      fc.property(span, days => {
        expect(read(spanText(days))).toEqual({ kind: 'read', span: days });
      }),
    );
  });

  it('answers any text, with days that are in order', () => {
    const piece = fc.constantFrom(
      '..',
      '2025',
      ' to ',
      'last',
      ' 30 ',
      'days',
      '/',
      'since ',
      '[',
      '04',
      '-',
      'May',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 70 }),
      fc.array(piece, { maxLength: 8 }).map(all => all.join('')),
    );
    fc.assert(
      fc.property(text, typed => {
        const reading = read(typed);
        if (reading.kind !== 'read') return;
        const { from, to } = reading.span;
        expect(from === undefined || to === undefined || from <= to).toBe(true);
      }),
    );
  });
});
