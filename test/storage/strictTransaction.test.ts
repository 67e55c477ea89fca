import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { SaveFailure } from '../../src/domain/saveProblem.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { strictTransaction } from '../../src/storage/strictTransaction.ts';
import { everythingOnDisk } from '../support/logOperations.ts';

const silent = { onOutdated: () => undefined, onCleared: () => undefined, onTerminated: () => undefined };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('takes back what was written before it was refused, and says why it was', async () => {
  const database = await openDatabase(silent);
  const refusal = new SaveFailure({ kind: 'storage-failed', detail: 'Not this one.' });
  const writing = strictTransaction(database, ['operations'], async transaction => {
    await transaction.objectStore('operations').add({ recordId: 'talks', operation: 'half' });
    throw refusal;
  });
  await expect(writing).rejects.toBe(refusal);
  database.close();
  expect((await everythingOnDisk()).get('operations')).toEqual([]);
});
