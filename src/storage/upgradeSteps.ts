/**
 * Every version of the schema is a numbered step, so any older database is led up to the newest. A step that throws
 * takes the whole upgrade back: the old version then still opens it.
 */
import { type IDBPTransaction, type StoreNames } from 'idb';
import { type DemarcheSchema } from './databaseSchema.ts';
import { recordRowOf } from './recordRow.ts';

export type UpgradeTransaction = IDBPTransaction<
  DemarcheSchema,
  StoreNames<DemarcheSchema>[],
  'versionchange'
>;

/** Works in the one transaction of the upgrade and awaits nothing but its requests. */
export type UpgradeStep = (transaction: UpgradeTransaction) => Promise<void>;

/** Step n leads a database of version n to version n + 1. Steps that were released are never edited. */
export const upgradeSteps: readonly UpgradeStep[] = [
  ({ db }) => {
    const operations = db.createObjectStore('operations', { keyPath: 'seq', autoIncrement: true });
    operations.createIndex('recordId', 'recordId');
    return Promise.resolve();
  },
  // Many records: until now there were samples alone, and of them only their operations were kept.
  async transaction => {
    const { db } = transaction;
    const records = db.createObjectStore('records', { keyPath: 'id' });
    db.createObjectStore('bases', { keyPath: ['recordId', 'generation', 'part'] });
    const meta = db.createObjectStore('meta');
    db.createObjectStore('quarantine', { autoIncrement: true });
    await meta.put(crypto.randomUUID(), 'databaseId');
    const operations = transaction.objectStore('operations').index('recordId');
    const nowIso = new Date().toISOString();
    let cursor = await operations.openKeyCursor(null, 'nextunique');
    while (cursor !== null) {
      const id = cursor.key;
      const operationCount = await operations.count(id);
      await records.put({
        ...recordRowOf({ id, title: id, origin: 'bundled', atIso: nowIso }),
        sampleId: id,
        operationCount,
      });
      cursor = await cursor.continue();
    }
  },
];

export async function runUpgradeSteps(
  transaction: UpgradeTransaction,
  steps: readonly UpgradeStep[],
): Promise<void> {
  for (const step of steps) await step(transaction);
}
