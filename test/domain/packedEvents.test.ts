import { expect, it } from 'vitest';
import { eventId } from '../../src/domain/ids.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { anEvent } from '../support/anEvent.ts';
import { aPerson, aTimelineRecord } from '../support/aTimelineRecord.ts';
import { sentRecord } from '../support/packed.ts';

const links = (to: string) => ({ links: [{ type: 'follows' as const, to: eventId(to) }] });
const events = [
  anEvent({ id: 'c' }),
  anEvent({ id: 'a', people: [['araghchi', 'IR']] }),
  anEvent({ id: 'b', ...links('c') }),
];

it('reads an event once while it is in use, and the same object each time', () => {
  const { record, readCount } = sentRecord(aTimelineRecord(events));
  const { reader } = createRecordTable(record);
  expect(readCount()).toBe(0);
  const first = reader.events.get(eventId('a'));
  expect(first).toEqual(events[1]);
  expect(reader.events.get(eventId('a'))).toBe(first);
  expect(readCount()).toBe(1);
  expect(reader.events.get(eventId('x'))).toBeUndefined();
  expect(reader.events.has(eventId('b'))).toBe(true);
  expect(readCount()).toBe(1);
});

it('keeps what is asked for again and again while thousands of others pass', () => {
  const many = Array.from({ length: 9_000 }, (_, at) => anEvent({ id: `e${at}` }));
  const { record, readCount } = sentRecord(aTimelineRecord(many));
  const { reader } = createRecordTable(record);
  const shown = reader.events.get(eventId('e0'));
  for (const [at, { id }] of many.entries()) {
    reader.events.get(id);
    if (at % 1_000 === 0) expect(reader.events.get(eventId('e0'))).toBe(shown);
  }
  expect(readCount()).toBe(9_000);
  reader.events.get(eventId('e1'));
  expect(readCount()).toBe(9_001);
});

it('leaves out an event whose id came before', () => {
  const twice = [...events, anEvent({ id: 'a', title: 'Again' }), anEvent({ id: 'd', title: 'Last' })];
  const { record } = sentRecord(aTimelineRecord(twice));
  const { reader } = createRecordTable(record);
  expect([...reader.events.values()].map(({ id, title }) => [id, title])).toEqual([
    ['c', 'An event'],
    ['a', 'An event'],
    ['b', 'An event'],
    ['d', 'Last'],
  ]);
});

it('keeps the order of the file whatever is edited, and puts what is added behind it', () => {
  const table = createRecordTable(sentRecord(aTimelineRecord(events)).record);
  const { reader } = table;
  const idsNow = () => [...reader.events.keys()];
  expect(idsNow()).toEqual(['c', 'a', 'b']);
  table.apply([
    { entity: 'event', id: 'new', after: anEvent({ id: 'new' }) },
    { entity: 'event', id: 'c', field: 'title', after: 'Edited' },
    { entity: 'event', id: 'a', before: events[1] },
  ]);
  expect(idsNow()).toEqual(['c', 'b', 'new']);
  expect([...reader.events.values()].map(({ title }) => title)).toEqual(['Edited', 'An event', 'An event']);
  expect(reader.events.size).toBe(3);
  expect(reader.events.get(eventId('a'))).toBeUndefined();
  table.apply([
    { entity: 'event', id: 'a', after: events[1] },
    { entity: 'event', id: 'new', before: reader.events.get(eventId('new')) },
  ]);
  expect([...reader.events].map(([id]) => id)).toEqual(['c', 'a', 'b']);
  const told: string[] = [];
  reader.events.forEach((event, id, map) => told.push(`${id} ${event.title} ${map.size}`));
  expect(told).toEqual(['c Edited 3', 'a An event 3', 'b An event 3']);
});

it('knows what may name an event or a thing made since, without reading the file', () => {
  const { record, readCount } = sentRecord(aTimelineRecord(events, { people: [aPerson('araghchi')] }));
  const table = createRecordTable(record);
  const naming = (entity: string, id: string) =>
    [...(table.reader.eventsNaming?.([{ entity, id }]) ?? [])].map(event => event.id);
  expect(naming('event', 'c')).toEqual(['b']);
  expect(naming('event', 'a')).toEqual([]);
  expect(readCount()).toBe(1);
  table.apply([
    { entity: 'person', id: 'witkoff', after: aPerson('witkoff') },
    { entity: 'event', id: 'new', after: anEvent({ id: 'new', ...links('c') }) },
    { entity: 'event', id: 'b', field: 'links', before: events[2]?.links, after: [] },
  ]);
  expect(naming('event', 'c')).toEqual(['b', 'new']);
  expect(naming('person', 'witkoff')).toEqual(['b', 'new']);
  expect(readCount()).toBe(1);
  expect(naming('person', 'araghchi')).toEqual(['c', 'a', 'b', 'new']);
  expect(naming('body', 'IR')).toEqual(['c', 'a', 'b', 'new']);
});

it('finds the links to an event that the file does not have, once it is added', () => {
  const { record } = sentRecord(aTimelineRecord([anEvent({ id: 'a', ...links('later') })]));
  const { reader } = createRecordTable(record);
  const naming = [...(reader.eventsNaming?.([{ entity: 'event', id: 'later' }]) ?? [])];
  expect(naming.map(({ id }) => id)).toEqual(['a']);
});
