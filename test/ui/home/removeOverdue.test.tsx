import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordId } from '../../../src/domain/ids.ts';
import { type Library } from '../../../src/storage/library.ts';
import { openLibrary } from '../../../src/storage/openLibrary.ts';
import { removeOverdue } from '../../../src/ui/home/removeOverdue.ts';

let library: Library;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-11-01T09:00:00Z');
  for (const id of ['bin', 'here'].map(recordId)) {
    await library.keep({ id, title: id, eventCount: 0, base: new Uint8Array([1]), operations: [] });
  }
  await library.remove(recordId('bin'));
});

afterEach(() => {
  library.close();
  vi.useRealTimers();
});

it('removes what has been in the bin for 30 days, and lets go of the copies that still have it', async () => {
  let forgottenCount = 0;
  const forget = () => {
    forgottenCount += 1;
    return Promise.resolve();
  };
  vi.setSystemTime('2026-12-01T08:59:00Z');
  await removeOverdue(library, Date.now(), forget);
  expect(await library.list()).toHaveLength(2);
  expect(forgottenCount).toBe(0);
  vi.setSystemTime('2026-12-01T09:01:00Z');
  await removeOverdue(library, Date.now(), forget);
  expect(await library.list()).toMatchObject([{ id: 'here' }]);
  expect(forgottenCount).toBe(1);
  await removeOverdue(library, Date.now(), forget);
  expect(forgottenCount).toBe(1);
});

it('is quiet where there is no safety copy', async () => {
  vi.setSystemTime('2026-12-02T09:00:00Z');
  await removeOverdue(library, Date.now(), () => Promise.reject(new Error('No place for copies.')));
  expect(await library.list()).toMatchObject([{ id: 'here' }]);
});
