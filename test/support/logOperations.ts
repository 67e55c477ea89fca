/** Operations for tests of what keeps them, and a log that is put on disk past the code that reads it. */
import { openDB } from 'idb';
import { actorId, operationId } from '../../src/domain/ids.ts';
import { type Operation } from '../../src/domain/operation.ts';
import { databaseName } from '../../src/storage/database.ts';
import { anEvent } from './anEvent.ts';

export function adding(id: string): Operation {
  return {
    id: operationId(`o-${id}`),
    actor: actorId('desk'),
    clock: { wallMs: 1_744_000_000_000, counter: 0, session: 'tab' },
    label: { verb: 'add', entity: 'event', subject: id },
    changes: [{ entity: 'event', id, after: anEvent({ id, title: id }) }],
  };
}

/** A database as the first version of the schema made it. */
export async function makeFirstVersion(
  rows: readonly { readonly recordId: string; readonly operation: unknown }[],
): Promise<void> {
  const database = await openDB(databaseName, 1, {
    upgrade: made => {
      const operations = made.createObjectStore('operations', { keyPath: 'seq', autoIncrement: true });
      operations.createIndex('recordId', 'recordId');
    },
  });
  for (const row of rows) await database.add('operations', row);
  database.close();
}

/** Every row of every table, as it is on disk. */
export async function everythingOnDisk(): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const database = await openDB(databaseName);
  const tables = new Map<string, readonly unknown[]>();
  for (const store of database.objectStoreNames) {
    const rows: readonly unknown[] = await database.getAll(store);
    tables.set(store, rows);
  }
  database.close();
  return tables;
}
