/** Files that mean no good (S-09), and large ones: each is through in a second or two, with an account of all of it. */
import { expect, it } from 'vitest';
import { aCalendar, anEntry, converted, rowsOf } from './calendarFiles.ts';

function timed(text: string) {
  const startedMs = performance.now();
  const conversion = converted(text);
  const tookMs = performance.now() - startedMs;
  expect(conversion.readCount).toBe(rowsOf(conversion).length + conversion.refused.length);
  expect(tookMs).toBeLessThan(2000);
  return conversion;
}

const day = 'DTSTART;VALUE=DATE:20250412';

it('of 200,000 people the first thousand come, and the others are counted', () => {
  const people = Array.from(
    { length: 200_000 },
    (_, index) => `ATTENDEE;CN=P ${index}:mailto:p${index}@x.org`,
  );
  const conversion = timed(aCalendar(anEntry(day, people.join('\r\n'))));
  expect(rowsOf(conversion)[0]?.['people']).toHaveLength(1000);
  expect(conversion.notes).toEqual([{ code: 'left-out', count: 199_000, line: 3, detail: 'ATTENDEE' }]);
});

it('endless rules by the hundred are cut together', () => {
  const entries = Array.from({ length: 300 }, (_, index) =>
    anEntry(`UID:${index}`, 'DTSTART:20250412T090000Z', 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'),
  );
  const { refused } = timed(aCalendar(...entries));
  expect(refused).toHaveLength(300);
});

it('components within components, without end or beginning, cost no more than their lines', () => {
  const nested = (name: string) => Array.from({ length: 100_000 }, () => `BEGIN:${name}`);
  expect(timed(nested('VEVENT').join('\n')).refused).toHaveLength(100_000);
  expect(timed(nested('X').join('\n')).readCount).toBe(0);
  const ends = Array.from({ length: 100_000 }, () => 'END:VEVENT');
  expect(timed([...nested('X'), ...ends].join('\n')).readCount).toBe(0);
  expect(timed(aCalendar(anEntry(day, nested('VALARM').join('\r\n')))).refused).toHaveLength(1);
});

it('a line of ten million letters, and one of a million folds', () => {
  const long = timed(aCalendar(anEntry(day, `DESCRIPTION:${'x'.repeat(10_000_000)}`)));
  expect(long.refused[0]?.problems).toEqual([{ path: 'DESCRIPTION', code: 'too-long', detail: '20000' }]);
  const folded = timed(aCalendar(anEntry(day, `DESCRIPTION:${'x\r\n '.repeat(1_000_000)}`)));
  expect(folded.refused[0]?.problems[0]?.code).toBe('too-long');
  timed(aCalendar(anEntry(day, `ATTENDEE;CN="${';'.repeat(5_000_000)}`)));
  timed(aCalendar(anEntry(day, `CATEGORIES:${'\\,'.repeat(2_000_000)}`)));
  timed(aCalendar(anEntry(`DTSTART;TZID=${'/'.repeat(2_000_000)}:20250412T090000`)));
});

it('zones with endless rules, and exceptions by the hundred thousand', () => {
  const zone = (id: string) => [
    'BEGIN:VTIMEZONE',
    `TZID:${id}`,
    ...Array.from({ length: 300 }, () => [
      'BEGIN:STANDARD',
      'DTSTART:00010101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
      'END:STANDARD',
    ]).flat(),
    'END:VTIMEZONE',
  ];
  const zones = Array.from({ length: 50 }, (_, index) => zone(`Z${index}`));
  const entries = zones.map((_, index) => anEntry(`UID:${index}`, `DTSTART;TZID=Z${index}:20250412T090000`));
  expect(timed(aCalendar(...zones, ...entries)).readCount).toBe(50);
  const rule = anEntry('UID:r', 'DTSTART:20250412T090000Z', 'RRULE:FREQ=DAILY;COUNT=5');
  const exceptions = Array.from({ length: 20_000 }, (_, index) =>
    anEntry('UID:r', `RECURRENCE-ID:20250412T${String(index).padStart(6, '0')}Z`, day),
  );
  timed(aCalendar(rule, ...exceptions));
});

it('a prototype is no field', () => {
  const conversion = timed(
    aCalendar(anEntry(day, '__proto__:x', 'CONSTRUCTOR;__PROTO__=1:x', 'X-DEMARCHE-__PROTO__:x')),
  );
  expect(Object.keys(rowsOf(conversion)[0] ?? {})).toEqual(['id', 'title', 'date']);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

it('20,000 entries come whole', () => {
  const entries = Array.from({ length: 20_000 }, (_, index) =>
    anEntry(
      `UID:${index}@example.org`,
      'DTSTAMP:20250101T000000Z',
      'DTSTART;TZID=Europe/Vienna:20250412T090000',
      'DTEND;TZID=Europe/Vienna:20250412T100000',
      'LOCATION:Vienna',
      'DESCRIPTION:A description of some words that is folded once since it does not',
      '  fit on one line',
    ),
  );
  expect(timed(aCalendar(...entries)).readCount).toBe(20_000);
});
