/**
 * The database as it is on disk, for whoever only looks at it: nothing is made and nothing is led up to a newer schema.
 */
import { type IDBPDatabase, openDB } from 'idb';

/** Undefined where there is none. Rejects where there is one that cannot be opened. */
export async function openExisting(name: string): Promise<IDBPDatabase | undefined> {
  const looked = { isNew: false };
  const opening: Promise<IDBPDatabase> = openDB(name, undefined, {
    upgrade: (...[, , , transaction]) => {
      looked.isNew = true;
      // What was never there is not made by looking for it.
      transaction.done.catch(() => undefined);
      transaction.abort();
    },
    blocking: () => {
      void opening.then(database => {
        database.close();
      });
    },
  });
  try {
    return await opening;
  } catch (error) {
    if (looked.isNew) return undefined;
    throw error;
  }
}

/** What of the database says whether anything is missing. */
export interface DatabaseGlance {
  readonly schema: number;
  /** Absent in a database of the first version. */
  readonly databaseId?: string;
  /** The highest number that the log has given, as far as the disk tells. */
  readonly lastSeq: number;
  readonly operationCount: number;
  readonly recordCount: number;
}

export async function glanceAt(database: IDBPDatabase): Promise<DatabaseGlance> {
  const has = (store: string): boolean => database.objectStoreNames.contains(store);
  const databaseId: unknown = has('meta') ? await database.get('meta', 'databaseId') : undefined;
  const removedUpTo: unknown = has('meta') ? await database.get('meta', 'removedUpTo') : undefined;
  const last = has('operations')
    ? await database.transaction('operations').store.openKeyCursor(null, 'prev')
    : null;
  const highest = typeof last?.key === 'number' ? last.key : 0;
  return {
    schema: database.version,
    ...(typeof databaseId === 'string' ? { databaseId } : {}),
    // Records that were removed for good took their operations along.
    lastSeq: Math.max(highest, typeof removedUpTo === 'number' ? removedUpTo : 0),
    operationCount: has('operations') ? await database.count('operations') : 0,
    recordCount: has('records') ? await database.count('records') : 0,
  };
}
