import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesToAdd, changesToDelete, changesToReplace } from '../../src/domain/editing.ts';
import { actorId, eventId, operationId, personId } from '../../src/domain/ids.ts';
import { type Change, type Operation } from '../../src/domain/operation.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { rootOperation, type Stamp, takeBack, undoStacks } from '../../src/domain/undo.ts';
import { anEvent } from '../support/anEvent.ts';
import { aPerson, aTimelineRecord, contentOf } from '../support/aTimelineRecord.ts';
import { editSteps, openDesk, takeStep } from '../support/desk.ts';
import { sentRecord } from '../support/packed.ts';

const label = { verb: 'edit', entity: 'event', subject: 'Second round' } as const;
const rome = anEvent({ id: 'rome', title: 'Second round' });
const muscat = anEvent({ id: 'muscat', links: [{ type: 'follows', to: eventId('rome') }] });

let count = 0;
function stamp(actor = 'desk'): Stamp {
  count += 1;
  return {
    id: operationId(`o${count}`),
    actor: actorId(actor),
    clock: { wallMs: count, counter: 0, session: 'tab' },
    label,
  };
}

function doing(changes: readonly Change[], undoes?: Operation): Operation {
  return { ...stamp(), changes, ...(undoes === undefined ? {} : { undoes: undoes.id }) };
}

const later = '2025-05-01T00:00:00Z';
const edit = { alsoMade: {}, modifiedAt: later };

const opened = {
  'as objects': aTimelineRecord([rome, muscat]),
  packed: sentRecord(aTimelineRecord([rome, muscat])).record,
};

describe.each(Object.entries(opened))('undo over events %s', (_form, record) => {
  it('is the identity after any edit, and its own undo does the edit again', () => {
    fc.assert(
      fc.property(editSteps, editSteps, (before, after) => {
        const desk = openDesk({ record });
        before.forEach(step => {
          takeStep(desk, step, 'a');
        });
        for (const step of after) {
          const unedited = contentOf(desk.table);
          const logged = desk.saved.length;
          takeStep(desk, step, 'b');
          if (desk.saved.length === logged) continue;
          const edited = contentOf(desk.table);
          expect(desk.commands.undo()?.skipped).toEqual([]);
          expect(contentOf(desk.table)).toEqual(unedited);
          expect(desk.commands.redo()?.skipped).toEqual([]);
          expect(contentOf(desk.table)).toEqual(edited);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leads back to the record as it came when everything is undone, and forth again', () => {
    fc.assert(
      fc.property(editSteps, steps => {
        const desk = openDesk({ record });
        const original = contentOf(desk.table);
        steps.forEach(step => {
          takeStep(desk, step, 'a');
        });
        const edited = contentOf(desk.table);
        while (desk.commands.undo() !== undefined) continue;
        expect(contentOf(desk.table)).toEqual(original);
        while (desk.commands.redo() !== undefined) continue;
        expect(contentOf(desk.table)).toEqual(edited);
      }),
      { numRuns: 60 },
    );
  });

  it('brings a deleted event back with the links that led to it', () => {
    const table = createRecordTable(record);
    const deleted = doing(changesToDelete(table.reader, rome, later));
    table.apply(deleted.changes);
    expect(table.reader.events.get(eventId('muscat'))).toMatchObject({
      links: [],
      rev: 2,
      modifiedAt: later,
    });
    table.apply(takeBack(deleted, table.reader, stamp()).operation.changes);
    expect(contentOf(table)).toEqual(contentOf(createRecordTable(record)));
  });
});

it('resets only fields that still have its value and names the rest', () => {
  const table = createRecordTable(aTimelineRecord([rome]));
  const mine = doing(changesToReplace(rome, { ...rome, title: 'Mine', summary: 'Mine too' }, edit));
  table.apply(mine.changes);
  table.apply([{ entity: 'event', id: 'rome', field: 'title', before: 'Mine', after: 'Theirs' }]);
  const { operation, skipped } = takeBack(mine, table.reader, stamp());
  table.apply(operation.changes);
  expect(table.reader.events.get(eventId('rome'))).toEqual({ ...rome, title: 'Theirs' });
  expect(skipped).toEqual([
    { entity: 'event', id: 'rome', field: 'title', before: 'Second round', after: 'Mine' },
  ]);
  expect(operation.undoes).toBe(mine.id);
});

it('says nothing of the revision count that every edit bumps', () => {
  const table = createRecordTable(aTimelineRecord([rome]));
  const mine = doing(changesToReplace(rome, { ...rome, title: 'Mine' }, edit));
  table.apply(mine.changes);
  table.apply([{ entity: 'event', id: 'rome', field: 'rev', before: 2, after: 3 }]);
  const { operation, skipped } = takeBack(mine, table.reader, stamp());
  expect(skipped).toEqual([]);
  expect(operation.changes.map(({ field }) => field)).toEqual(['modifiedAt', 'title']);
});

it('keeps an added event that was edited since, and the person it names', () => {
  const table = createRecordTable(aTimelineRecord());
  const person = aPerson('baghaei');
  const event = anEvent({ id: 'geneva', people: [['baghaei', 'IR']] });
  const added = doing(changesToAdd(event, { people: [person] }));
  table.apply(added.changes);
  table.apply([{ entity: 'event', id: 'geneva', field: 'title', after: 'Edited since' }]);
  const { operation, skipped } = takeBack(added, table.reader, stamp());
  expect(operation.changes).toEqual([]);
  expect(skipped).toEqual(added.changes);
});

it('keeps a person whom another event came to name', () => {
  const table = createRecordTable(aTimelineRecord([rome]));
  const event = anEvent({ id: 'geneva', people: [['baghaei', 'IR']] });
  const added = doing(changesToAdd(event, { people: [aPerson('baghaei')] }));
  table.apply(added.changes);
  table.apply([
    { entity: 'event', id: 'rome', field: 'participants', before: [], after: event.participants },
  ]);
  const { operation, skipped } = takeBack(added, table.reader, stamp());
  table.apply(operation.changes);
  expect(table.reader.events.has(eventId('geneva'))).toBe(false);
  expect(table.reader.people.has(personId('baghaei'))).toBe(true);
  expect(skipped.map(({ id }) => id)).toEqual(['baghaei']);
});

it('keeps an added event that another one came to link to', () => {
  const table = createRecordTable(aTimelineRecord([rome]));
  const added = doing(changesToAdd(anEvent({ id: 'geneva' }), {}));
  table.apply(added.changes);
  table.apply([
    { entity: 'event', id: 'rome', field: 'links', before: [], after: [{ type: 'follows', to: 'geneva' }] },
  ]);
  expect(takeBack(added, table.reader, stamp()).operation.changes).toEqual([]);
});

it('takes a person away together with the edit of the event that named it', () => {
  const table = createRecordTable(aTimelineRecord([rome]));
  const { participants } = anEvent({ people: [['baghaei', 'IR']] });
  const made = { alsoMade: { people: [aPerson('baghaei')] }, modifiedAt: later };
  const edited = doing(changesToReplace(rome, { ...rome, participants }, made));
  table.apply(edited.changes);
  const { operation, skipped } = takeBack(edited, table.reader, stamp());
  table.apply(operation.changes);
  expect(skipped).toEqual([]);
  expect(contentOf(table)).toEqual(aTimelineRecord([rome]));
});

it('offers own operations newest last, an undone one for redo, and none after a new edit', () => {
  const first = doing([]);
  const second = doing([]);
  const theirs = { ...doing([]), actor: actorId('other') };
  const undone = doing([], second);
  const log = [first, second, theirs, undone];
  expect(undoStacks(log, actorId('desk'))).toEqual({ undoable: [first], redoable: [undone] });
  const redone = doing([], undone);
  expect(undoStacks([...log, redone], actorId('desk'))).toEqual({ undoable: [first, redone], redoable: [] });
  const fresh = doing([]);
  expect(undoStacks([...log, fresh], actorId('desk'))).toEqual({ undoable: [first, fresh], redoable: [] });
});

it('counts an operation once that two tabs undid at the same time', () => {
  const first = doing([]);
  const log = [first, doing([], first), doing([], first)];
  expect(undoStacks(log, actorId('desk')).undoable).toEqual([]);
  expect(undoStacks(log, actorId('desk')).redoable).toHaveLength(1);
});

it('finds the edit behind a chain of undos, and ends on a ring', () => {
  const first = doing([]);
  const undone = doing([], first);
  const redone = doing([], undone);
  expect(rootOperation([first, undone, redone], redone)).toBe(first);
  const ring: Operation = { ...undone, undoes: undone.id };
  expect(rootOperation([ring], ring)).toBe(ring);
});
