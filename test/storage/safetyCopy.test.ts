import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { glanceAt, openExisting } from '../../src/storage/existingDatabase.ts';
import { createKeeper } from '../../src/storage/safetyCopyKeeper.ts';
import { operationIdOf } from '../../src/storage/safetyCopyFilling.ts';
import { isLoggedRow } from '../../src/storage/safetyCopySource.ts';
import { memoryFolder } from '../support/memoryFolder.ts';

const name = 'log';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A database with the tables that the app has, under an id of its own. */
async function aDatabase(databaseId = 'first'): Promise<IDBPDatabase> {
  const database = await openDB(name, 2, {
    upgrade: made => {
      const operations = made.createObjectStore('operations', { keyPath: 'seq', autoIncrement: true });
      operations.createIndex('recordId', 'recordId');
      made.createObjectStore('records', { keyPath: 'id' });
      made.createObjectStore('bases', { keyPath: ['recordId', 'generation', 'part'] });
      made.createObjectStore('meta');
      made.createObjectStore('quarantine', { autoIncrement: true });
    },
  });
  await database.put('meta', databaseId, 'databaseId');
  return database;
}

async function add(database: IDBPDatabase, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) await database.add('operations', { recordId: 'talks', operation: { id } });
}

/** "1 a" for the edit a with the number 1. */
async function ids(database: IDBPDatabase): Promise<unknown[]> {
  const rows: unknown[] = await database.getAll('operations');
  return rows.map(row => (isLoggedRow(row) ? `${row.seq} ${String(operationIdOf(row))}` : row));
}

function aKeeper(folder = memoryFolder()) {
  let second = 0;
  const keeper = createKeeper({
    folder,
    databaseName: name,
    openDatabase: () => openExisting(name),
    now: () => new Date(Date.UTC(2025, 3, 19, 9, 0, (second += 1))),
  });
  return { keeper, folder };
}

it('appends what is new to the copy that it continues', async () => {
  const database = await aDatabase();
  const { keeper, folder } = aKeeper();
  await add(database, 'a', 'b');
  await keeper.copy();
  await add(database, 'c');
  await keeper.copy();

  const generations = await aKeeper(folder).keeper.generations();

  expect(generations).toHaveLength(1);
  expect(generations[0]).toMatchObject({
    databaseId: 'first',
    lastSeq: 3,
    operationCount: 3,
    damageCount: 0,
    at: '2025-04-19T09:00:02.000Z',
  });
});

it('brings all back into a database that is gone, and takes that back again', async () => {
  const database = await aDatabase();
  const { keeper } = aKeeper();
  await database.put('records', { id: 'talks', title: 'Talks', keptAt: '2025-04-12T08:00:00Z' });
  await database.put('bases', {
    recordId: 'talks',
    generation: 1,
    part: 0,
    bytes: new Uint8Array([1, 2, 3]).buffer,
  });
  await add(database, 'a', 'b');
  await keeper.copy();
  database.close();
  await deleteDB(name);

  const [copy] = await keeper.generations();
  const restored = await keeper.restore(copy?.name ?? '', false);

  const again = await openDB(name);
  expect(restored).toMatchObject({ databaseId: 'first', lastSeq: 2, operationCount: 2, damagedBaseCount: 0 });
  expect(again.version).toBe(2);
  expect(await ids(again)).toEqual(['1 a', '2 b']);
  expect(await again.get('records', 'talks')).toMatchObject({ title: 'Talks' });
  const part: unknown = await again.get('bases', ['talks', 1, 0]);
  expect(part).toMatchObject({ bytes: new Uint8Array([1, 2, 3]).buffer });
  await add(again, 'c');
  expect(await ids(again)).toEqual(['1 a', '2 b', '3 c']);
  again.close();

  await keeper.restore(restored.undoName ?? '', true);
  expect(await openExisting(name)).toBeUndefined();
});

it('keeps edits that were made after something was lost beside those of the copy', async () => {
  const database = await aDatabase();
  const { keeper } = aKeeper();
  await add(database, 'a', 'b', 'c');
  await keeper.copy();
  await database.clear('operations');
  await database.put('operations', { seq: 1, recordId: 'talks', operation: { id: 'a' } });
  await database.put('operations', { seq: 2, recordId: 'talks', operation: { id: 'new' } });
  await database.put('meta', 'second', 'databaseId');
  database.close();

  const [copy] = await keeper.generations();
  const restored = await keeper.restore(copy?.name ?? '', false);

  const after = await openDB(name);
  expect(await ids(after)).toEqual(['1 a', '2 b', '3 c', '4 new']);
  expect(restored).toMatchObject({ databaseId: 'first', lastSeq: 4, keptCount: 1 });
  after.close();
  await keeper.restore(restored.undoName ?? '', true);
  const undone = await openDB(name);
  expect(await ids(undone)).toEqual(['1 a', '2 new']);
  undone.close();
});

it('begins a generation for another database, for a shorter log and for a new base, and keeps three', async () => {
  const database = await aDatabase();
  const { keeper, folder } = aKeeper();
  await add(database, 'a', 'b', 'c');
  await keeper.copy();
  await database.delete('operations', 3);
  await keeper.copy();
  expect(await keeper.generations()).toHaveLength(2);
  for (const generation of [1, 2, 3]) {
    await database.clear('bases');
    await database.put('bases', { recordId: 'talks', generation, part: 0, bytes: new ArrayBuffer(9) });
    await keeper.copy();
  }
  const kept = await keeper.generations();
  expect(kept.map(({ number }) => number)).toEqual([5, 4, 3]);
  const files = await folder.names();
  expect(files.filter(file => file.startsWith('base-'))).toHaveLength(3);
});

it('never lets a much smaller state take the place of a larger one', async () => {
  const database = await aDatabase();
  const { keeper } = aKeeper();
  await add(database, 'a', 'b', 'c', 'd', 'e');
  await keeper.copy();
  await database.clear('operations');
  for (const id of ['second', 'third', 'fourth', 'fifth']) {
    await database.put('meta', id, 'databaseId');
    await keeper.copy();
  }
  const kept = await keeper.generations();
  expect(kept.map(({ number, operationCount }) => [number, operationCount])).toEqual([
    [5, 0],
    [4, 0],
    [3, 0],
    [1, 5],
  ]);
  await keeper.forgetOlder();
  expect(await keeper.generations()).toHaveLength(1);
});

it('goes on behind a frame that was torn by a killed browser', async () => {
  const database = await aDatabase();
  const { keeper, folder } = aKeeper();
  await add(database, 'a', 'b');
  await keeper.copy();
  const [file] = folder.files();
  const torn = folder.bytes(file ?? '');
  folder.set(file ?? '', torn.subarray(0, torn.length - 7));
  await add(database, 'c');
  const later = aKeeper(folder).keeper;
  await later.copy();
  const generations = await later.generations();
  expect(generations[0]).toMatchObject({ operationCount: 3, damageCount: 0 });
});

it('passes over a damaged stretch, says so, and begins anew', async () => {
  const database = await aDatabase();
  const { keeper, folder } = aKeeper();
  await add(database, 'a', 'b', 'c');
  await keeper.copy();
  const [file] = folder.files();
  const bytes = folder.bytes(file ?? '');
  const place = new TextDecoder('latin1').decode(bytes).indexOf('"id":"b"');
  bytes[place + 6] = 0;
  folder.set(file ?? '', bytes);
  const later = aKeeper(folder).keeper;

  expect((await later.generations())[0]).toMatchObject({ operationCount: 2, damageCount: 1 });
  await later.copy();
  expect((await later.generations())[0]).toMatchObject({ number: 2, operationCount: 3, damageCount: 0 });
});

it('looks at a database without making one', async () => {
  expect(await openExisting(name)).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([]);
  const database = await aDatabase();
  await add(database, 'a', 'b');
  await database.put('meta', 7, 'removedUpTo');
  expect(await glanceAt(database)).toEqual({
    schema: 2,
    databaseId: 'first',
    lastSeq: 7,
    operationCount: 2,
    recordCount: 0,
  });
  database.close();
});
