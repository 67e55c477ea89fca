import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { inClockOrder } from '../../src/domain/logicalClock.ts';
import { anySteps, openDesk, takeStep } from '../support/desk.ts';
import { sentRecord } from '../support/packed.ts';
import { edtfText, eventId, operationId, actorId } from '../../src/domain/ids.ts';
import { type Change, type Operation } from '../../src/domain/operation.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { diffEntity } from '../../src/domain/diffEntity.ts';
import { anEvent } from '../support/anEvent.ts';
import { aPerson, aTimelineRecord, contentOf } from '../support/aTimelineRecord.ts';

const rome = anEvent({ id: 'rome', title: 'Second round', on: '2025-04-19' });

function anOperation(wallMs: number, changes: readonly Change[], session = 'tab'): Operation {
  return {
    id: operationId(`o-${wallMs}-${session}`),
    actor: actorId('desk'),
    clock: { wallMs, counter: 0, session },
    label: { verb: 'edit', entity: 'event', subject: 'Second round' },
    changes,
  };
}

it('makes, changes and removes things behind one reader', () => {
  const table = createRecordTable(aTimelineRecord());
  const { reader } = table;
  table.apply([{ entity: 'event', id: 'rome', after: rome }]);
  table.apply([
    { entity: 'event', id: 'rome', field: 'title', before: 'Second round', after: 'Rome round' },
    { entity: 'event', id: 'rome', field: 'summary', after: 'At the embassy' },
  ]);
  expect(reader.events.get(eventId('rome'))).toEqual({
    ...rome,
    title: 'Rome round',
    summary: 'At the embassy',
  });
  table.apply([{ entity: 'event', id: 'rome', field: 'summary', before: 'At the embassy' }]);
  expect(Object.keys(reader.events.get(eventId('rome')) ?? {})).not.toContain('summary');
  table.apply([{ entity: 'event', id: 'rome', before: rome }]);
  expect(reader.events.size).toBe(0);
});

it('leaves the event it was given untouched', () => {
  const table = createRecordTable(aTimelineRecord([rome]));
  table.apply([{ entity: 'event', id: 'rome', field: 'title', after: 'Rome round' }]);
  expect(rome.title).toBe('Second round');
});

it.each([
  [
    'a field of what is not there',
    { entity: 'event', id: 'x', field: 'title', after: 'A' },
    'The field title of event x cannot change: there is none.',
  ],
  [
    'the removal of what is not there',
    { entity: 'person', id: 'x' },
    'The person x cannot be removed: there is none.',
  ],
  [
    'the making of what is there',
    { entity: 'event', id: 'rome', after: rome },
    'The event rome cannot be made: there is one already.',
  ],
  [
    'a thing made of a number',
    { entity: 'place', id: 'x', after: 3 },
    'The place x cannot be made of number.',
  ],
] as const)('refuses %s with a sentence and applies nothing', (_case, change, sentence) => {
  const table = createRecordTable(aTimelineRecord([rome]));
  const before = contentOf(table);
  const first: Change = { entity: 'event', id: 'rome', field: 'title', after: 'Changed' };
  expect(() => {
    table.apply([first, { entity: 'person', id: 'p', after: aPerson('p') }, change]);
  }).toThrow(sentence);
  expect(contentOf(table)).toEqual(before);
});

it('applies a log in the order of its clocks, whatever order it was read in', () => {
  const early = anOperation(1, [{ entity: 'event', id: 'rome', field: 'title', after: 'Early' }]);
  const late = anOperation(2, [{ entity: 'event', id: 'rome', field: 'title', after: 'Late' }]);
  const table = createRecordTable(aTimelineRecord([rome]), [late, early]);
  expect(table.reader.events.get(eventId('rome'))?.title).toBe('Late');
});

it('keeps the later edit when an earlier one arrives after it', () => {
  const table = createRecordTable(aTimelineRecord([rome]));
  const late = anOperation(2, [{ entity: 'event', id: 'rome', field: 'title', after: 'Late' }]);
  const early = anOperation(1, [
    { entity: 'event', id: 'rome', field: 'title', after: 'Early' },
    { entity: 'event', id: 'rome', field: 'summary', after: 'From the other tab' },
  ]);
  table.apply(late.changes);
  table.merge([early], [early, late]);
  expect(table.reader.events.get(eventId('rome'))).toMatchObject({
    title: 'Late',
    summary: 'From the other tab',
  });
});

it('keeps an edit that a removal elsewhere had not seen, whichever came first', () => {
  const removal = [{ entity: 'event', id: 'rome', before: rome }] as const;
  const edit = [
    { entity: 'event', id: 'rome', field: 'title', before: rome.title, after: 'Edited' },
  ] as const;
  const removedLast = createRecordTable(aTimelineRecord([rome]), [
    anOperation(1, edit),
    anOperation(2, removal),
  ]);
  const editedLast = createRecordTable(aTimelineRecord([rome]), [
    anOperation(1, removal),
    anOperation(2, edit),
  ]);
  expect(removedLast.reader.events.get(eventId('rome'))?.title).toBe('Edited');
  expect(editedLast.reader.events.get(eventId('rome'))?.title).toBe('Edited');
});

it('removes what a removal had seen as it was', () => {
  const edit = [
    { entity: 'event', id: 'rome', field: 'title', before: rome.title, after: 'Edited' },
  ] as const;
  const removal = [{ entity: 'event', id: 'rome', before: { ...rome, title: 'Edited', rev: 9 } }] as const;
  const table = createRecordTable(aTimelineRecord([rome]), [anOperation(1, edit), anOperation(2, removal)]);
  expect(table.reader.events.size).toBe(0);
});

it('passes over a field of something that no log ever made', () => {
  const stray = anOperation(1, [{ entity: 'event', id: 'ghost', field: 'title', after: 'A' }]);
  expect(createRecordTable(aTimelineRecord(), [stray]).reader.events.size).toBe(0);
});

it('gives back the file form with what it does not keep in Maps', () => {
  const record = {
    ...aTimelineRecord([rome]),
    description: 'Talks',
    views: [{ id: 'v', name: 'V', hash: 'q=a' }],
  };
  expect(createRecordTable(record).toRecord()).toEqual(record);
});

it('tells two versions of an event apart by top-level fields', () => {
  const after = { ...rome, when: { edtf: edtfText('2025-04-20') }, summary: 'Held' };
  expect(diffEntity('event', rome, after)).toEqual([
    {
      entity: 'event',
      id: 'rome',
      field: 'when',
      before: { edtf: '2025-04-19' },
      after: { edtf: '2025-04-20' },
    },
    { entity: 'event', id: 'rome', field: 'summary', after: 'Held' },
  ]);
  expect(diffEntity('event', after, rome)).toContainEqual({
    entity: 'event',
    id: 'rome',
    field: 'summary',
    before: 'Held',
  });
  expect(diffEntity('event', rome, structuredClone(rome))).toEqual([]);
});

const met = [rome, anEvent({ id: 'muscat', title: 'First round', on: '2025-04-12' })];

/** Two desks that begin with the same record, edit apart, and hear of each other where `hears` says so. */
function editApart(steps: readonly (readonly [where: 0 | 1, step: Parameters<typeof takeStep>[1]])[]) {
  let nowMs = Date.parse('2025-05-01T09:00:00Z');
  const now = () => new Date((nowMs += 1000));
  const record = aTimelineRecord(met);
  const desks = [
    openDesk({ record, now, actor: 'one', session: 'one' }),
    openDesk({ record, now, actor: 'two', session: 'two' }),
  ] as const;
  for (const [where, step] of steps) takeStep(desks[where], step, `w${where}`);
  return { record, logs: desks.map(({ saved }) => saved) as [readonly Operation[], readonly Operation[]] };
}

const stepsApart = fc.tuple(anySteps, anySteps).chain(([here, there]) =>
  fc
    .shuffledSubarray([...here.map(() => 0 as const), ...there.map(() => 1 as const)], {
      minLength: here.length + there.length,
    })
    .map(order => {
      const left = [[...here], [...there]];
      return order.map(where => [where, left[where]!.shift()!] as const);
    }),
);

it('a snapshot with what it includes and what came later is the record with the whole log', () => {
  fc.assert(
    fc.property(stepsApart, fc.nat(30), fc.boolean(), (steps, cut, isPacked) => {
      const { record, logs } = editApart(steps);
      const all = inClockOrder(logs.flat());
      // A snapshot is of a log as it was written here, which need not be in the order of its clocks.
      const written = [...logs[0], ...logs[1]];
      const included = written.slice(0, cut);
      const later = written.slice(cut);
      const snapshot = createRecordTable(record, included).toRecord();
      const opened = isPacked ? sentRecord(snapshot).record : snapshot;
      expect(contentOf(createRecordTable(opened, later, included))).toEqual(
        contentOf(createRecordTable(record, all)),
      );
    }),
    { numRuns: 300 },
  );
});

it('merging what sorts before included operations gives the same as building from all', () => {
  fc.assert(
    fc.property(stepsApart, steps => {
      const { record, logs } = editApart(steps);
      const [included, received] = logs;
      const all = inClockOrder(logs.flat());
      const snapshot = createRecordTable(record, included).toRecord();
      const atOnce = createRecordTable(snapshot, [], included);
      atOnce.merge(received, all);
      const oneByOne = createRecordTable(snapshot, [], included);
      received.forEach((operation, at) => {
        oneByOne.merge([operation], inClockOrder([...included, ...received.slice(0, at + 1)]));
      });
      const whole = contentOf(createRecordTable(record, all));
      expect(contentOf(atOnce)).toEqual(whole);
      expect(contentOf(oneByOne)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

it('taking back a removal that an edit elsewhere had outlived keeps the edit', () => {
  const edit = [
    { entity: 'event', id: 'rome', field: 'title', before: rome.title, after: 'Edited' },
  ] as const;
  const removal = [{ entity: 'event', id: 'rome', before: rome }] as const;
  const takenBack = [{ entity: 'event', id: 'rome', after: rome }] as const;
  const table = createRecordTable(aTimelineRecord([rome]), [
    anOperation(1, edit, 'there'),
    anOperation(2, removal),
    anOperation(3, takenBack),
  ]);
  expect(table.reader.events.get(eventId('rome'))?.title).toBe('Edited');
});

it('a removal elsewhere is of the event that it saw, which has no private notes there', () => {
  const noted = { ...rome, privateNotes: 'Ask again.' };
  const removal = [{ entity: 'event', id: 'rome', before: rome }] as const;
  const table = createRecordTable(aTimelineRecord([noted]), [anOperation(1, removal)]);
  expect(table.reader.events.size).toBe(0);
});
