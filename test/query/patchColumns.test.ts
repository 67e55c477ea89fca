import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim } from '../../src/domain/event.ts';
import { claimId, edtfText, eventId, personId, placeId, sideCode } from '../../src/domain/ids.ts';
import { type Place, type RecordReader } from '../../src/domain/record.ts';
import { roles } from '../../src/domain/vocabulary.ts';
import { type Columns, rowFlags } from '../../src/query/columns.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { createColumnsWriter } from '../../src/query/columnsWriter.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { rowsEditedBetween } from '../../src/query/editedRows.ts';
import { patchColumns } from '../../src/query/patchColumns.ts';
import { receivedColumns, sendableColumns } from '../../src/query/sentColumns.ts';
import { attachText, createTextWriter, sendableText, type SentText } from '../../src/query/sentText.ts';
import { aGroup, anEvent, aRecord } from '../support/anEvent.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { aPlace, aSource, aSpeaker, filters, smallEvents } from '../support/arbitraryQueries.ts';
import { answersOf } from '../support/columnAnswers.ts';
import { type Change, openRecord, type OpenRecord } from '../support/openRecord.ts';

const e3 = aGroup('E3', ['GB', '2003-10'], ['FR', '2003-10'], ['DE', '2003-10']);

const oneEdit = fc.oneof(
  { weight: 4, arbitrary: smallEvents.map(event => ({ kind: 'put' as const, event })) },
  { weight: 2, arbitrary: fc.nat(11).map(at => ({ kind: 'remove' as const, id: `e${at}` })) },
  {
    weight: 1,
    arbitrary: fc.subarray(['GB', 'FR', 'US', 'IR']).map(members => ({
      kind: 'body' as const,
      body: aGroup('E3', ...members.map(side => [side] as const)),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(undefined, 'FR').map(side => ({
      kind: 'person' as const,
      person: aSpeaker('ben', side),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(undefined, 'OM', 'IT').map(country => ({
      kind: 'place' as const,
      place: aPlace('ROM', country),
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('s1', 'unknown'), fc.constantFrom('TASS', 'AFP'), fc.boolean())
      .map(([id, publisher, isWhole]) => ({
        kind: 'source' as const,
        source: aSource(id, publisher),
        how: isWhole ? ('whole' as const) : ('publisher' as const),
      })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'no source' as const, id: 's1' }) },
);
type Edit = typeof oneEdit extends fc.Arbitrary<infer One> ? One : never;

const edits = fc.array(fc.array(oneEdit, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

function apply(edit: Edit, desk: Omit<OpenRecord, 'record'>): Change {
  switch (edit.kind) {
    case 'put':
      return desk.put(edit.event);
    case 'remove':
      return desk.remove(edit.id);
    case 'body':
      return desk.putBody(edit.body);
    case 'person':
      return desk.putPerson(edit.person);
    case 'place':
      return desk.putPlace(edit.place);
    case 'source':
      return desk.putSource(edit.source, edit.how);
    case 'no source':
      return desk.removeSource(edit.id);
  }
}

/** When the text that search reads comes to be there. */
const textComes = fc.constantFrom('of a search', 'with the columns', 'after an edit', 'when it is asked for');
const start = fc.uniqueArray(smallEvents, { maxLength: 8, selector: event => event.id });

/** As another thread makes them of a file. */
function sentColumns(record: RecordReader): Columns {
  const { people, places, sources, bodies } = record;
  const head = aTimelineRecord([], {
    people: [...people.values()],
    places: [...places.values()],
    sources: [...sources.values()],
    bodies: [...bodies.values()],
  });
  const writer = createColumnsWriter(head, 0);
  for (const event of record.events.values()) writer.add(event);
  const { message, transfer } = sendableColumns(writer.finish(0));
  return receivedColumns(structuredClone(message, { transfer })).columnsOf(record, 0);
}

function sentText(record: RecordReader): SentText {
  const writer = createTextWriter(0);
  for (const event of record.events.values()) writer.add(event);
  const { message, transfer } = sendableText(writer.finish());
  return structuredClone(message, { transfer });
}

describe('patchColumns', () => {
  it.each([
    ['made here', (record: RecordReader) => createColumns(record, 0)],
    ['made elsewhere and sent', sentColumns],
  ])('answers every question as columns made afresh do, whatever the edits, of columns %s', (_how, make) => {
    fc.assert(
      fc.property(start, edits, filters, textComes, (events, operations, filter, textAt) => {
        const { record, ...desk } = openRecord(events, [e3]);
        let columns = make(record);
        const text = sentText(record);
        if (textAt === 'with the columns') attachText(columns, text);
        if (operations.length === 0) {
          expect(answersOf(columns, filter)).toEqual(answersOf(createColumns(record, 0), filter));
        }
        operations.forEach((operation, index) => {
          // A search makes the text index, which then has to be patched.
          if (textAt === 'of a search') filterRows(columns, { conditions: [], text: 'talks' });
          const changes = operation.map(edit => apply(edit, desk));
          columns = patchColumns(columns, { record, revision: index + 1, changes });
          if (textAt === 'after an edit') attachText(columns, text);
          expect(answersOf(columns, filter)).toEqual(answersOf(createColumns(record, index + 1), filter));
        });
      }),
      { numRuns: 200 },
    );
  });

  it('tells which rows an edit wrote, and nothing of columns further apart', () => {
    const { record, put, remove } = openRecord(['a', 'b', 'c'].map(id => anEvent({ id })));
    const made = createColumns(record, 1);
    const second = patchColumns(made, { record, revision: 2, changes: [put(anEvent({ id: 'b' }))] });
    const third = patchColumns(second, {
      record,
      revision: 3,
      changes: [remove('a'), put(anEvent({ id: 'd' }))],
    });
    expect(rowsEditedBetween(made, made)).toEqual([]);
    expect(rowsEditedBetween(made, second)).toEqual([1]);
    expect(rowsEditedBetween(second, third)).toEqual([0, 3]);
    expect(rowsEditedBetween(made, third)).toBeUndefined();
    expect(rowsEditedBetween(createColumns(record, 2), third)).toBeUndefined();
  });

  it('keeps the row of an event that is deleted and brought back', () => {
    const second = anEvent({ id: 'second', on: '2025-04-19' });
    const { record, put, remove } = openRecord([anEvent({ id: 'first' }), second, anEvent({ id: 'third' })]);
    const made = createColumns(record, 1);
    expect(made.rowOf.get(eventId('second'))).toBe(1);
    const without = patchColumns(made, { record, revision: 2, changes: [remove('second')] });
    expect(without.rowOf.has(eventId('second'))).toBe(false);
    expect([...without.order]).toEqual([0, 2]);
    const back = patchColumns(without, { record, revision: 3, changes: [put(second)] });
    expect(back.rowOf.get(eventId('second'))).toBe(1);
    expect([...back.order]).toEqual([0, 2, 1]);
  });

  it('gives a new object for each revision, and refuses to patch what is overtaken', () => {
    const { record, put } = openRecord([anEvent({ id: 'first' })]);
    const made = createColumns(record, 1);
    const changes = [put(anEvent({ id: 'first', title: 'Another title' }))];
    const patched = patchColumns(made, { record, revision: 2, changes });
    expect(patched).not.toBe(made);
    expect(() => patchColumns(made, { record, revision: 3, changes })).toThrow(
      'Columns of revision 1 were overtaken by 2.',
    );
  });

  it('counts a double again once the event it is the same as is gone', () => {
    const { record, remove } = openRecord([
      anEvent({ id: 'a' }),
      anEvent({ id: 'b', links: [{ type: 'same-as', to: eventId('a') }] }),
    ]);
    const made = createColumns(record, 1);
    expect([...made.order]).toEqual([0]);
    const patched = patchColumns(made, { record, revision: 2, changes: [remove('a')] });
    expect([...patched.order]).toEqual([1]);
  });

  it('searches by the words that an edit left', () => {
    const { record, put, putPerson } = openRecord([
      anEvent({ id: 'a', title: 'Talks in Muscat', people: [['araghchi', 'IR']] }),
      anEvent({ id: 'b', title: 'Talks in Rome' }),
    ]);
    const find = (columns: Columns, text: string): string[] =>
      [...filterRows(columns, { conditions: [], text })].map(row => columns.ids.at(row));
    let columns = createColumns(record, 1);
    expect(find(columns, 'muscat')).toEqual(['a']);
    expect(find(columns, 'araqchi')).toEqual([]);
    const person = { id: personId('araghchi'), name: 'Abbas Araghchi', spellings: ['Araqchi'] };
    const changes = [put(anEvent({ id: 'b', title: 'Talks in Geneva, not Muscat' })), putPerson(person)];
    columns = patchColumns(columns, { record, revision: 2, changes });
    expect(find(columns, 'muscat')).toEqual(['a', 'b']);
    expect(find(columns, 'rome')).toEqual([]);
    expect(find(columns, 'araqchi')).toEqual(['a']);
  });

  it('sees that accounts of a place agree once the record knows the one to be in the other', () => {
    const claim = (id: string, side: string, value: string): Claim => ({
      id: claimId(id),
      field: 'venue.place',
      value,
      by: side,
      side: sideCode(side),
      stance: 'asserts',
      certainty: 'confirmed',
    });
    const places = new Map<Place['id'], Place>();
    const put = (id: string, granularity: Place['granularity'], country?: string): Change => {
      const place = { id: placeId(id), name: id, granularity };
      places.set(place.id, country === undefined ? place : { ...place, country: sideCode(country) });
      return { entity: 'place', id };
    };
    put('oman', 'country', 'OM');
    put('muscat', 'city');
    const event = anEvent({ id: 'a', claims: [claim('c1', 'IR', 'oman'), claim('c2', 'US', 'muscat')] });
    const record = { ...aRecord([event]), places };
    const made = createColumns(record, 1);
    expect(made.flags[0]).toBe(rowFlags.disputed);
    const changes = [put('muscat', 'city', 'OM')];
    expect(patchColumns(made, { record, revision: 2, changes }).flags[0]).toBe(0);
  });

  it('finds a group by its new member once the group is edited', () => {
    const { record, putBody } = openRecord([anEvent({ id: 'a', sides: [['E3', 'mediator']] })], [e3]);
    const patched = patchColumns(createColumns(record, 1), {
      record,
      revision: 2,
      changes: [
        putBody({ ...e3, members: [...e3.members, { side: sideCode('IT'), from: edtfText('2025') }] }),
      ],
    });
    const { foundSides } = patched;
    const found = [...foundSides.codes.subarray(foundSides.starts[0], foundSides.ends[0])];
    expect(found.map(code => foundSides.values[code])).toEqual(['E3', 'GB', 'FR', 'DE', 'IT']);
    expect(foundSides.roleBits[foundSides.starts[0]! + 4]).toBe(1 << roles.indexOf('mediator'));
  });
});
