import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields, changedThings, changesToOriginal } from '../../src/domain/ownChanges.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { anEvent } from '../support/anEvent.ts';
import { aTimelineRecord, contentOf } from '../support/aTimelineRecord.ts';
import { anySteps, openDesk, takeStep } from '../support/desk.ts';

const record = aTimelineRecord([anEvent({ id: 'a', title: 'First' }), anEvent({ id: 'b', title: 'Second' })]);

test('an edited, an added and a deleted event are told apart, each with what it was', () => {
  const desk = openDesk({ record });
  desk.commands.replaceEvent({ ...anEvent({ id: 'a', title: 'First' }), title: 'The first' });
  desk.commands.addEvent(anEvent({ id: 'c', title: 'Third' }));
  desk.commands.deleteEvent(anEvent({ id: 'b' }).id);
  const changed = changedThings(desk.saved, desk.table.reader);
  expect(
    changed.map(thing => [
      thing.id,
      thing.original !== undefined,
      thing.now !== undefined,
      changedFields(thing),
    ]),
  ).toEqual([
    ['a', true, true, ['title']],
    ['c', false, true, []],
    ['b', true, false, []],
  ]);
});

test('what was edited there and back again is no change', () => {
  const desk = openDesk({ record });
  desk.commands.replaceEvent({ ...anEvent({ id: 'a', title: 'First' }), title: 'The first' });
  desk.commands.undo();
  expect(changedThings(desk.saved, desk.table.reader)).toEqual([]);
});

test('whatever was done, the changes to the original lead back to the record as it came', () => {
  fc.assert(
    fc.property(anySteps, steps => {
      const desk = openDesk({ record });
      steps.forEach((step, at) => {
        takeStep(desk, step, `s${at}`);
      });
      const { table, commands, saved, store } = desk;
      const changes = changesToOriginal(changedThings(saved, table.reader));
      commands.editMany(() => ({
        label: { verb: 'restore', entity: 'event', subject: record.title, count: changes.length },
        changes,
      }));
      expect(changedThings(store.getState().operations, table.reader)).toEqual([]);
      const rest = ({ events, ...things }: ReturnType<typeof contentOf>) => ({
        ...things,
        events: events.map(({ rev: _, modifiedAt: __, ...event }) => event),
      });
      expect(rest(contentOf(table))).toEqual(rest(contentOf(createRecordTable(record))));
    }),
  );
});
