import { expect, test } from 'vitest';
import { missingReferences } from '../../src/domain/references.ts';
import { type TimelineRecord } from '../../src/domain/record.ts';
import { parseRecord } from '../../src/domain/schema.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { eventId, personId, placeId, processId, sideCode, sourceId } from '../../src/domain/ids.ts';
import { fileNameOf, writeRecord } from '../../src/formats/writeRecord.ts';
import { aGroup, anEvent, aRecord } from '../support/anEvent.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

function written(record: Parameters<typeof writeRecord>[0], ids: readonly string[]): TimelineRecord {
  const some = new Set<string>(ids);
  const parts = writeRecord(record, { ids: ids.map(eventId), has: id => some.has(id) });
  const read = parseRecord(JSON.parse([...parts].join('')));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const record = aRecord(
  [
    anEvent({
      id: 'rome',
      title: 'Second round',
      people: [['ara', 'IR']],
      sides: [['E3', 'observer']],
      place: 'ROM',
      sources: [sourceId('bbc')],
      processes: ['talks'],
      privateNotes: 'Ask again.',
      links: [
        { type: 'follows', to: eventId('muscat') },
        { type: 'refers-to', to: eventId('geneva') },
      ],
    }),
    anEvent({ id: 'muscat', title: 'First round' }),
    anEvent({ id: 'geneva', title: 'Elsewhere', people: [['gro', 'IAEA']] }),
  ],
  {
    people: [
      { id: personId('ara'), name: 'Araghchi', spellings: [], side: sideCode('IR') },
      { id: personId('gro'), name: 'Grossi', spellings: [], side: sideCode('IAEA') },
    ],
    places: [
      { id: placeId('ROM'), name: 'Rome', granularity: 'city' },
      { id: placeId('GVA'), name: 'Geneva', granularity: 'city' },
    ],
    sources: [
      { id: sourceId('bbc'), publisher: 'BBC', kind: 'news' },
      { id: sourceId('afp'), publisher: 'AFP', kind: 'news' },
    ],
    processes: [{ id: processId('talks'), title: 'Talks' }],
    bodies: [aGroup('E3', ['GB'], ['FR'], ['DE']), aGroup('IAEA')],
  },
);

test('holds the events asked for and only the things that these name', () => {
  const file = written(record, ['rome', 'muscat']);
  expect(file.events.map(({ id }) => id)).toEqual(['rome', 'muscat']);
  expect(file.people.map(({ id }) => id)).toEqual(['ara']);
  expect(file.places.map(({ id }) => id)).toEqual(['ROM']);
  expect(file.sources.map(({ id }) => id)).toEqual(['bbc']);
  expect(file.processes.map(({ id }) => id)).toEqual(['talks']);
  expect(file.bodies.map(({ id }) => id)).toEqual(['E3']);
});

test('leaves out private notes and links that lead out of the file', () => {
  const [rome] = written(record, ['rome', 'muscat']).events;
  expect(rome?.privateNotes).toBeUndefined();
  expect(rome?.links).toEqual([{ type: 'follows', to: 'muscat' }]);
});

test('no events are a file as well', () => {
  expect(written(record, [])).toMatchObject({ title: 'A record', events: [], people: [], bodies: [] });
});

test('any half of the bundled record names nothing that it lacks', () => {
  const reader = usIranRecord();
  const ids = [...reader.events.keys()];
  for (const half of [ids, ids.filter((_, index) => index % 2 === 0), ids.slice(40, 60)]) {
    const file = written(reader, half);
    expect(file.events.map(({ id }) => id)).toEqual(half);
    expect(missingReferences(file)).toEqual([]);
  }
});

test('a file has a name that every file system takes', () => {
  expect(fileNameOf('US–Iran nuclear talks', 12)).toBe('us-iran-nuclear-talks-12-events.json');
  expect(fileNameOf('../../etc/passwd: "a"', 1)).toBe('etc-passwd-a-1-events.json');
  expect(fileNameOf('مذاکرات هسته‌ای', 3)).toBe('مذاکرات-هسته-ای-3-events.json');
  expect(fileNameOf('???', 0)).toBe('record-0-events.json');
  expect(fileNameOf('word '.repeat(60), 2).length).toBeLessThan(80);
});

test('the whole record has its named filters, what no event names, and where asked private notes', () => {
  const viewed = { ...record, views: new Map([['v', { id: 'v', name: 'Iran', hash: 'all=IR' }]]) };
  const whole = (withPrivateNotes: boolean) => {
    const ids = record.events.keys();
    const parts = writeRecord(viewed, { ids, has: () => true, isWhole: true, withPrivateNotes });
    return [...parts].join('');
  };
  const read = parseRecord(JSON.parse(whole(true)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.sources.map(({ id }) => id)).toEqual(['bbc', 'afp']);
  expect(read.value.views.map(({ name }) => name)).toEqual(['Iran']);
  expect(whole(true)).toContain('Ask again.');
  expect(whole(false)).not.toContain('Ask again.');
});

test('out, in and out again is the same text, byte by byte', () => {
  const reader = usIranRecord();
  const ids = [...reader.events.keys()].slice(20, 90);
  const some = new Set(ids);
  const text = [...writeRecord(reader, { ids, has: id => some.has(id) })].join('');
  const read = parseRecord(JSON.parse(text));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const again = createRecordTable(read.value).reader;
  const ownIds = again.events.keys();
  expect([...writeRecord(again, { ids: ownIds, has: id => again.events.has(id) })].join('')).toBe(text);
  const whole = writeRecord(again, { ids: again.events.keys(), has: () => true, isWhole: true });
  expect([...whole].join('')).toBe(text);
});
