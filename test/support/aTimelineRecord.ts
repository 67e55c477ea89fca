/** The file form of a record for tests, and two records compared by content. */
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { personId, recordId, sideCode } from '../../src/domain/ids.ts';
import { type Person, type TimelineRecord } from '../../src/domain/record.ts';
import { type RecordTable } from '../../src/domain/table.ts';
import { type RecordThings } from './anEvent.ts';

export function aTimelineRecord(
  events: readonly DiplomaticEvent[] = [],
  things: RecordThings = {},
): TimelineRecord {
  return {
    format: 'demarche',
    version: 1,
    id: recordId('test-record'),
    title: 'A record',
    events,
    people: things.people ?? [],
    places: things.places ?? [],
    sources: things.sources ?? [],
    processes: things.processes ?? [],
    bodies: things.bodies ?? [],
    views: [],
  };
}

export function aPerson(id: string, fields: Partial<Person> = {}): Person {
  return { name: id, spellings: [], side: sideCode('IR'), ...fields, id: personId(id) };
}

/** All that a table holds, in an order of its own: a Map that lost and regained a thing has another one. */
export function contentOf(table: RecordTable): TimelineRecord {
  const record = table.toRecord();
  const inOrder = <Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] =>
    things.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return {
    ...record,
    events: inOrder(record.events),
    people: inOrder(record.people),
    places: inOrder(record.places),
    sources: inOrder(record.sources),
    processes: inOrder(record.processes),
    bodies: inOrder(record.bodies),
    views: inOrder(record.views),
  };
}
