import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordId } from '../../src/domain/ids.ts';
import { databaseName, openDatabase, schemaVersion, UpgradeFailure } from '../../src/storage/database.ts';
import { openLibrary } from '../../src/storage/openLibrary.ts';
import { openOperationLog } from '../../src/storage/openOperationLog.ts';
import { readUpgradeCopy } from '../../src/storage/upgradeCopy.ts';
import { upgradeSteps } from '../../src/storage/upgradeSteps.ts';
import { adding, everythingOnDisk, makeFirstVersion } from '../support/logOperations.ts';

const silent = { onOutdated: () => undefined, onCleared: () => undefined, onTerminated: () => undefined };

const firstRows = [
  { recordId: 'talks', operation: adding('first') },
  { recordId: 'travels', operation: adding('second') },
  { recordId: 'talks', operation: 'scribble' },
];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('leads a database of the first version up, with every operation and a row for each record', async () => {
  await makeFirstVersion(firstRows);
  const log = await openOperationLog(recordId('talks'));
  expect(log).toMatchObject({ kept: true, schemaVersion: 2 });
  expect(log.databaseId).toMatch(/^[0-9a-f-]{36}$/);
  const { operations, quarantined, lastSeq } = await log.readAll();
  expect(operations).toEqual([adding('first')]);
  expect(quarantined.map(({ raw }) => raw)).toEqual(['scribble']);
  expect(lastSeq).toBe(3);
  const library = await openLibrary();
  expect(await library.list()).toMatchObject([
    { id: 'talks', origin: 'bundled', sampleId: 'talks', operationCount: 2 },
    { id: 'travels', origin: 'bundled', sampleId: 'travels', operationCount: 1 },
  ]);
  library.close();
  log.close();
});

it('keeps a copy of what was there before, row by row', async () => {
  await makeFirstVersion(firstRows);
  (await openDatabase(silent)).close();
  const copy = await readUpgradeCopy();
  expect(copy?.version).toBe(1);
  expect(copy?.rows).toEqual(
    firstRows.map((row, at) => ({ store: 'operations', key: at + 1, row: { ...row, seq: at + 1 } })),
  );
});

it('makes no copy where there was nothing', async () => {
  (await openDatabase(silent)).close();
  expect(await readUpgradeCopy()).toBeUndefined();
});

it.each([1, 2, 3])(
  'takes all back where the step throws at row %i, and the old version still opens',
  async k => {
    await makeFirstVersion(firstRows);
    const before = await everythingOnDisk();
    let putCount = 0;
    const failing = [
      ...upgradeSteps,
      async (transaction: Parameters<(typeof upgradeSteps)[number]>[0]) => {
        for (const row of await transaction.objectStore('operations').getAll()) {
          putCount += 1;
          if (putCount === k) throw new Error(`Row ${k} is more than this step can take.`);
          await transaction.objectStore('operations').put({ ...row, operation: 'changed' });
        }
      },
    ];
    const refusal = await openDatabase(silent, failing).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UpgradeFailure);
    expect(refusal).toMatchObject({ message: `Error: Row ${k} is more than this step can take.` });
    const old = await openDB(databaseName, 1);
    expect(old.version).toBe(1);
    old.close();
    expect(await everythingOnDisk()).toEqual(before);
    expect((await readUpgradeCopy())?.rows).toHaveLength(3);
  },
);

it('shows what an older version wrote and writes nothing where it cannot be led up', async () => {
  await makeFirstVersion(firstRows);
  const before = await everythingOnDisk();
  vi.spyOn(FakeObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Out of order.', 'DataError');
  });
  const log = await openOperationLog(recordId('talks'));
  expect(log).toMatchObject({ kept: false, problem: { kind: 'upgrade-failed' } });
  expect((await log.readAll()).operations).toEqual([adding('first')]);
  const library = await openLibrary();
  expect(library.problem?.kind).toBe('upgrade-failed');
  expect(await library.list()).toEqual([]);
  library.close();
  log.close();
  vi.restoreAllMocks();
  expect(await everythingOnDisk()).toEqual(before);
});

it('lists what a newer version wrote and leaves every byte as it is', async () => {
  const library = await openLibrary();
  await library.keep({
    id: recordId('mine'),
    title: 'Mine',
    eventCount: 1,
    base: new Uint8Array([1, 2, 3]),
    operations: [adding('first')],
  });
  library.close();
  (await openDB(databaseName, schemaVersion + 1)).close();
  const before = await everythingOnDisk();
  const reader = await openLibrary();
  expect(reader.problem?.kind).toBe('newer-version');
  expect(await reader.list()).toMatchObject([{ id: 'mine', title: 'Mine' }]);
  expect(await reader.readBase(recordId('mine'))).toEqual([new Uint8Array([1, 2, 3]).buffer]);
  await expect(reader.rename(recordId('mine'), 'Yours')).rejects.toMatchObject({ name: 'SaveFailure' });
  reader.close();
  expect(await everythingOnDisk()).toEqual(before);
});

it('explains after two seconds that an older tab does not let go, and goes on when it does', async () => {
  await makeFirstVersion(firstRows);
  const oldTab = await openDB(databaseName, 1);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const told: string[] = [];
  const opening = openOperationLog(recordId('talks'), { onWaiting: why => told.push(why) });
  await settle();
  await vi.advanceTimersByTimeAsync(1999);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(['blocked']);
  vi.useRealTimers();
  oldTab.close();
  const log = await opening;
  expect(log.kept).toBe(true);
  log.close();
});

/** Lets the stand-in for IndexedDB do all that it can do now. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise(resolve => setImmediate(resolve));
}
