import { expect, it } from 'vitest';
import { eventId, personId } from '../../src/domain/ids.ts';
import { type Operation } from '../../src/domain/operation.ts';
import { anEvent } from '../support/anEvent.ts';
import { aPerson, aTimelineRecord } from '../support/aTimelineRecord.ts';
import { openDesk } from '../support/desk.ts';

const rome = anEvent({ id: 'rome', title: 'Second round' });
const record = aTimelineRecord([rome]);

it('adds an event with the people it names as one operation, and selects it', () => {
  const desk = openDesk({ record });
  const operation = desk.commands.addEvent(anEvent({ id: 'geneva', title: 'Third round' }), {
    people: [aPerson('baghaei')],
  });
  expect(operation.label).toEqual({ verb: 'add', entity: 'event', subject: 'Third round' });
  expect(operation.changes.map(({ entity, id }) => [entity, id])).toEqual([
    ['person', 'baghaei'],
    ['event', 'geneva'],
  ]);
  const { revision, operations, view, record: reader } = desk.store.getState();
  expect(revision).toBe(1);
  expect(operations).toEqual([operation]);
  expect(view.selected).toBe('geneva');
  expect(reader.people.has(personId('baghaei'))).toBe(true);
  expect(desk.saved).toEqual([operation]);
});

it('edits by fields, bumps the revision count and the time, and keeps when it was made', () => {
  const desk = openDesk({ record, now: () => new Date('2025-04-20T10:00:00Z') });
  const operation = desk.commands.replaceEvent({
    ...rome,
    title: 'Rome round',
    createdAt: '1999-01-01T00:00:00Z',
  });
  expect(operation?.changes).toEqual([
    { entity: 'event', id: 'rome', field: 'title', before: 'Second round', after: 'Rome round' },
    { entity: 'event', id: 'rome', field: 'rev', before: 1, after: 2 },
    {
      entity: 'event',
      id: 'rome',
      field: 'modifiedAt',
      before: '2025-01-01T00:00:00Z',
      after: '2025-04-20T10:00:00.000Z',
    },
  ]);
});

it('commits nothing when nothing was changed', () => {
  const desk = openDesk({ record });
  expect(desk.commands.replaceEvent({ ...rome })).toBeUndefined();
  expect(desk.store.getState()).toMatchObject({ revision: 0, operations: [], saving: { kind: 'idle' } });
});

it('deletes an event with every link to it and drops the selection', () => {
  const follower = anEvent({
    id: 'muscat',
    links: [
      { type: 'follows', to: eventId('rome') },
      { type: 'refers-to', to: eventId('else') },
    ],
  });
  const desk = openDesk({ record: aTimelineRecord([rome, follower, anEvent({ id: 'else' })]) });
  desk.commands.select(eventId('rome'));
  desk.commands.deleteEvent(eventId('rome'));
  const { record: reader, view } = desk.store.getState();
  expect(reader.events.has(eventId('rome'))).toBe(false);
  expect(reader.events.get(eventId('muscat'))?.links).toEqual([{ type: 'refers-to', to: 'else' }]);
  expect(Object.keys(view)).not.toContain('selected');
});

it('keeps the selection of another event when one is deleted', () => {
  const desk = openDesk({ record: aTimelineRecord([rome, anEvent({ id: 'muscat' })]) });
  desk.commands.select(eventId('muscat'));
  desk.commands.deleteEvent(eventId('rome'));
  expect(desk.store.getState().view.selected).toBe('muscat');
});

it('throws a sentence for an event that is not there and leaves everything as it was', () => {
  const desk = openDesk({ record });
  expect(() => desk.commands.deleteEvent(eventId('x'))).toThrow('There is no event x.');
  expect(() => desk.commands.replaceEvent(anEvent({ id: 'x' }))).toThrow('There is no event x.');
  expect(() => desk.commands.addEvent(rome)).toThrow('The event rome cannot be made: there is one already.');
  expect(desk.store.getState()).toMatchObject({ revision: 0, operations: [], saving: { kind: 'idle' } });
  expect(desk.saved).toEqual([]);
});

it('undoes and redoes by name and says when there is nothing left', () => {
  const desk = openDesk({ record });
  desk.commands.addEvent(anEvent({ id: 'geneva', title: 'Third round' }));
  const undone = desk.commands.undo();
  expect(undone?.label).toEqual({ verb: 'add', entity: 'event', subject: 'Third round' });
  expect(undone?.operation.label.verb).toBe('undo');
  expect(desk.store.getState().view.selected).toBeUndefined();
  expect(desk.commands.undo()).toBeUndefined();
  const redone = desk.commands.redo();
  expect(redone?.label.verb).toBe('add');
  expect(redone?.operation.undoes).toBe(undone?.operation.id);
  expect(desk.commands.redo()).toBeUndefined();
  expect(desk.store.getState().record.events.has(eventId('geneva'))).toBe(true);
});

it('stamps operations in order though the machine is set back a year', () => {
  const times = ['2026-04-14T09:00:00Z', '2025-04-14T09:00:00Z'];
  const desk = openDesk({ record, now: () => new Date(times[desk.saved.length] ?? '2025-04-14T09:00:00Z') });
  desk.commands.addEvent(anEvent({ id: 'one' }));
  desk.commands.addEvent(anEvent({ id: 'two' }));
  expect(desk.saved.map(({ clock }) => [clock.wallMs, clock.counter])).toEqual([
    [Date.UTC(2026, 3, 14, 9), 0],
    [Date.UTC(2026, 3, 14, 9), 1],
  ]);
});

it('takes in what another tab did, once, without saving it again', () => {
  const here = openDesk({ record, session: 'here' });
  const there = openDesk({ record, session: 'there' });
  const operation = there.commands.addEvent(anEvent({ id: 'geneva' }));
  here.commands.receive(operation);
  here.commands.receive(structuredClone(operation));
  expect(here.store.getState()).toMatchObject({ revision: 1, operations: [operation] });
  expect(here.store.getState().record.events.has(eventId('geneva'))).toBe(true);
  expect(here.saved).toEqual([]);
});

it('lets the later clock win on the same field, on both tabs', () => {
  const early = openDesk({ record, session: 'early', now: () => new Date(1_000) });
  const late = openDesk({ record, session: 'late', now: () => new Date(2_000) });
  const first = early.commands.replaceEvent({ ...rome, title: 'Early' });
  const second = late.commands.replaceEvent({ ...rome, title: 'Late' });
  if (first === undefined || second === undefined) throw new Error('Both edits change the title.');
  early.commands.receive(second);
  late.commands.receive(first);
  for (const desk of [early, late]) {
    expect(desk.store.getState().record.events.get(eventId('rome'))?.title).toBe('Late');
    expect(desk.store.getState().operations).toEqual([first, second]);
  }
});

it('drops the selection of an event that another tab deleted', () => {
  const here = openDesk({ record });
  here.commands.select(eventId('rome'));
  here.commands.receive(openDesk({ record, session: 'there' }).commands.deleteEvent(eventId('rome')));
  expect(here.store.getState().view.selected).toBeUndefined();
});

it('remembers whether the window is still being moved', () => {
  const desk = openDesk({ record });
  desk.commands.setWindow({ startMs: 0, endMs: 10 }, 'moving');
  expect(desk.store.getState()).toMatchObject({
    viewPhase: 'moving',
    view: { window: { startMs: 0, endMs: 10 } },
  });
  desk.commands.setWindow({ startMs: 5, endMs: 15 }, 'settled');
  expect(desk.store.getState().viewPhase).toBe('settled');
});

it('never bumps the revision for a change of the view', () => {
  const desk = openDesk({ record });
  const { commands } = desk;
  commands.toggleValue('side', 'IR');
  commands.excludeValue('side', 'EU');
  commands.setOp('side', 'all');
  commands.setDays({ from: '2025-04-01' });
  commands.setText('Rome');
  commands.setTab('table');
  commands.select(eventId('rome'));
  expect(desk.store.getState()).toMatchObject({
    revision: 0,
    operations: [],
    view: {
      tab: 'table',
      selected: 'rome',
      filter: {
        conditions: [
          { group: 'side', op: 'all', values: ['IR'] },
          { group: 'side', op: 'none', values: ['EU'] },
        ],
        from: '2025-04-01',
        text: 'Rome',
      },
    },
  });
  commands.dropCondition(0);
  expect(desk.store.getState().view.filter.conditions).toEqual([
    { group: 'side', op: 'none', values: ['EU'] },
  ]);
  commands.clearFilter();
  expect(desk.store.getState().view.filter).toEqual({ conditions: [] });
  commands.select(undefined);
  expect(Object.keys(desk.store.getState().view)).not.toContain('selected');
});

it('hands storage the operation that the table has', () => {
  const seen: (readonly [Operation, boolean])[] = [];
  const desk = openDesk({
    record,
    saveOperation: operation => {
      seen.push([operation, desk.store.getState().record.events.has(eventId('geneva'))]);
      return Promise.resolve();
    },
  });
  const operation = desk.commands.addEvent(anEvent({ id: 'geneva' }));
  expect(seen).toEqual([[operation, true]]);
});
