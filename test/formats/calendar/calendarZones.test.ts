import { expect, it } from 'vitest';
import { readSimpleEvent } from '../../../src/formats/simpleEvents.ts';
import { aCalendar, anEntry, converted, rowsOf } from './calendarFiles.ts';

/** A zone that has its summer from the last Sunday of March to the last of October. */
const described = (id: string, [winter, summer]: readonly [string, string]): readonly string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${id}`,
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  `TZOFFSETFROM:${summer}`,
  `TZOFFSETTO:${winter}`,
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  `TZOFFSETFROM:${winter}`,
  `TZOFFSETTO:${summer}`,
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

function when(zone: readonly string[], ...lines: readonly string[]) {
  const { date, zone: name } = rowsOf(converted(aCalendar(zone, anEntry(...lines))))[0] ?? {};
  return [date, name];
}

it('a zone that only the file knows gives its distance from UTC, in summer and in winter', () => {
  const zone = described('Our own', ['+0100', '+0200']);
  const on = (day: string) => when(zone, `DTSTART;TZID=Our own:${day}T100000`);
  expect(on('20250115')).toEqual(['2025-01-15T10:00+01:00', undefined]);
  expect(on('20250412')).toEqual(['2025-04-12T10:00+02:00', undefined]);
  expect(on('20250329')).toEqual(['2025-03-29T10:00+01:00', undefined]);
  expect(on('20250330')).toEqual(['2025-03-30T10:00+02:00', undefined]);
  const at = (clock: string) => when(zone, `DTSTART;TZID=Our own:20250330T${clock}`)[0];
  // From two to three there was no such time.
  expect(at('023000')).toBe('2025-03-30T02:30+01:00');
  expect(at('030000')).toBe('2025-03-30T03:00+02:00');
  expect(on('20251026')).toEqual(['2025-10-26T10:00+01:00', undefined]);
});

it('a repeated entry follows its zone into the summer', () => {
  const text = aCalendar(
    described('Our own', ['+0330', '+0430']),
    anEntry('DTSTART;TZID="Our own":20250329T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2'),
  );
  expect(rowsOf(converted(text)).map(({ date }) => date)).toEqual([
    '2025-03-29T10:00+03:30/2025-03-29T11:00+03:30',
    '2025-03-30T10:00+04:30/2025-03-30T11:00+04:30',
  ]);
});

it('a zone goes by the name that it has in the world, as programs and Windows write it', () => {
  const zone = (id: string) => when([], `DTSTART;TZID=${id}:20250412T100000`)[1];
  expect(zone('Asia/Tehran')).toBe('Asia/Tehran');
  expect(zone('/freeassociation.sourceforge.net/Europe/Rome')).toBe('Europe/Rome');
  expect(zone('/example.org/2025/America/Argentina/Buenos_Aires')).toBe('America/Argentina/Buenos_Aires');
  expect(zone('W. Europe Standard Time')).toBe('Europe/Berlin');
  expect(zone('"Arabian Standard Time"')).toBe('Asia/Dubai');
});

it('a known name whose description says otherwise is read as described', () => {
  const right = described('Europe/Vienna', ['+0100', '+0200']);
  const wrong = described('Europe/Vienna', ['+0500', '+0600']);
  const start = 'DTSTART;TZID=Europe/Vienna:20250412T100000';
  expect(when(right, start)).toEqual(['2025-04-12T10:00', 'Europe/Vienna']);
  expect(when(wrong, start)).toEqual(['2025-04-12T10:00+06:00', undefined]);
});

it('an hour that is skipped or shown twice is kept as it is written', () => {
  const vienna = (clock: string) => when([], `DTSTART;TZID=Europe/Vienna:${clock}`);
  expect(vienna('20250330T023000')).toEqual(['2025-03-30T02:30', 'Europe/Vienna']);
  expect(vienna('20251026T023000')).toEqual(['2025-10-26T02:30', 'Europe/Vienna']);
});

it('a description that says nothing leaves the zone unknown', () => {
  const empty = ['BEGIN:VTIMEZONE', 'TZID:Nowhere', 'END:VTIMEZONE'];
  const { refused } = converted(aCalendar(empty, anEntry('DTSTART;TZID=Nowhere:20250412T100000')));
  expect(refused[0]?.problems).toEqual([{ path: 'DTSTART;TZID', code: 'unknown-zone', detail: 'Nowhere' }]);
});

it('an end by another clock is read by that of the start, in the night in which the clocks change', () => {
  const zone = described('Our own', ['+0100', '+0200']);
  for (const id of ['Europe/Vienna', 'Our own']) {
    const end = when(zone, `DTSTART;TZID=${id}:20250330T010000`, 'DTEND:20250330T013000Z')[0];
    expect(String(end).split('/')[1]?.slice(0, 16)).toBe('2025-03-30T03:30');
  }
});

it('an invitation as Outlook writes it', () => {
  const text = aCalendar(
    ['METHOD:REQUEST'],
    described('W. Europe Standard Time', ['+0100', '+0200']),
    anEntry(
      'SUMMARY;LANGUAGE=en-GB:Consultations',
      'UID:040000008200E00074C5B7101A82E008',
      'DTSTART;TZID=W. Europe Standard Time:20250412T223000',
      'DTEND;TZID=W. Europe Standard Time:20250413T010000',
      'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    ),
  );
  const [row] = rowsOf(converted(text));
  expect(row).toEqual({
    id: '040000008200E00074C5B7101A82E008',
    title: 'Consultations',
    date: '2025-04-12T22:30/2025-04-13T01:00',
    zone: 'Europe/Berlin',
  });
});

it('every form of a date is one that the record keeps', () => {
  const own = described('Our own', ['+0330', '+0430']);
  const local = (...lines: readonly string[]) => {
    const [row] = rowsOf(converted(aCalendar(own, anEntry(...lines))));
    const read = readSimpleEvent(row, { row: 0, todayIso: '2025-06-01' });
    return read.ok ? read.value.event.when : read.error;
  };
  expect(local('DTSTART;TZID=Asia/Muscat:20250412T223000', 'DURATION:PT3H')).toEqual({
    edtf: '2025-04-12/2025-04-13',
    local: { start: '2025-04-12T22:30', end: '2025-04-13T01:30', zone: 'Asia/Muscat' },
  });
  expect(local('DTSTART:20250412T120000Z')).toEqual({
    edtf: '2025-04-12',
    local: { start: '2025-04-12T12:00', zone: 'UTC' },
  });
  expect(local('DTSTART;TZID=Our own:20250412T120000', 'DURATION:PT1H')).toEqual({
    edtf: '2025-04-12T12:00+04:30/2025-04-12T13:00+04:30',
  });
  expect(local('DTSTART:20250412T120000', 'DURATION:PT1H')).toEqual({
    edtf: '2025-04-12T12:00/2025-04-12T13:00',
  });
  expect(local('DTSTART;VALUE=DATE:00010101', 'DURATION:P1W')).toEqual({ edtf: '0001-01-01/0001-01-07' });
});
