/**
 * One transaction that is on disk when it resolves, or was never there. A request that succeeded can still be undone
 * by a full disk or a crash, so nothing is promised before the transaction is complete.
 */
import { type IDBPTransaction, type StoreNames } from 'idb';
import { SaveFailure } from '../domain/saveProblem.ts';
import { type Database, type DemarcheSchema } from './databaseSchema.ts';

type StoreName = StoreNames<DemarcheSchema>;
export type WriteTransaction<Names extends StoreName> = IDBPTransaction<DemarcheSchema, Names[], 'readwrite'>;

/** `work` awaits nothing but requests of the transaction; what it throws takes all of it back. */
export async function strictTransaction<Names extends StoreName, Value>(
  database: Database,
  stores: Names[],
  work: (transaction: WriteTransaction<Names>) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const [worked, done] = await Promise.allSettled([
    work(transaction).catch((error: unknown) => {
      try {
        transaction.abort();
      } catch {
        // The failed request has ended it already.
      }
      throw error;
    }),
    transaction.done,
  ]);
  if (worked.status === 'rejected') {
    // A full disk aborts the transaction, and only the transaction knows why; a refusal of ours says so itself.
    const isOurs = worked.reason instanceof SaveFailure || done.status === 'fulfilled';
    throw isOurs ? worked.reason : done.reason;
  }
  if (done.status === 'rejected') throw done.reason;
  return worked.value;
}
