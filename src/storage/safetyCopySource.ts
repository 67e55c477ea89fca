/**
 * The database as the safety copy reads it: each table in short transactions of its own. Any version may have written
 * it, so tables are taken as they are found; what a row means is no matter here.
 */
import { type IDBPDatabase } from 'idb';
import {
  isPlainKey,
  type LoggedRow,
  type PartEntry,
  type RowEntry,
  type TableShape,
} from './safetyCopyEntries.ts';

const logName = 'operations';
const basesName = 'bases';
/** Operations that are read in one transaction: a few milliseconds. */
const batchCount = 500;

type PartKey = readonly [recordId: string, generation: number, part: number];

export interface BaseOnDisk {
  /** Of the record, the generation of its base, the number of parts and when the record was kept. */
  readonly key: string;
  readonly parts: readonly PartKey[];
}

export function tablesOf(database: IDBPDatabase): TableShape[] {
  const names = [...database.objectStoreNames];
  if (names.length === 0) return [];
  const transaction = database.transaction(names);
  return names.map(name => {
    const store = transaction.objectStore(name);
    return {
      name,
      keyPath: store.keyPath,
      autoIncrement: store.autoIncrement,
      indexes: [...store.indexNames].map(indexName => {
        const index = store.index(indexName);
        const { keyPath, unique, multiEntry } = index;
        return { name: indexName, keyPath, unique, multiEntry };
      }),
    };
  });
}

/** All rows but those of the log and of the bases: few and small. */
export async function readRows(database: IDBPDatabase): Promise<RowEntry[]> {
  const rows: RowEntry[] = [];
  for (const store of database.objectStoreNames) {
    if (store === logName || store === basesName) continue;
    const table = database.transaction(store).store;
    const [keys, values]: [IDBValidKey[], unknown[]] = await Promise.all([
      table.getAllKeys(),
      table.getAll(),
    ]);
    keys.forEach((key, index) => {
      if (isPlainKey(key)) rows.push({ kind: 'row', store, key, row: values[index] });
    });
  }
  return rows;
}

export async function readBases(database: IDBPDatabase): Promise<BaseOnDisk[]> {
  if (!database.objectStoreNames.contains(basesName)) return [];
  const keptAt = new Map<unknown, unknown>();
  if (database.objectStoreNames.contains('records')) {
    const rows: unknown[] = await database.getAll('records');
    for (const row of rows) {
      if (typeof row !== 'object' || row === null || !('id' in row)) continue;
      keptAt.set(row.id, 'keptAt' in row ? row.keptAt : undefined);
    }
  }
  const parts = new Map<string, PartKey[]>();
  for (const key of await database.getAllKeys(basesName)) {
    if (!isPartKey(key)) continue;
    const base = JSON.stringify([key[0], key[1]]);
    const known = parts.get(base);
    if (known === undefined) parts.set(base, [key]);
    else known.push(key);
  }
  return [...parts.values()].map(keys => {
    const [id, generation] = keys[0] ?? ['', 0, 0];
    return { key: JSON.stringify([id, generation, keys.length, keptAt.get(id) ?? null]), parts: keys };
  });
}

/** Throws where a part has gone since its key was read: a snapshot was written meanwhile, and the pass begins again. */
export async function readBasePart(
  database: IDBPDatabase,
  key: PartKey,
): Promise<{ readonly row: PartEntry['row']; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const found: unknown = await database.get(basesName, [...key]);
  if (typeof found !== 'object' || found === null)
    throw new Error(`A part of a base has gone: ${key.join()}`);
  const { bytes }: { readonly bytes?: unknown } = found;
  const [recordId, generation, part] = key;
  return {
    row: { recordId, generation, part },
    bytes: bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : new Uint8Array(0),
  };
}

export async function* readOperations(database: IDBPDatabase, afterSeq: number): AsyncGenerator<LoggedRow> {
  if (!database.objectStoreNames.contains(logName)) return;
  for (let last = afterSeq; ;) {
    const rows: unknown[] = await database.getAll(logName, IDBKeyRange.lowerBound(last, true), batchCount);
    for (const row of rows) {
      if (!isLoggedRow(row)) continue;
      last = row.seq;
      yield row;
    }
    if (rows.length < batchCount) return;
  }
}

export async function countOperationsUpTo(database: IDBPDatabase, seq: number): Promise<number> {
  if (!database.objectStoreNames.contains(logName)) return 0;
  return database.count(logName, IDBKeyRange.upperBound(seq));
}

/** The database itself gives every row its number; whatever else may be wrong with it is copied as it is. */
export function isLoggedRow(row: unknown): row is LoggedRow {
  return typeof row === 'object' && row !== null && 'seq' in row && typeof row.seq === 'number';
}

function isPartKey(key: unknown): key is PartKey {
  return (
    Array.isArray(key) &&
    key.length === 3 &&
    typeof key[0] === 'string' &&
    typeof key[1] === 'number' &&
    typeof key[2] === 'number'
  );
}
