import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory, IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { actorId, operationId, recordId } from '../../src/domain/ids.ts';
import { type Operation } from '../../src/domain/operation.ts';
import { saveProblemOf } from '../../src/domain/saveProblem.ts';
import { databaseName, openDatabase, schemaVersion } from '../../src/storage/database.ts';
import { openOperationLog } from '../../src/storage/openOperationLog.ts';
import { anEvent } from '../support/anEvent.ts';

const record = recordId('talks');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function adding(id: string): Operation {
  return {
    id: operationId(`o-${id}`),
    actor: actorId('desk'),
    clock: { wallMs: 1_744_000_000_000, counter: 0, session: 'tab' },
    label: { verb: 'add', entity: 'event', subject: id },
    changes: [{ entity: 'event', id, after: anEvent({ id, title: id }) }],
  };
}

/** Puts a row into the log past the code that reads it. */
async function putRaw(operation: unknown): Promise<void> {
  const database = await openDB(databaseName);
  await database.add('operations', { recordId: record, operation });
  database.close();
}

async function rawRows(): Promise<unknown[]> {
  const database = await openDB(databaseName);
  const rows: unknown[] = await database.getAll('operations');
  database.close();
  return rows;
}

/** What a browser does to a transaction on its own account; the stand-in has it under a name of its own. */
function abortWith(transaction: IDBTransaction, errorName: string): void {
  const abort: unknown = Reflect.get(transaction, '_abort');
  if (typeof abort !== 'function') throw new Error('The stand-in for IndexedDB has changed.');
  abort.call(transaction, errorName);
}

/** A disk that gives out after the request was answered and before the transaction is complete. */
function failBeforeComplete(errorName = 'UnknownError'): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const { add } = FakeObjectStore.prototype;
  vi.spyOn(FakeObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
  ) {
    const request = add.call(this, value);
    const { transaction } = this;
    request.addEventListener('success', () => {
      abortWith(transaction, errorName);
    });
    return request;
  });
}

it('reads what it was given, in the order of writing, after it was closed and opened again', async () => {
  const log = await openOperationLog(record);
  expect(log).toMatchObject({ kept: true });
  await log.append(adding('first'));
  await log.append(adding('second'));
  log.close();
  const again = await openOperationLog(record);
  expect(await again.readAll()).toEqual({
    included: [],
    operations: [adding('first'), adding('second')],
    quarantined: [],
    lastSeq: 2,
  });
});

it('keeps the logs of two records apart', async () => {
  const talks = await openOperationLog(record);
  const other = await openOperationLog(recordId('other'));
  await talks.append(adding('first'));
  await other.append(adding('second'));
  expect((await talks.readAll()).operations).toEqual([adding('first')]);
  expect((await other.readAll()).operations).toEqual([adding('second')]);
});

it('writes with strict durability', async () => {
  const log = await openOperationLog(record);
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await log.append(adding('first'));
  expect(transactions.mock.calls[0]).toEqual([['operations'], 'readwrite', { durability: 'strict' }]);
  transactions.mockClear();
  await log.appendAll([adding('second'), adding('third')]);
  expect(transactions.mock.calls).toEqual([
    [['operations', 'records'], 'readwrite', { durability: 'strict' }],
  ]);
});

it('asks for the commit of an edit without waiting for an answer, so that a page that is left loses none', async () => {
  const log = await openOperationLog(record);
  const steps: string[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const { commit } = IDBTransaction.prototype;
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    steps.push('commit');
    commit.call(this);
  });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const { add } = FakeObjectStore.prototype;
  vi.spyOn(FakeObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
  ) {
    const request = add.call(this, value);
    request.addEventListener('success', () => steps.push('answer'));
    return request;
  });
  await log.append(adding('first'));
  expect(steps).toEqual(['commit', 'answer']);
});

it('keeps the order of edits that were written at once', async () => {
  const log = await openOperationLog(record);
  await Promise.all(['a', 'b', 'c'].map(id => log.append(adding(id))));
  expect((await log.readAll()).operations).toEqual([adding('a'), adding('b'), adding('c')]);
});

it('is refused where the disk gives out between the answer and completion, and holds nothing', async () => {
  const log = await openOperationLog(record);
  failBeforeComplete();
  const refusal = await log.append(adding('lost')).catch(saveProblemOf);
  expect(refusal).toMatchObject({ kind: 'storage-failed' });
  vi.restoreAllMocks();
  expect((await log.readAll()).operations).toEqual([]);
  await log.append(adding('kept'));
  expect((await log.readAll()).operations).toEqual([adding('kept')]);
});

it('tells a full disk from other failures, which only the transaction knows', async () => {
  const log = await openOperationLog(record);
  failBeforeComplete('QuotaExceededError');
  const refusal = await log.append(adding('lost')).catch(saveProblemOf);
  expect(refusal).toMatchObject({ kind: 'storage-full' });
});

it('sets a row aside that is no operation, keeps it as it is, and reads the rest', async () => {
  const log = await openOperationLog(record);
  await log.append(adding('first'));
  await putRaw({ ...adding('broken'), clock: 'noon' });
  await putRaw('scribble');
  await log.append(adding('second'));
  const { operations, quarantined } = await log.readAll();
  expect(operations).toEqual([adding('first'), adding('second')]);
  expect(quarantined.map(({ key, raw }) => [key, raw])).toEqual([
    [2, { ...adding('broken'), clock: 'noon' }],
    [3, 'scribble'],
  ]);
  expect(quarantined[0]?.problems[0]).toMatchObject({ path: 'clock', code: 'wrong-type' });
  expect(await rawRows()).toHaveLength(4);
});

it('reads what a newer version wrote, writes nothing, and says why', async () => {
  const older = await openOperationLog(record);
  await older.append(adding('first'));
  older.close();
  const newer = await openDB(databaseName, schemaVersion + 1);
  await newer.add('operations', { recordId: record, operation: { ...adding('later'), mood: 'new' } });
  newer.close();
  const before = await rawRows();

  const log = await openOperationLog(record);
  expect(log).toMatchObject({ kept: false, problem: { kind: 'newer-version' } });
  const { operations, quarantined } = await log.readAll();
  expect(operations).toEqual([adding('first')]);
  expect(quarantined).toHaveLength(1);
  expect(await log.append(adding('mine')).catch(saveProblemOf)).toMatchObject({ kind: 'storage-failed' });
  log.close();
  expect(await rawRows()).toEqual(before);
  const untouched = await openDB(databaseName);
  expect(untouched.version).toBe(schemaVersion + 1);
});

it('is empty and says why where a newer version renamed its tables', async () => {
  (await openDB(databaseName, schemaVersion + 1)).close();
  const log = await openOperationLog(record);
  expect(log.problem?.kind).toBe('newer-version');
  expect(await log.readAll()).toEqual({ included: [], operations: [], quarantined: [], lastSeq: 0 });
});

it('makes way for a newer version in another tab, tells of it, and saves no more', async () => {
  const onOutdated = vi.fn();
  const log = await openOperationLog(record, { onOutdated });
  await log.append(adding('first'));
  const newer = await openDB(databaseName, schemaVersion + 1);
  newer.close();
  expect(onOutdated).toHaveBeenCalledTimes(1);
  expect(await log.append(adding('late')).catch(saveProblemOf)).toEqual({
    kind: 'storage-failed',
    detail: 'A newer version of Demarche is open in another tab.',
  });
});

it('works in memory where the browser has no IndexedDB, and never says that it saved', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const log = await openOperationLog(record);
  expect(log).toMatchObject({ kept: false, problem: { kind: 'no-storage' } });
  expect(await log.readAll()).toEqual({ included: [], operations: [], quarantined: [], lastSeq: 0 });
  expect(await log.append(adding('first')).catch(saveProblemOf)).toMatchObject({ kind: 'no-storage' });
});

it.each([
  ['SecurityError', 'no-storage'],
  ['UnknownError', 'storage-failed'],
  ['QuotaExceededError', 'storage-full'],
])('works in memory where opening fails with %s', async (name, kind) => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Refused.', name);
  });
  const log = await openOperationLog(record);
  expect(log).toMatchObject({ kept: false, problem: { kind, detail: `${name}: Refused.` } });
});

it('connects again after the browser cut the connection', async () => {
  const log = await openOperationLog(record);
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const opened = vi.spyOn(indexedDB, 'open');
  await log.append(adding('first'));
  Reflect.apply(forceCloseDatabase, undefined, [transactions.mock.contexts[0]]);
  await Promise.all([log.append(adding('second')), log.append(adding('third'))]);
  expect(opened).toHaveBeenCalledTimes(1);
  expect((await log.readAll()).operations).toEqual([adding('first'), adding('second'), adding('third')]);
});

it('connects again when it finds the connection closed', async () => {
  const log = await openOperationLog(record);
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await log.append(adding('first'));
  const [database] = transactions.mock.contexts;
  if (!(database instanceof IDBDatabase)) throw new Error('The append used a database.');
  database.close();
  await log.append(adding('second'));
  expect((await log.readAll()).operations).toEqual([adding('first'), adding('second')]);
});

it('reads the log once more where reading fails for a moment, also on a closed connection', async () => {
  const log = await openOperationLog(record);
  await log.append(adding('first'));
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('For a moment.', 'UnknownError');
  });
  expect((await log.readAll()).operations).toEqual([adding('first')]);
  const database = transactions.mock.contexts.at(-1);
  if (!(database instanceof IDBDatabase)) throw new Error('The reading used a database.');
  database.close();
  expect((await log.readAll()).operations).toEqual([adding('first')]);
  transactions.mockImplementation(() => {
    throw new DOMException('For good.', 'UnknownError');
  });
  await expect(log.readAll()).rejects.toMatchObject({ name: 'UnknownError' });
});

it('asks the browser once more for a database that it could not open for a moment', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('For a moment.', 'UnknownError');
  });
  expect((await openOperationLog(record)).kept).toBe(true);
});

it('opens a database of its own newest version', async () => {
  const database = await openDatabase({
    onOutdated: () => undefined,
    onCleared: () => undefined,
    onTerminated: () => undefined,
  });
  expect(database.version).toBe(schemaVersion);
  expect([...database.objectStoreNames]).toEqual(['bases', 'meta', 'operations', 'quarantine', 'records']);
});
