import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type RecordId, recordId } from '../../src/domain/ids.ts';
import { type Operation } from '../../src/domain/operation.ts';
import { databaseName } from '../../src/storage/database.ts';
import { type Library } from '../../src/storage/library.ts';
import { openLibrary } from '../../src/storage/openLibrary.ts';
import { openOperationLog } from '../../src/storage/openOperationLog.ts';
import { adding, everythingOnDisk } from '../support/logOperations.ts';

const mine = recordId('mine');
const yours = recordId('yours');
const mebibyte = 1_048_576;

let library: Library;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary();
});

afterEach(() => {
  library.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

interface Kept {
  readonly id?: RecordId;
  readonly base?: Uint8Array;
  readonly operations?: readonly Operation[];
}

function keep({ id = mine, base = bytes(3), operations = [] }: Kept = {}): Promise<void> {
  return library.keep({ id, title: 'Mine', eventCount: 2, fromIso: '2025-04-12', base, operations });
}

/** Bytes that tell their place, so that a lost or swapped part shows. */
function bytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 0xff);
}

function joined(parts: readonly ArrayBuffer[] | undefined): Uint8Array {
  const whole = new Uint8Array((parts ?? []).reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts ?? []) {
    whole.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return whole;
}

/** To compare a million numbers one by one takes the test runner half a minute. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

async function putRaw(store: string, value: unknown): Promise<void> {
  const database = await openDB(databaseName);
  await database.put(store, value);
  database.close();
}

/** A base of three parts, of which the last is short. */
const threeParts = bytes(2 * mebibyte + 5);

it('keeps a record with its base in parts of a mebibyte, and gives both back', async () => {
  await keep({ base: threeParts, operations: [adding('a'), adding('b')] });
  const shares: number[] = [];
  const parts = await library.readBase(mine, share => shares.push(share));
  expect(parts?.map(({ byteLength }) => byteLength)).toEqual([mebibyte, mebibyte, 5]);
  expect(isSame(joined(parts), threeParts)).toBe(true);
  expect(shares).toEqual([1]);
  expect(await library.list()).toMatchObject([
    {
      id: 'mine',
      title: 'Mine',
      origin: 'own',
      eventCount: 2,
      fromIso: '2025-04-12',
      operationCount: 2,
    },
  ]);
  const log = await openOperationLog(mine);
  const { included, operations } = await log.readAll();
  log.close();
  expect(included).toEqual([adding('a'), adding('b')]);
  expect(operations).toEqual([]);
});

it('refuses an id that is kept already, also in the bin, and leaves what is there', async () => {
  await keep({ base: bytes(7), operations: [adding('a')] });
  await library.remove(mine);
  const before = await everythingOnDisk();
  await expect(keep({ base: bytes(9) })).rejects.toMatchObject({
    name: 'SaveFailure',
    message: 'A record with the id mine is kept already.',
  });
  expect(await everythingOnDisk()).toEqual(before);
});

it('keeps all of a record or nothing of it', async () => {
  const before = await everythingOnDisk();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const { put } = FakeObjectStore.prototype;
  let partCount = 0;
  vi.spyOn(FakeObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
  ) {
    partCount += 1;
    const request = put.call(this, value);
    if (partCount === 3) {
      const { transaction } = this;
      request.addEventListener('success', () => {
        transaction.abort();
      });
    }
    return request;
  });
  await expect(keep({ base: threeParts, operations: [adding('a')] })).rejects.toMatchObject({
    name: 'SaveFailure',
  });
  vi.restoreAllMocks();
  expect(partCount).toBe(3);
  expect(await everythingOnDisk()).toEqual(before);
});

it('puts a record into the bin, gives it back, and removes it for good when its time is over', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-11-01T09:00:00Z');
  await keep({ operations: [adding('a')] });
  await keep({ id: yours, operations: [adding('b')] });
  await library.remove(mine);
  expect((await library.list())[0]).toMatchObject({ id: 'mine', deletedAt: '2026-11-01T09:00:00.000Z' });
  await library.giveBack(mine);
  expect((await library.list())[0]).not.toHaveProperty('deletedAt');

  await library.remove(mine);
  const monthMs = 30 * 86_400_000;
  vi.setSystemTime('2026-12-01T08:59:59Z');
  await library.removeForGood({ olderThanMs: monthMs });
  expect(await library.list()).toHaveLength(2);
  vi.setSystemTime('2026-12-01T09:00:01Z');
  await library.removeForGood({ olderThanMs: monthMs });
  expect(await library.list()).toMatchObject([{ id: 'yours' }]);
  const disk = await everythingOnDisk();
  expect(disk.get('operations')).toMatchObject([{ recordId: 'yours' }]);
  expect(disk.get('bases')).toMatchObject([{ recordId: 'yours' }]);
});

it('gives no number of the log twice, also where the newest operations are gone for good', async () => {
  await keep({ operations: [adding('a'), adding('b')] });
  await library.removeForGood([mine]);
  const log = await openOperationLog(yours);
  expect((await log.readAll()).lastSeq).toBe(2);
  expect(await log.append(adding('c'))).toBe(3);
  log.close();
});

it('copies a record with its history under another id, and each then goes its own way', async () => {
  await keep({ base: threeParts, operations: [adding('a')] });
  const log = await openOperationLog(mine);
  await log.append(adding('b'));
  await library.noteExport(mine, '2026-11-20T10:00:00Z');
  await library.duplicate(mine, yours, 'Yours');
  await log.append(adding('c'));
  log.close();
  await library.removeForGood([mine]);
  expect(isSame(joined(await library.readBase(yours)), threeParts)).toBe(true);
  const copy = await openOperationLog(yours);
  const { included, operations } = await copy.readAll();
  copy.close();
  expect(included).toEqual([adding('a')]);
  expect(operations).toEqual([adding('b')]);
  const [row] = await library.list();
  expect(row).toMatchObject({ id: 'yours', title: 'Yours', origin: 'own' });
  expect(row).not.toHaveProperty('exportedAt');
});

it('lists a sample once it was edited, and says on whose file a copy of it stands', async () => {
  const log = await openOperationLog(recordId('us-iran'));
  await log.append(adding('a'));
  log.close();
  await library.duplicate(recordId('us-iran'), yours, 'Yours');
  expect(await library.list()).toMatchObject([
    { id: 'us-iran', origin: 'bundled', sampleId: 'us-iran', operationCount: 1 },
    { id: 'yours', origin: 'own', sampleId: 'us-iran', operationCount: 1 },
  ]);
  expect(await library.readBase(yours)).toBeUndefined();
});

it('notes names, counts, days and exports', async () => {
  await keep();
  await library.rename(mine, 'The talks');
  await library.noteExport(mine, '2026-11-20T10:00:00Z');
  // The page of a record that was renamed meanwhile still has its old title.
  await library.noteShape(mine, { title: 'Talks', eventCount: 5, toIso: '2026-06-01' });
  const [row] = await library.list();
  expect(row).toMatchObject({
    title: 'The talks',
    eventCount: 5,
    toIso: '2026-06-01',
    exportedAt: '2026-11-20T10:00:00Z',
  });
  expect(row).not.toHaveProperty('fromIso');
});

it('tells this tab and other tabs that the list has changed', async () => {
  const other = await openLibrary();
  const heard = new Promise<void>(resolve => other.subscribe(resolve));
  const here = vi.fn();
  const leave = library.subscribe(here);
  await keep();
  await heard;
  expect(here).toHaveBeenCalledTimes(1);
  leave();
  await library.rename(mine, 'Other');
  expect(here).toHaveBeenCalledTimes(1);
  other.close();
});

it('lists a record whose row cannot be read by what else there is, and sets the row aside before it goes', async () => {
  await keep({ base: threeParts, operations: [adding('a')] });
  const scribble = { id: 'mine', title: 7, generation: 'three' };
  await putRaw('records', scribble);
  expect(await library.list()).toMatchObject([{ id: 'mine', title: 'mine', operationCount: 1 }]);
  expect(isSame(joined(await library.readBase(mine)), threeParts)).toBe(true);
  expect(await library.quarantined()).toMatchObject([{ store: 'records', key: 'mine', raw: scribble }]);
  await library.rename(mine, 'Found again');
  expect(await library.list()).toMatchObject([{ id: 'mine', title: 'Found again', operationCount: 1 }]);
  expect(await library.quarantined()).toEqual([
    { store: 'quarantine', key: 'mine', raw: scribble, problems: [] },
  ]);
});

it('names the parts of a base that are missing or no bytes', async () => {
  await keep({ base: threeParts });
  await putRaw('bases', { recordId: 'mine', generation: 1, part: 1, bytes: 'scribble' });
  const database = await openDB(databaseName);
  await database.delete('bases', ['mine', 1, 2]);
  database.close();
  await expect(library.readBase(mine)).rejects.toMatchObject({ name: 'DamagedBase', missingParts: [1, 2] });
  expect(await library.quarantined()).toMatchObject([
    { store: 'bases', key: ['mine', 1, 1], raw: { bytes: 'scribble' }, problems: [{ code: 'wrong-type' }] },
    { store: 'bases', key: ['mine', 1, 2], problems: [{ code: 'missing' }] },
  ]);
});

it('is empty where the browser has no IndexedDB, and refuses to keep anything', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const none = await openLibrary();
  expect(none.problem).toMatchObject({ kind: 'no-storage' });
  expect(await none.list()).toEqual([]);
  expect(await none.readBase(mine)).toBeUndefined();
  await expect(none.rename(mine, 'x')).rejects.toMatchObject({ problem: { kind: 'no-storage' } });
});

it('gives back every base as it came, however large', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 17 * mebibyte + 3),
      fc.uuid(),
      async (length, id) => {
        const base = bytes(length);
        await keep({ id: recordId(id), base });
        expect(isSame(joined(await library.readBase(recordId(id))), base)).toBe(true);
      },
    ),
    { numRuns: 8 },
  );
});
