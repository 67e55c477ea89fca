import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventsLinkingTo, tooEarlyFor } from '../../src/domain/bulkEdits.ts';
import { type EventId, eventId } from '../../src/domain/ids.ts';
import { statuses } from '../../src/domain/vocabulary.ts';
import { parseOperation } from '../../src/domain/schema.ts';
import { createBulkCommands } from '../../src/store/bulkCommands.ts';
import { anEvent } from '../support/anEvent.ts';
import { aTimelineRecord, contentOf } from '../support/aTimelineRecord.ts';
import { openDesk } from '../support/desk.ts';
import { seededEvents } from '../support/seededEvents.ts';

const ids = (...texts: string[]): EventId[] => texts.map(eventId);
const rounds = [
  anEvent({ id: 'one', title: 'First', tags: ['oil'] }),
  anEvent({ id: 'two', title: 'Second', links: [{ type: 'follows', to: eventId('one') }] }),
  anEvent({
    id: 'three',
    title: 'Third',
    on: '2025-05-03',
    status: 'scheduled',
    links: [
      { type: 'follows', to: eventId('two') },
      { type: 'refers-to', to: eventId('one') },
    ],
  }),
];

function bulkDesk() {
  const desk = openDesk({ record: aTimelineRecord(rounds) });
  return { ...desk, bulk: createBulkCommands(desk.commands) };
}

test('a tag is given to all that lack it, as one operation', () => {
  const { bulk, store, saved } = bulkDesk();
  const operation = bulk.addTag(ids('one', 'two', 'three'), 'oil');
  expect(operation?.label).toEqual({
    verb: 'edit',
    entity: 'event',
    field: 'tags',
    count: 2,
    subject: 'Second',
  });
  expect([...store.getState().record.events.values()].map(({ tags }) => tags)).toEqual([
    ['oil'],
    ['oil'],
    ['oil'],
  ]);
  expect(store.getState().record.events.get(eventId('two'))).toMatchObject({
    rev: 2,
    modifiedAt: '2025-04-14T09:00:00.000Z',
  });
  expect(saved).toEqual([operation]);
});

test('nothing is committed where nothing would differ', () => {
  const { bulk, saved } = bulkDesk();
  expect(bulk.addTag(ids('one'), 'oil')).toBeUndefined();
  expect(bulk.removeTag(ids('two', 'three'), 'oil')).toBeUndefined();
  expect(bulk.setStatus(ids('one', 'gone'), 'concluded')).toBeUndefined();
  expect(bulk.deleteEvents([])).toBeUndefined();
  expect(saved).toEqual([]);
});

test('deleting takes along the links of events that stay, once each', () => {
  const { bulk, store } = bulkDesk();
  expect(eventsLinkingTo(store.getState().record, rounds.slice(0, 2)).map(({ id }) => id)).toEqual(['three']);
  bulk.deleteEvents(ids('one', 'two'));
  const { events } = store.getState().record;
  expect([...events.keys()]).toEqual(['three']);
  expect(events.get(eventId('three'))).toMatchObject({ links: [], rev: 2 });
});

test('only events that lie ahead are too early to be over', () => {
  expect(tooEarlyFor('concluded', rounds, '2025-04-14').map(({ id }) => id)).toEqual(['three']);
  expect(tooEarlyFor('concluded', rounds, '2025-05-03')).toEqual([]);
  expect(tooEarlyFor('cancelled', rounds, '2025-04-14')).toEqual([]);
});

test('whatever is done to many events, undo takes it back and redo does it again', () => {
  const record = aTimelineRecord(
    seededEvents(30, 5).map((event, index, all) => ({
      ...event,
      links: index % 3 === 0 ? [] : [{ type: 'follows' as const, to: all[(index * 7) % 30]!.id }],
    })),
  );
  const choices = fc.record({
    which: fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 30 }),
    verb: fc.constantFrom('addTag', 'removeTag', 'setStatus', 'deleteEvents'),
    tag: fc.constantFrom('talks', 'water', 'new'),
    status: fc.constantFrom(...statuses),
  });
  fc.assert(
    fc.property(choices, ({ which, verb, tag, status }) => {
      const desk = openDesk({ record });
      const bulk = createBulkCommands(desk.commands);
      const chosen = which.map(index => record.events[index]!.id);
      const before = contentOf(desk.table);
      if (verb === 'setStatus') bulk.setStatus(chosen, status);
      else if (verb === 'deleteEvents') bulk.deleteEvents(chosen);
      else bulk[verb](chosen, tag);
      const after = contentOf(desk.table);
      expect(desk.saved.length).toBeLessThanOrEqual(1);
      expect(desk.saved.every(operation => parseOperation(structuredClone(operation)).ok)).toBe(true);
      if (desk.saved.length === 0) return;
      expect(desk.commands.undo()?.skipped).toEqual([]);
      expect(contentOf(desk.table)).toEqual(before);
      desk.commands.redo();
      expect(contentOf(desk.table)).toEqual(after);
    }),
  );
});
