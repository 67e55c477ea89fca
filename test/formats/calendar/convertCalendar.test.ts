import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCalendar, anEntry, converted, rowsFrom, rowsOf } from './calendarFiles.ts';

it('an entry has its title, place, summary, tags, address and people', () => {
  const rows = rowsFrom(
    'UID:rome@example.org',
    'SUMMARY:Second round\\, at last',
    'DTSTART;TZID=Europe/Rome:20250419T110000',
    'DTEND;TZID=Europe/Rome:20250419T150000',
    'LOCATION:Residence of the ambassador\\; Rome',
    'DESCRIPTION:First line\\nand a back\\\\slash',
    'CATEGORIES:nuclear,US\\, Iran',
    'CATEGORIES:talks',
    'URL:https://example.org/rome',
    'ATTENDEE;CN="Araghchi, Abbas";PARTSTAT=ACCEPTED:mailto:a@example.org',
    'ATTENDEE:mailto:b@example.org',
    'ATTENDEE;CN="Oman: host; chair ^n";ROLE=CHAIR:mailto:c@example.org',
  );
  expect(rows).toEqual([
    {
      id: 'rome@example.org',
      title: 'Second round, at last',
      date: '2025-04-19T11:00/2025-04-19T15:00',
      zone: 'Europe/Rome',
      place: 'Residence of the ambassador; Rome',
      summary: 'First line\nand a back\\slash',
      tags: ['nuclear', 'US, Iran', 'talks'],
      sources: ['https://example.org/rome'],
      people: ['Araghchi, Abbas', 'b@example.org', 'Oman: host; chair'],
    },
  ]);
});

it('folded lines are one, wherever they are broken, with either end of line', () => {
  const folded = 'SUMMARY:گفت‌وگ\r\n وهای مس\r\n\tقط';
  expect(rowsFrom(folded, 'DTSTART;VALUE=DATE:20250412')[0]?.['title']).toBe('گفت‌وگوهای مسقط');
  const plain = aCalendar(anEntry('DTSTART;VALUE=DATE:20250412')).replaceAll('\r\n', '\n');
  expect(rowsOf(converted(`\uFEFF${plain}`))[0]?.['title']).toBe('Talks');
  expect(rowsOf(converted(plain.replaceAll('\n', '\r')))[0]?.['title']).toBe('Talks');
});

it('the end of whole days is the day after the last', () => {
  const date = (...lines: string[]) => rowsFrom(...lines)[0]?.['date'];
  expect(date('DTSTART;VALUE=DATE:20250412')).toBe('2025-04-12');
  expect(date('DTSTART;VALUE=DATE:20250412', 'DTEND;VALUE=DATE:20250413')).toBe('2025-04-12');
  expect(date('DTSTART;VALUE=DATE:20250412', 'DTEND;VALUE=DATE:20250412')).toBe('2025-04-12');
  expect(date('DTSTART;VALUE=DATE:20250227', 'DTEND;VALUE=DATE:20250302')).toBe('2025-02-27/2025-03-01');
  expect(date('DTSTART;VALUE=DATE:20250412', 'DURATION:P3D')).toBe('2025-04-12/2025-04-14');
});

it('a clock keeps its zone; one in UTC is the clock of UTC; one that floats has none and is told', () => {
  const when = (...lines: string[]) => {
    const { date, zone } = rowsFrom(...lines)[0] ?? {};
    return [date, zone];
  };
  expect(when('DTSTART;TZID=Asia/Muscat:20250412T160000', 'DURATION:PT2H30M')).toEqual([
    '2025-04-12T16:00/2025-04-12T18:30',
    'Asia/Muscat',
  ]);
  expect(when('DTSTART:20250412T120005Z')).toEqual(['2025-04-12T12:00:05', 'UTC']);
  expect(when('DTSTART:20250412T160000', 'DTEND:20250412T160000')).toEqual(['2025-04-12T16:00', undefined]);
  // The flight lands by another clock: six hours later, at noon in Rome.
  expect(when('DTSTART;TZID=Asia/Muscat:20250412T080000', 'DTEND;TZID=Europe/Rome:20250412T120000')).toEqual([
    '2025-04-12T08:00/2025-04-12T14:00',
    'Asia/Muscat',
  ]);
  const { notes } = converted(aCalendar(anEntry('DTSTART:20250412T160000')));
  expect(notes).toEqual([{ code: 'floating-time', count: 1, line: 3, detail: '20250412T160000' }]);
});

it('a status is kept; confirmed says nothing of what is over', () => {
  const status = (given: string, day: string) =>
    rowsFrom(`DTSTART;VALUE=DATE:${day}`, `STATUS:${given}`)[0]?.['status'];
  expect(status('CANCELLED', '20250412')).toBe('cancelled');
  expect(status('TENTATIVE', '20250712')).toBe('scheduled');
  expect(status('CONFIRMED', '20250712')).toBe('confirmed');
  expect(status('CONFIRMED', '20250412')).toBeUndefined();
  expect(status('anything', '20250412')).toBeUndefined();
});

it('what a calendar takes back is cancelled', () => {
  const text = aCalendar(['METHOD:CANCEL'], anEntry('DTSTART;VALUE=DATE:20250412'));
  expect(rowsOf(converted(text))[0]?.['status']).toBe('cancelled');
});

it('of several versions the one with the highest number stands, whatever their order', () => {
  const old = anEntry('SEQUENCE:2', 'SUMMARY:Old', 'DTSTART;VALUE=DATE:20250412');
  const recent = anEntry('SEQUENCE:10', 'SUMMARY:Recent', 'DTSTART;VALUE=DATE:20250419');
  for (const text of [aCalendar(old, recent), aCalendar(recent, old)]) {
    const conversion = converted(text);
    expect(rowsOf(conversion).map(({ title }) => title)).toEqual(['Recent']);
    expect(conversion.readCount).toBe(1);
    expect(conversion.notes.map(({ code, count }) => [code, count])).toEqual([['replaced', 1]]);
  }
});

it('of versions with one number the later made stands, else the later in the file', () => {
  const made = (title: string, stamp: string) =>
    anEntry(`SUMMARY:${title}`, `DTSTAMP:${stamp}`, 'DTSTART;VALUE=DATE:20250412');
  const titles = (text: string) => rowsOf(converted(text)).map(({ title }) => title);
  const [early, late] = [made('Early', '20250101T000000Z'), made('Late', '20250102T000000Z')];
  expect(titles(aCalendar(late, early))).toEqual(['Late']);
  expect(titles(aCalendar(early, made('Again', '20250101T000000Z')))).toEqual(['Again']);
});

it('the name of the calendar and the lines of its entries are told', () => {
  const text = aCalendar(
    ['X-WR-CALNAME:Talks\\, all'],
    anEntry('UID:a', 'DTSTART;VALUE=DATE:20250412', 'DESCRIPTION:folded', ' on'),
    anEntry('UID:b', 'DTSTART;VALUE=DATE:20250413'),
  );
  const { title, lines } = converted(text);
  expect(title).toBe('Talks, all');
  expect([...lines]).toEqual([4, 11]);
});

it('an entry that cannot be read is refused by its line, with each field and reason, and the others come', () => {
  const text = aCalendar(
    ['BEGIN:VEVENT', 'UID:a', 'DTSTART:yesterday', 'END:VEVENT'],
    ['BEGIN:VEVENT', 'UID:b', 'SUMMARY:Never closed', 'DTSTART;VALUE=DATE:20250412', 'X-A:b'],
    anEntry('UID:c', 'DTSTART;TZID=Mars/Base:20250412T160000'),
    anEntry('UID:d', 'DTSTART;VALUE=DATE:20250412', 'DTEND;VALUE=DATE:20250411'),
    anEntry('UID:e'),
    anEntry('UID:f', 'DTSTART;VALUE=DATE:20250412', `SUMMARY:${'x'.repeat(301)}`),
    ['BEGIN:VTODO', 'UID:g', 'SUMMARY:Buy paper', 'END:VTODO'],
    anEntry('UID:h', 'DTSTART;VALUE=DATE:20250412'),
    ['BEGIN:VEVENT', 'UID:i', 'SUMMARY:Never closed'],
  );
  const conversion = converted(text);
  expect(rowsOf(conversion).map(({ id }) => id)).toEqual(['h']);
  expect(conversion.readCount).toBe(9);
  expect(conversion.refused).toEqual([
    {
      line: 3,
      id: 'a',
      problems: [
        { path: 'DTSTART', code: 'not-a-date', detail: 'yesterday' },
        { path: 'SUMMARY', code: 'missing', detail: '' },
      ],
    },
    { line: 7, id: 'b', problems: [{ path: 'END:VEVENT', code: 'missing', detail: '' }] },
    { line: 12, id: 'c', problems: [{ path: 'DTSTART;TZID', code: 'unknown-zone', detail: 'Mars/Base' }] },
    { line: 17, id: 'd', problems: [{ path: 'DTEND', code: 'end-before-start', detail: '20250411' }] },
    { line: 23, id: 'e', problems: [{ path: 'DTSTART', code: 'missing', detail: '' }] },
    { line: 27, id: 'f', problems: [{ path: 'SUMMARY', code: 'too-long', detail: '300' }] },
    { line: 32, problems: [{ path: 'BEGIN:VTODO', code: 'not-listed', detail: 'VTODO' }] },
    { line: 41, id: 'i', problems: [{ path: 'END:VEVENT', code: 'missing', detail: '' }] },
  ]);
});

it('what no field takes is counted and named; what stands within an entry is not its own', () => {
  const conversion = converted(
    aCalendar(
      anEntry(
        'SUMMARY:Talks',
        'DTSTART;VALUE=DATE:20250412',
        'DTSTAMP:20250101T000000Z',
        'ORGANIZER;CN=Nobody:mailto:n@example.org',
        'ATTENDEE;CUTYPE=ROOM;CN=Room 1:mailto:r@example.org',
        'ATTENDEE;PARTSTAT=DECLINED;CN=Absent:mailto:r@example.org',
        'ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA',
        'X-APPLE-TRAVEL:PT1H',
        'BEGIN:VALARM',
        'SUMMARY:Alarm',
        'TRIGGER:-PT15M',
        'END:VALARM',
      ),
    ),
  );
  expect(rowsOf(conversion)[0]).toEqual({ id: 'one@example.org', title: 'Talks', date: '2025-04-12' });
  expect(conversion.notes).toEqual([
    {
      code: 'left-out',
      count: 6,
      line: 3,
      detail: 'ORGANIZER, X-APPLE-TRAVEL, VALARM, ATTENDEE, ATTACH',
    },
  ]);
});

it('an encoding that is not read is refused, and not taken for words', () => {
  const { refused } = converted(
    aCalendar(anEntry('DTSTART:20250412', 'SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9')),
  );
  expect(refused[0]?.problems).toEqual([
    { path: 'SUMMARY;ENCODING', code: 'not-listed', detail: 'QUOTED-PRINTABLE' },
  ]);
});

it('an entry without a UID has the same id in every file, and two of one content have two', () => {
  const entry = ['BEGIN:VEVENT', 'SUMMARY:Talks', 'DTSTART;VALUE=DATE:20250412', 'END:VEVENT'];
  const ids = (text: string) => rowsOf(converted(text)).map(({ id }) => id);
  expect(ids(aCalendar(entry, entry))).toEqual(['20250412 Talks', '20250412 Talks/2']);
  expect(ids(aCalendar(anEntry('UID:x', 'DTSTART:20250101'), entry))).toEqual(['x', '20250412 Talks']);
});

it('a UID longer than an id may be is shortened, the same each time', () => {
  const id = (uid: string) => String(rowsFrom(`UID:${uid}`, 'DTSTART:20250101')[0]?.['id']);
  const [one, other] = [id('a'.repeat(5000)), id(`${'a'.repeat(5000)}b`)];
  expect(one.length).toBeLessThanOrEqual(200);
  expect(id('a'.repeat(5000))).toBe(one);
  expect(other).not.toBe(one);
});

it('whatever the bytes, all that is read is an event or refused', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'END:VTIMEZONE',
      'BEGIN:STANDARD',
      'END:STANDARD',
      'TZID:X',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'UID:a',
      'SUMMARY:Talks',
      'DTSTART:20250412T160000',
      'DTSTART;TZID=X:20250412T160000',
      'DTEND;VALUE=DATE:20250413',
      'RRULE:FREQ=DAILY;COUNT=3',
      'RECURRENCE-ID:20250413T160000',
      '__proto__:x',
      'ATTENDEE;__PROTO__=1;CN="x:',
      ' folded',
    ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), lines => {
      const conversion = converted(lines.join('\r\n'));
      const rows = rowsOf(conversion);
      expect(conversion.readCount).toBe(rows.length + conversion.refused.length);
      expect(conversion.lines).toHaveLength(rows.length);
      for (const row of rows) expect(row).toMatchObject({ title: expect.any(String) as string });
    }),
    { numRuns: 300 },
  );
});
