import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { clockWords, readCalendarClock } from '../../../src/formats/calendar/calendarClock.ts';
import { repetitionsOf } from '../../../src/formats/calendar/repetition.ts';
import { readRepetitionRule } from '../../../src/formats/calendar/repetitionRule.ts';
import { aCalendar, anEntry, converted, rowsFrom, rowsOf } from './calendarFiles.ts';

const floating = (text: string) => readCalendarClock(text)?.floatingMs ?? NaN;

function repeated(start: string, text: string) {
  const rule = readRepetitionRule(text, floating);
  if (rule === undefined) throw new Error(`${text} is no rule.`);
  const limits = { most: 1000, beforeMs: Date.UTC(2036, 0, 1), budget: { steps: 1_000_000 } };
  const { startsMs, isCut } = repetitionsOf(floating(start), rule, limits);
  return { starts: startsMs.map(clockWords), isCut };
}

it('the examples of the standard', () => {
  const days = (start: string, text: string) => {
    const { starts, isCut } = repeated(start, text);
    expect(isCut).toBe(false);
    return starts.map(words => words.slice(0, 10));
  };
  // RFC 5545, section 3.8.5.3.
  expect(days('19970902T090000', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH')).toEqual([
    '1997-09-02',
    '1997-09-04',
    '1997-09-16',
    '1997-09-18',
  ]);
  expect(days('19970907T090000', 'FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU')).toEqual([
    '1997-09-07',
    '1997-09-28',
    '1997-11-02',
    '1997-11-30',
  ]);
  expect(days('19970928T090000', 'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3')).toEqual([
    '1997-09-28',
    '1997-10-29',
    '1997-11-28',
  ]);
  expect(days('19970519T090000', 'FREQ=YEARLY;BYDAY=20MO;COUNT=3')).toEqual([
    '1997-05-19',
    '1998-05-18',
    '1999-05-17',
  ]);
  expect(days('19970512T090000', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3')).toEqual([
    '1997-05-12',
    '1998-05-11',
    '1999-05-17',
  ]);
  expect(days('19970105T090000', 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=4')).toEqual([
    '1997-01-05',
    '1997-12-29',
    '1999-01-04',
    '2000-01-03',
  ]);
  expect(days('19970101T090000', 'FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200')).toEqual([
    '1997-01-01',
    '1997-04-10',
    '1997-07-19',
    '2000-01-01',
  ]);
  expect(
    days('19961105T090000', 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3'),
  ).toEqual(['1996-11-05', '2000-11-07', '2004-11-02']);
  expect(days('19970904T090000', 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3')).toEqual([
    '1997-09-04',
    '1997-10-07',
    '1997-11-06',
  ]);
  expect(days('19970805T090000', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO')).toEqual([
    '1997-08-05',
    '1997-08-10',
    '1997-08-19',
    '1997-08-24',
  ]);
  expect(days('20070115T090000', 'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5')).toEqual([
    '2007-01-15',
    '2007-01-30',
    '2007-02-15',
    '2007-03-15',
    '2007-03-30',
  ]);
  expect(repeated('19970902T090000', 'FREQ=MINUTELY;INTERVAL=90;COUNT=3').starts).toEqual([
    '1997-09-02T09:00',
    '1997-09-02T10:30',
    '1997-09-02T12:00',
  ]);
  expect(repeated('19970902T090000', 'FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,30;COUNT=5').starts).toEqual([
    '1997-09-02T09:00',
    '1997-09-02T09:30',
    '1997-09-02T10:00',
    '1997-09-02T10:30',
    '1997-09-03T09:00',
  ]);
  expect(days('19970902T090000', 'FREQ=DAILY;UNTIL=19970904T090000')).toEqual([
    '1997-09-02',
    '1997-09-03',
    '1997-09-04',
  ]);
});

// Of days that every month has: ical.js makes 1 March of 29 February, and finds nothing where only some months have a day.
it('another reader finds the same', () => {
  const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
  const some = <Value>(values: readonly Value[], maxLength = 3) =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength });
  const part = (name: string, values: fc.Arbitrary<readonly (string | number)[]>) =>
    fc.option(
      values.map(list => `;${name}=${list.join(',')}`),
      { nil: '' },
    );
  const months = part('BYMONTH', some([1, 2, 3, 6, 9, 12]));
  const monthDays = part('BYMONTHDAY', some([1, 2, 15, 27, 28]));
  const plainDays = part('BYDAY', some(weekdays));
  const rules = fc.oneof(
    fc.tuple(fc.constant('FREQ=DAILY'), months),
    fc.tuple(fc.constant('FREQ=WEEKLY'), plainDays),
    fc.tuple(fc.constant('FREQ=MONTHLY'), monthDays),
    fc.tuple(fc.constant('FREQ=MONTHLY'), part('BYDAY', some(['1MO', '2TU', '-1FR', '4SU', '-2WE']))),
    fc.tuple(fc.constant('FREQ=YEARLY;BYMONTH=2,5,11'), part('BYMONTHDAY', some([1, 15, 28]))),
    fc.tuple(fc.constant('FREQ=YEARLY'), part('BYYEARDAY', some([1, 60, 200, 365]))),
  );
  fc.assert(
    fc.property(
      rules,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 95 }),
      fc.integer({ min: 1, max: 28 }),
      (parts, interval, month, day) => {
        const text = `${parts.join('')};INTERVAL=${interval};COUNT=12`;
        const from = Date.UTC(2020, month, day, 9);
        const start = new Date(from).toISOString().slice(0, 19);
        const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString(start));
        const nextWords = () => (iterator.next() as ICAL.Time | null)?.toString().slice(0, 16) ?? '';
        const theirs = Array.from({ length: 12 }, nextWords).filter(words => words !== '' && words < '2036');
        const ours = repeated(start.replace(/[-:]/g, ''), text).starts;
        // A start that its own rule does not name takes place all the same, and is counted.
        const named = theirs[0] === ours[0] ? ours : ours.slice(1);
        expect(named).toEqual(theirs.slice(0, named.length));
        if (theirs[0] === ours[0]) expect(named).toHaveLength(theirs.length);
      },
    ),
    { numRuns: 500 },
  );
});

it('a rule that never ends, never comes or counts to a milliard is cut, soon', () => {
  const startedMs = performance.now();
  for (const text of [
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;COUNT=1000000000',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MINUTELY;INTERVAL=7;BYHOUR=3;BYDAY=MO',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=15',
    'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1',
    'FREQ=YEARLY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,1,2,3,4,5;BYSECOND=0,1,2,3;BYDAY=MO,TU,WE;BYSETPOS=-1',
    'FREQ=WEEKLY',
    'FREQ=YEARLY;INTERVAL=1000000000',
    'FREQ=YEARLY;COUNT=100',
  ]) {
    const { starts, isCut } = repeated('20250412T090000', text);
    expect([text, isCut]).toEqual([text, true]);
    expect(starts.length).toBeLessThanOrEqual(1000);
    expect(starts[0]).toBe('2025-04-12T09:00');
  }
  expect(performance.now() - startedMs).toBeLessThan(2000);
});

it('what is no rule is none', () => {
  for (const text of [
    '',
    'FREQ=SOMETIMES',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=DAILY;UNTIL=never',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    `FREQ=DAILY;BYHOUR=${'1,'.repeat(1000)}1`,
  ]) {
    const read = readRepetitionRule(text, value => readCalendarClock(value)?.floatingMs);
    expect([text.slice(0, 40), read]).toEqual([text.slice(0, 40), undefined]);
  }
});

it('every time of an entry is an event of its own, with the same length and an id of its own', () => {
  const rows = rowsFrom(
    'UID:weekly',
    'DTSTART;TZID=Europe/Vienna:20250322T100000',
    'DTEND;TZID=Europe/Vienna:20250322T113000',
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'EXDATE;TZID=Europe/Vienna:20250329T100000',
    'RDATE;TZID=Europe/Vienna:20250401T100000',
  );
  expect(rows.map(({ id, date }) => [id, date])).toEqual([
    ['weekly/2025-03-22T10:00', '2025-03-22T10:00/2025-03-22T11:30'],
    ['weekly/2025-04-01T10:00', '2025-04-01T10:00/2025-04-01T11:30'],
    ['weekly/2025-04-05T10:00', '2025-04-05T10:00/2025-04-05T11:30'],
  ]);
});

it('an end of a rule in UTC is read by the clock of the entry, and a day is one of the days', () => {
  const days = (...lines: string[]) => rowsFrom(...lines).map(({ id }) => String(id).slice(4, 14));
  // 09:00 in Vienna is 07:00 in UTC from 30 March on.
  const start = 'DTSTART;TZID=Europe/Vienna:20250328T090000';
  expect(days('UID:abc', start, 'RRULE:FREQ=DAILY;UNTIL=20250331T070000Z')).toEqual([
    '2025-03-28',
    '2025-03-29',
    '2025-03-30',
    '2025-03-31',
  ]);
  expect(days('UID:abc', start, 'RRULE:FREQ=DAILY;UNTIL=20250331T065959Z')).toHaveLength(3);
  expect(days('UID:abc', start, 'RRULE:FREQ=DAILY;UNTIL=20250330')).toHaveLength(3);
  expect(days('UID:abc', start, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20250329')).toEqual([
    '2025-03-28',
    '2025-03-30',
  ]);
  expect(days('UID:abc', start, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20250329T080000Z')).toHaveLength(2);
});

it('an exception takes the place of the time that it names, and keeps its id', () => {
  const rule = anEntry('UID:r', 'DTSTART;TZID=Asia/Muscat:20250412T160000', 'RRULE:FREQ=WEEKLY;COUNT=3');
  const moved = anEntry(
    'UID:r',
    'SUMMARY:Moved',
    'RECURRENCE-ID;TZID=Asia/Muscat:20250419T160000',
    'DTSTART;TZID=Asia/Muscat:20250420T180000',
  );
  const calledOff = anEntry(
    'UID:r',
    'RECURRENCE-ID:20250426T120000Z',
    'DTSTART:20250426T120000Z',
    'STATUS:CANCELLED',
  );
  const conversion = converted(aCalendar(moved, rule, calledOff));
  expect(rowsOf(conversion).map(({ id, title, date, status }) => [id, title, date, status])).toEqual([
    ['r/2025-04-19T16:00', 'Moved', '2025-04-20T18:00', undefined],
    ['r/2025-04-12T16:00', 'Talks', '2025-04-12T16:00', undefined],
    ['r/2025-04-26T16:00', 'Talks', '2025-04-26T12:00', 'cancelled'],
  ]);
  expect(conversion.readCount).toBe(3);
});

it('what a rule goes on with beyond the limits is refused, and the rest is told', () => {
  const daily = converted(aCalendar(anEntry('DTSTART:20250412T090000Z', 'RRULE:FREQ=DAILY')));
  expect(rowsOf(daily)).toHaveLength(1000);
  expect(daily.refused).toEqual([
    {
      line: 3,
      id: 'one@example.org',
      problems: [{ path: 'RRULE', code: 'endless', detail: 'FREQ=DAILY' }],
    },
  ]);
  expect(daily.notes).toEqual([{ code: 'repeated', count: 1, line: 3, detail: 'FREQ=DAILY' }]);
  const weekly = converted(aCalendar(anEntry('DTSTART;VALUE=DATE:20250412', 'RRULE:FREQ=WEEKLY')));
  expect(rowsOf(weekly)).toHaveLength(522);
  expect(rowsOf(weekly).at(-1)?.['date']).toBe('2035-04-07');
  const wrong = converted(aCalendar(anEntry('DTSTART:20250412', 'RRULE:FREQ=OFTEN')));
  expect(rowsOf(wrong)).toHaveLength(1);
  expect(wrong.refused[0]?.problems).toEqual([{ path: 'RRULE', code: 'wrong-form', detail: 'FREQ=OFTEN' }]);
  expect(wrong.readCount).toBe(2);
});
