import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesToRestore, historyOfEvent } from '../../src/domain/eventHistory.ts';
import { eventId } from '../../src/domain/ids.ts';
import { sameContent } from '../../src/domain/applyChanges.ts';
import { anEvent } from '../support/anEvent.ts';
import { aPerson, aTimelineRecord } from '../support/aTimelineRecord.ts';
import { anySteps, openDesk, takeStep } from '../support/desk.ts';

const rome = anEvent({ id: 'rome', title: 'Talks in Rome', on: '2025-04-19' });
const modifiedAt = '2025-05-01T00:00:00Z';

it('tells each step of an event, the newest first, with the event before and after it', () => {
  const { table, commands, store } = openDesk({ record: aTimelineRecord([rome]) });
  commands.replaceEvent({ ...rome, title: 'Talks, second round' });
  commands.replaceEvent({ ...table.reader.events.get(rome.id)!, summary: 'Four hours.' });
  commands.deleteEvent(rome.id);
  const steps = historyOfEvent(store.getState().operations, rome.id, undefined);
  expect(
    steps.map(({ fields, before, after }) => [fields, before?.title, after?.title, after?.summary]),
  ).toEqual([
    [[], 'Talks, second round', undefined, undefined],
    [['summary'], 'Talks, second round', 'Talks, second round', 'Four hours.'],
    [['title'], 'Talks in Rome', 'Talks, second round', undefined],
  ]);
});

it('keeps in sight what was overwritten by somebody who had not seen it', () => {
  const record = aTimelineRecord([rome]);
  const here = openDesk({
    record,
    session: 'here',
    actor: 'one',
    now: () => new Date('2025-05-01T10:00:00Z'),
  });
  const there = openDesk({
    record,
    session: 'there',
    actor: 'two',
    now: () => new Date('2025-05-01T10:00:05Z'),
  });
  here.commands.replaceEvent({ ...rome, title: 'Second round' });
  there.commands.replaceEvent({ ...rome, title: 'Rome round' });
  here.commands.receive(there.saved[0]!);
  const steps = historyOfEvent(
    here.store.getState().operations,
    rome.id,
    here.table.reader.events.get(rome.id),
  );
  expect(
    steps.map(({ after, overwritten }) => [
      after?.title,
      overwritten.map(({ field, by }) => [field, by.actor]),
    ]),
  ).toEqual([
    ['Rome round', []],
    ['Second round', [['title', 'two']]],
  ]);
});

it('gives back every version that an event ever had, whatever was edited, deleted and undone', () => {
  fc.assert(
    fc.property(anySteps, steps => {
      const desk = openDesk({ record: aTimelineRecord([rome, anEvent({ id: 'muscat' })]) });
      steps.forEach(step => {
        takeStep(desk, step, 'w');
      });
      const { operations } = desk.store.getState();
      for (const { id } of [rome, { id: eventId('w-0') }]) {
        for (const { after } of historyOfEvent(operations, id, desk.table.reader.events.get(id))) {
          if (after === undefined) continue;
          const changes = changesToRestore(after, desk.table.reader, { operations, modifiedAt });
          desk.table.apply(changes);
          const restored = desk.table.reader.events.get(id);
          const links = after.links.filter(({ to }) => desk.table.reader.events.has(to));
          expect(sameContent(restored, { ...after, links })).toBe(true);
          for (const { person } of restored?.participants ?? []) {
            expect(person === undefined || desk.table.reader.people.has(person)).toBe(true);
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});

it('makes again the person whom a deleted event named, and changes nothing where nothing differs', () => {
  const witkoff = aPerson('witkoff');
  const event = anEvent({ id: 'call', people: [['witkoff', 'US']] });
  const { table, commands, store } = openDesk({ record: aTimelineRecord([]) });
  commands.addEvent(event, { people: [witkoff] });
  commands.undo();
  const { operations } = store.getState();
  const [, made] = historyOfEvent(operations, event.id, undefined);
  const changes = changesToRestore(made!.after!, table.reader, { operations, modifiedAt });
  expect(changes.map(({ entity, id }) => [entity, id])).toEqual([
    ['person', 'witkoff'],
    ['event', 'call'],
  ]);
  table.apply(changes);
  expect(changesToRestore(event, table.reader, { operations, modifiedAt })).toEqual([]);
});
