import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Conflict, openConflicts } from '../../src/domain/conflicts.ts';
import { historyOfEvent } from '../../src/domain/eventHistory.ts';
import { eventId } from '../../src/domain/ids.ts';
import { sameValue } from '../../src/domain/sameValue.ts';
import { everyShown, type SettlingChoice, changesToSettle } from '../../src/domain/settling.ts';
import { anEvent } from '../support/anEvent.ts';
import { aTimelineRecord, contentOf } from '../support/aTimelineRecord.ts';
import { anySteps, type Desk, openDesk, type Step, takeStep } from '../support/desk.ts';

const rome = anEvent({ id: 'rome', title: 'Second round', on: '2025-04-19' });
const muscat = anEvent({ id: 'muscat', title: 'First round', on: '2025-04-12' });
const record = aTimelineRecord([rome, muscat]);

/** Two people with the same record, whose edits have the clocks of the order in which they are made here. */
function twoDesks() {
  let nowMs = Date.parse('2025-05-01T09:00:00Z');
  const now = () => new Date((nowMs += 1000));
  const one = openDesk({ record, now, actor: 'one', session: 'one' });
  const two = openDesk({ record, now, actor: 'two', session: 'two' });
  return { one, two };
}

function retitle({ table, commands }: Desk, title: string): void {
  commands.replaceEvent({ ...table.reader.events.get(rome.id)!, title });
}

function exchange(one: Desk, two: Desk): void {
  const [ours, theirs] = [one.store.getState().operations, two.store.getState().operations];
  one.commands.takeIn(theirs);
  two.commands.takeIn(ours);
}

function conflictsAt(desk: Desk): readonly Conflict[] {
  return openConflicts(desk.store.getState().operations);
}

/** In short: what is contested, the values with who set them, the shown one last. */
function told(conflicts: readonly Conflict[]): string[] {
  return conflicts.map(conflict =>
    conflict.kind === 'field'
      ? `${conflict.id}.${conflict.field}: ${conflict.sides.map(({ value, operation }) => `${String(value)} (${operation.actor})`).join(', ')}`
      : `${conflict.id} removed by ${conflict.removal.actor}${conflict.isGone ? ', gone' : ''}: ${conflict.edits.map(({ field, value, operation }) => `${field} ${String(value)} (${operation.actor})`).join(', ')}`,
  );
}

function settle(desk: Desk, choices: readonly SettlingChoice[]) {
  return desk.commands.editMany((reader, modifiedAt) => ({
    label: {
      verb: 'settle',
      entity: 'event',
      subject: 'Second round',
      ...(choices.length === 1 && choices[0]?.conflict.kind === 'field'
        ? { field: choices[0].conflict.field }
        : {}),
    },
    changes: changesToSettle(choices, reader, modifiedAt),
  }));
}

describe('a field that two people changed apart', () => {
  it('is a conflict with both values, whoever hears of the other first', () => {
    const { one, two } = twoDesks();
    retitle(one, 'Rome round');
    retitle(two, 'Talks in Rome');
    exchange(one, two);
    const expected = ['rome.title: Rome round (one), Talks in Rome (two)'];
    expect(told(conflictsAt(one))).toEqual(expected);
    expect(told(conflictsAt(two))).toEqual(expected);
  });

  it('is none where both came to the same, changed other fields, or one had seen the other', () => {
    const { one, two } = twoDesks();
    retitle(one, 'Rome round');
    retitle(two, 'Rome round');
    two.commands.replaceEvent({ ...two.table.reader.events.get(rome.id)!, summary: 'Four hours.' });
    exchange(one, two);
    retitle(two, 'Second round');
    retitle(two, 'Talks in Rome');
    exchange(one, two);
    retitle(one, 'Rome');
    expect(told(conflictsAt(one))).toEqual([]);
  });

  it('goes on with what each went on to, and not with what they replaced themselves', () => {
    const { one, two } = twoDesks();
    retitle(one, 'A');
    retitle(two, 'B');
    retitle(one, 'A2');
    retitle(two, 'B2');
    exchange(one, two);
    expect(told(conflictsAt(one))).toEqual(['rome.title: A2 (one), B2 (two)']);
  });

  it('stays open while whoever has won goes on, and ends when whoever lost edits what is shown', () => {
    const { one, two } = twoDesks();
    retitle(one, 'A');
    retitle(two, 'B');
    one.commands.takeIn(two.saved);
    // Two has not heard of A.
    retitle(two, 'B2');
    exchange(one, two);
    expect(told(conflictsAt(one))).toEqual(['rome.title: A (one), B2 (two)']);
    retitle(one, 'A and B');
    expect(told(conflictsAt(one))).toEqual([]);
  });

  it('is none between two tabs of one person', () => {
    let nowMs = 0;
    const now = () => new Date((nowMs += 1000));
    const one = openDesk({ record, now, session: 'tab 1' });
    const two = openDesk({ record, now, session: 'tab 2' });
    retitle(one, 'A');
    retitle(two, 'B');
    exchange(one, two);
    expect(conflictsAt(one)).toEqual([]);
    expect(one.table.reader.events.get(rome.id)?.title).toBe('B');
  });

  it('is settled by keeping what is shown or by taking the other, and open again when that is undone', () => {
    for (const [side, title] of [
      [0, 'A'],
      [1, 'B'],
    ] as const) {
      const { one, two } = twoDesks();
      retitle(one, 'A');
      retitle(two, 'B');
      exchange(one, two);
      const [conflict] = conflictsAt(two);
      settle(two, [{ conflict: conflict!, take: side }]);
      expect(told(conflictsAt(two))).toEqual([]);
      exchange(one, two);
      expect(told(conflictsAt(one))).toEqual([]);
      expect(one.table.reader.events.get(rome.id)?.title).toBe(title);
      two.commands.undo();
      expect(told(conflictsAt(two))).toEqual(['rome.title: A (one), B (two)']);
      expect(two.table.reader.events.get(rome.id)?.title).toBe('B');
      two.commands.redo();
      expect(told(conflictsAt(two))).toEqual([]);
    }
  });
});

describe('an edit against a deletion', () => {
  it.each(['edit first', 'deletion first'])('keeps the edit and asks, %s', order => {
    const { one, two } = twoDesks();
    if (order === 'edit first') retitle(one, 'Rome round');
    two.commands.deleteEvent(rome.id);
    if (order !== 'edit first') retitle(one, 'Rome round');
    exchange(one, two);
    const expected = ['rome removed by two: title Rome round (one)'];
    expect(told(conflictsAt(one))).toEqual(expected);
    expect(told(conflictsAt(two))).toEqual(expected);
    expect(two.table.reader.events.get(rome.id)?.title).toBe('Rome round');
  });

  it('is settled by deleting, by keeping, by taking the deletion back, and by the remover going on with it', () => {
    const met = () => {
      const { one, two } = twoDesks();
      retitle(one, 'Rome round');
      two.commands.deleteEvent(rome.id);
      exchange(one, two);
      const [conflict] = conflictsAt(one);
      return { one, two, conflict: conflict! };
    };
    const deleting = met();
    settle(deleting.one, [{ conflict: deleting.conflict, take: 'removal' }]);
    exchange(deleting.one, deleting.two);
    expect(deleting.two.table.reader.events.has(rome.id)).toBe(false);
    expect(told(conflictsAt(deleting.two))).toEqual([]);
    deleting.one.commands.undo();
    expect(told(conflictsAt(deleting.one))).toEqual(['rome removed by two: title Rome round (one)']);

    const keeping = met();
    settle(keeping.two, [{ conflict: keeping.conflict, take: 'edits' }]);
    exchange(keeping.one, keeping.two);
    expect(keeping.one.table.reader.events.get(rome.id)?.title).toBe('Rome round');
    expect(told(conflictsAt(keeping.one))).toEqual([]);

    const takingBack = met();
    takingBack.two.commands.undo();
    expect(takingBack.two.table.reader.events.get(rome.id)?.title).toBe('Rome round');
    expect(told(conflictsAt(takingBack.two))).toEqual([]);

    const goingOn = met();
    goingOn.two.commands.replaceEvent({ ...goingOn.two.table.reader.events.get(rome.id)!, summary: 'Kept.' });
    expect(told(conflictsAt(goingOn.two))).toEqual([]);
  });

  it('asks as well where the deletion had replaced the edit unseen', () => {
    const { one, two } = twoDesks();
    retitle(one, 'A');
    retitle(two, 'B');
    two.commands.deleteEvent(rome.id);
    exchange(one, two);
    expect(told(conflictsAt(one))).toEqual(['rome removed by two, gone: title A (one)']);
    const [conflict] = conflictsAt(one);
    settle(one, [{ conflict: conflict!, take: 'edits' }]);
    expect(one.table.reader.events.get(rome.id)?.title).toBe('A');
    expect(told(conflictsAt(one))).toEqual([]);
  });
});

/** Two desks edit apart, in turns that hear of each other where `hears` says so. */
interface Turn {
  readonly where: 0 | 1;
  readonly hears: boolean;
  readonly steps: readonly Step[];
}

const turns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.record({
    where: fc.constantFrom(0 as const, 1 as const),
    hears: fc.boolean(),
    steps: anySteps.map(steps => steps.slice(0, 4)),
  }),
  { maxLength: 6 },
);

function editInTurns(order: readonly Turn[]) {
  const { one, two } = twoDesks();
  order.forEach(({ where, hears, steps }, turn) => {
    const [desk, other] = where === 0 ? [one, two] : [two, one];
    if (hears) desk.commands.takeIn(other.store.getState().operations);
    steps.forEach((step, at) => {
      takeStep(desk, step, `w${where}-${turn}-${at}`);
    });
  });
  return { one, two };
}

it('two desks that exchange files in either order come to the same record and the same conflicts', () => {
  fc.assert(
    fc.property(turns, order => {
      const { one, two } = editInTurns(order);
      const [ours, theirs] = [one.saved.length, two.saved.length];
      one.commands.takeIn(two.store.getState().operations);
      two.commands.takeIn(one.store.getState().operations);
      const { operations } = one.store.getState();
      expect(two.store.getState().operations).toEqual(operations);
      expect(contentOf(one.table)).toEqual(contentOf(two.table));
      for (const { id } of [...one.saved.slice(0, ours), ...two.saved.slice(0, theirs)]) {
        expect(operations.some(operation => operation.id === id)).toBe(true);
      }
      for (const conflict of openConflicts(operations)) {
        if (conflict.kind === 'removal' || conflict.entity !== 'event') continue;
        const shown = new Map<string, unknown>(
          Object.entries(one.table.reader.events.get(eventId(conflict.id))!),
        ).get(conflict.field);
        expect(sameValue(shown, conflict.sides.at(-1)?.value)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

it('every value that somebody set is in the history of its event', () => {
  fc.assert(
    fc.property(turns, order => {
      const { one, two } = editInTurns(order);
      one.commands.takeIn(two.store.getState().operations);
      const { operations } = one.store.getState();
      for (const operation of operations) {
        for (const { entity, id, field, after } of operation.changes) {
          if (entity !== 'event' || after === undefined || field === undefined) continue;
          const now = one.table.reader.events.get(eventId(id));
          const step = historyOfEvent(operations, eventId(id), now).find(
            known => known.operation.id === operation.id,
          );
          const version = new Map<string, unknown>(Object.entries(step?.after ?? {}));
          expect(sameValue(version.get(field), after)).toBe(true);
        }
      }
    }),
    { numRuns: 150 },
  );
});

it('what is made again in the state in which a second removal saw it shows that state', () => {
  const { one, two } = twoDesks();
  one.commands.replaceEvent({ ...one.table.reader.events.get(rome.id)!, summary: 'Four hours.' });
  one.commands.deleteEvent(rome.id);
  two.commands.deleteEvent(rome.id);
  two.commands.undo();
  exchange(one, two);
  expect(one.table.reader.events.get(rome.id)?.summary).toBeUndefined();
  expect(told(conflictsAt(one))).toEqual(['rome.summary: Four hours. (one), undefined (two)']);
});

it('settling all at once leaves nothing open and changes nothing that is shown', () => {
  fc.assert(
    fc.property(turns, order => {
      const { one, two } = editInTurns(order);
      exchange(one, two);
      const conflicts = conflictsAt(one);
      const before = contentOf(one.table);
      settle(one, everyShown(conflicts));
      expect(told(conflictsAt(one))).toEqual([]);
      const titles = (content: typeof before) =>
        content.events.map(({ id, title, summary }) => [id, title, summary]);
      expect(titles(contentOf(one.table))).toEqual(titles(before));
      exchange(one, two);
      expect(told(conflictsAt(two))).toEqual([]);
      expect(contentOf(two.table)).toEqual(contentOf(one.table));
    }),
    { numRuns: 200 },
  );
});
