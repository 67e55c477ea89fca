/**
 * Brings a generation of the safety copy back into the database, in one transaction. What is on disk and not in the
 * copy stays beside it: nothing that was typed is given up for something else.
 */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { type TableShape } from './safetyCopyEntries.ts';
import { fillTables, openCopyFiles, type Restored, type Table } from './safetyCopyFilling.ts';
import { type CopyFolder } from './safetyCopyFolder.ts';
import { putLeftover, takeLeftover } from './safetyCopyLeftover.ts';
import { type GenerationState } from './safetyCopyReading.ts';

export interface Restoring {
  readonly folder: CopyFolder;
  readonly databaseName: string;
  readonly generation: GenerationState;
  /** What is there, open; undefined where nothing is, or nothing that can be opened. It is closed here. */
  readonly present: IDBPDatabase | undefined;
  /** As it was, and nothing beside it: to take a restoring back. */
  readonly isExact: boolean;
}

/** Rejects, with the disk as it was, where it cannot be written; a damaged database is deleted before. */
export async function restoreGeneration(restoring: Restoring): Promise<Restored> {
  const { folder, generation, present } = restoring;
  const { head } = generation;
  const files = await openCopyFiles(folder, generation);
  try {
    if (present !== undefined && present.version === head.schema && hasTables(present, head.tables)) {
      return await restoreInPlace(restoring, { present, files });
    }
    return await restoreAnew(restoring, files);
  } finally {
    present?.close();
    files.close();
  }
}

type CopyFiles = Awaited<ReturnType<typeof openCopyFiles>>;

async function restoreInPlace(
  { generation, isExact }: Restoring,
  { present, files }: { readonly present: IDBPDatabase; readonly files: CopyFiles },
): Promise<Restored> {
  const names = [...present.objectStoreNames];
  const transaction = present.transaction(names, 'readwrite', { durability: 'strict' });
  const tables = new Map<string, Table>(
    names.map(name => {
      const store = transaction.objectStore(name);
      const { keyPath } = store;
      return [
        name,
        {
          hasOwnKey: keyPath !== null,
          put: (row, key) => store.put(row, key),
          entries: async () => {
            const [keys, rows]: [IDBValidKey[], unknown[]] = await Promise.all([
              store.getAllKeys(),
              store.getAll(),
            ]);
            return keys.map((key, index) => ({ key, row: rows[index] }));
          },
          clear: () => store.clear(),
        },
      ];
    }),
  );
  const work = async (): Promise<Restored> => {
    const leftover = isExact ? undefined : await takeLeftover(tables, files.operationIds());
    await Promise.all([...tables.values()].map(table => table.clear()));
    const restored = await fillTables(tables, { generation, files });
    return leftover === undefined ? restored : await putLeftover(tables, { leftover, restored });
  };
  const working = work().catch((error: unknown) => {
    try {
      transaction.abort();
    } catch {
      // It is aborted already, and says why itself.
    }
    throw error;
  });
  const [worked, done] = await Promise.allSettled([working, transaction.done]);
  if (worked.status === 'rejected') throw worked.reason;
  if (done.status === 'rejected') throw done.reason;
  return worked.value;
}

/** In the transaction that makes the database: there is either all of it or none. */
async function restoreAnew(
  { databaseName, generation, present }: Restoring,
  files: CopyFiles,
): Promise<Restored> {
  const { schema, tables: shapes } = generation.head;
  present?.close();
  await deleteDB(databaseName);
  if (schema === 0) return { schema, lastSeq: 0, operationCount: 0, keptCount: 0, damagedBaseCount: 0 };
  let filling: Promise<Restored> = Promise.reject(new Error('The database was there before it was made.'));
  filling.catch(() => undefined);
  const made = await openDB(databaseName, schema, {
    upgrade: database => {
      const tables = new Map(shapes.map(shape => [shape.name, madeTable(database, shape)]));
      filling = fillTables(tables, { generation, files });
      // What fails takes the transaction back, and the opening tells of it.
      filling.catch(() => undefined);
    },
  });
  made.close();
  return filling;
}

function madeTable(database: IDBPDatabase, { name, keyPath, autoIncrement, indexes }: TableShape): Table {
  const store = database.createObjectStore(name, { keyPath: plainPath(keyPath), autoIncrement });
  for (const index of indexes) {
    const { unique, multiEntry } = index;
    store.createIndex(index.name, plainPath(index.keyPath) ?? '', { unique, multiEntry });
  }
  return {
    hasOwnKey: keyPath !== null,
    put: (row, key) => store.put(row, key),
    entries: () => Promise.resolve([]),
    clear: () => Promise.resolve(),
  };
}

function plainPath(path: string | readonly string[] | null): string | string[] | null {
  return path === null || typeof path === 'string' ? path : [...path];
}

function hasTables(database: IDBPDatabase, tables: readonly TableShape[]): boolean {
  const { objectStoreNames } = database;
  return (
    tables.length === objectStoreNames.length && tables.every(({ name }) => objectStoreNames.contains(name))
  );
}
