import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { actorId, recordId } from '../../src/domain/ids.ts';
import { type Operation } from '../../src/domain/operation.ts';
import { type RecordReader } from '../../src/domain/record.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { type OpenedRecord, openedRecord } from '../../src/formats/openedFile.ts';
import { openRecordFile } from '../../src/formats/openRecordFile.ts';
import { writeDemarcheFile } from '../../src/formats/writeDemarcheFile.ts';
import { anEvent } from '../support/anEvent.ts';
import { aTimelineRecord, contentOf } from '../support/aTimelineRecord.ts';
import { anySteps, openDesk, takeStep } from '../support/desk.ts';

const rome = anEvent({ id: 'rome', title: 'Second round', on: '2025-04-19' });
const named = [{ id: actorId('desk'), name: 'Sara' }];

function written(
  record: RecordReader,
  operations: readonly Operation[],
  { withPrivateNotes = true, authors = named } = {},
): string {
  return [...writeDemarcheFile(record, operations, { withPrivateNotes, authors })].join('');
}

/** As the page gets it from the reading worker. */
async function read(text: string): Promise<OpenedRecord> {
  const opened = openRecordFile(new TextEncoder().encode(text), {
    id: recordId('file-1'),
    title: 'talks.demarche',
    todayIso: '2026-06-30',
    onProgress: () => undefined,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { message, transfer } = opened.value;
  return openedRecord(structuredClone(message, { transfer }));
}

async function readProblem(text: string): Promise<unknown> {
  return read(text).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );
}

it('a file that is written, read and written again is the same to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async steps => {
      const desk = openDesk({ record: { ...aTimelineRecord([rome]), description: 'Talks' } });
      steps.forEach(step => {
        takeStep(desk, step, 'w');
      });
      const { operations } = desk.store.getState();
      const text = written(desk.table.reader, operations);
      const { record, log, authors } = await read(text);
      expect(log?.operations).toEqual(operations);
      const table = createRecordTable(record, [], log?.operations);
      expect(contentOf(table)).toEqual(contentOf(desk.table));
      expect(
        written(table.reader, log?.operations ?? [], {
          withPrivateNotes: true,
          authors: [...(authors ?? [])],
        }),
      ).toBe(text);
    }),
    { numRuns: 60 },
  );
});

it('without private notes holds none of them, in the events or in the log, and is the same when written again', async () => {
  const desk = openDesk({ record: aTimelineRecord([{ ...rome, privateNotes: 'Secret of the base' }]) });
  desk.commands.replaceEvent({ ...rome, privateNotes: 'Secret of an edit' });
  desk.commands.addEvent(anEvent({ id: 'muscat', privateNotes: 'Secret of a new one' }));
  desk.commands.deleteEvent(anEvent({ id: 'muscat' }).id);
  const { operations } = desk.store.getState();
  expect(written(desk.table.reader, operations)).toContain('Secret of an edit');
  const shared = written(desk.table.reader, operations, { withPrivateNotes: false });
  expect(shared).not.toContain('Secret');
  const { record, log } = await read(shared);
  expect(log?.operations.map(({ id }) => id)).toEqual(operations.map(({ id }) => id));
  const table = createRecordTable(record, [], log?.operations);
  expect(written(table.reader, log?.operations ?? [], { withPrivateNotes: false })).toBe(shared);
});

it('refuses what is no operation with its row and reason, and reads the rest', async () => {
  const desk = openDesk({ record: aTimelineRecord([rome]) });
  const made = desk.commands.addEvent(anEvent({ id: 'muscat' }));
  const hostile = [
    made,
    { ...made, id: 'o-2', changes: [{ entity: 'event', id: 'rome', field: 'kind', after: 'party' }] },
    { ...made, id: 'o-3', changes: [{ entity: 'event', id: 'rome', field: '__proto__', after: {} }] },
    { ...made, id: 'o-4', clock: { wallMs: -1, counter: 0, session: 'x' } },
    made,
    'not an operation',
    { ...made, id: 'o-5' },
  ];
  const text = JSON.stringify({ ...aTimelineRecord([rome]), log: hostile });
  const { log, record } = await read(text);
  expect(record.events.size).toBe(1);
  expect(log?.operations.map(({ id }) => id)).toEqual([made.id, 'o-5']);
  expect(log?.refusals).toMatchObject({ readCount: 7, refusedCount: 5 });
  expect(
    log?.refusals.first.map(({ row, problems }) => [row + 1, problems[0]?.path, problems[0]?.code]),
  ).toEqual([
    [2, 'changes[0].after', 'not-listed'],
    [3, 'changes[0].field', 'unknown-key'],
    [4, 'clock.wallMs', 'out-of-range'],
    [5, 'id', 'duplicate-id'],
    [6, '', 'wrong-type'],
  ]);
});

it('finds the log before the events as well, and under a key that is written with escapes', async () => {
  const desk = openDesk();
  const made = desk.commands.addEvent(rome);
  const { events, ...head } = aTimelineRecord([rome]);
  const text = `{"l\\u006fg":[${JSON.stringify(made)}],${JSON.stringify({ ...head, events }).slice(1)}`;
  expect((await read(text)).log?.operations).toEqual([made]);
});

it('a record without a log has none, and one whose log or authors are no lists is refused', async () => {
  expect((await read(JSON.stringify(aTimelineRecord([rome])))).log).toBeUndefined();
  expect(await readProblem(JSON.stringify({ ...aTimelineRecord(), log: 3 }))).toContain('"unknown-key"');
  expect(await readProblem(JSON.stringify({ ...aTimelineRecord(), authors: [{ id: 'a' }] }))).toContain(
    '"unknown-key"',
  );
  expect(await readProblem(`${JSON.stringify(aTimelineRecord()).slice(0, -1)},"log":[{]}`)).toContain(
    '"not-json"',
  );
});
