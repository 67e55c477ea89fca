/**
 * What was in the database before a newer schema took it over, in a database of its own that no step ever touches:
 * a step may throw, or run through and still have been wrong. The newest copy is kept until the next upgrade.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { openExisting } from './existingDatabase.ts';

export const copyName = 'demarche-before-upgrade';

/** Rows that are read and written at once: bases have about 1 MB each. */
const rowsAtOnce = 64;

interface CopySchema extends DBSchema {
  readonly rows: {
    readonly key: number;
    readonly value: { readonly store: string; readonly key: IDBValidKey; readonly row: unknown };
  };
  readonly about: { readonly key: string; readonly value: number | string };
}

export interface UpgradeCopy {
  readonly version: number;
  readonly copiedAtIso: string;
  readonly rows: readonly { readonly store: string; readonly key: IDBValidKey; readonly row: unknown }[];
}

/** Resolves once the copy is complete and on disk. */
export async function keepUpgradeCopy(name: string, version: number): Promise<void> {
  const old = await openDB(name, version);
  try {
    await deleteDB(copyName);
    const copy = await openCopy();
    try {
      for (const store of old.objectStoreNames) await copyStore(old, copy, store);
      const transaction = copy.transaction('about', 'readwrite', { durability: 'strict' });
      await transaction.store.put(version, 'version');
      await transaction.store.put(new Date().toISOString(), 'copiedAtIso');
      await transaction.done;
    } finally {
      copy.close();
    }
  } finally {
    old.close();
  }
}

/** Undefined where there never was an upgrade, or where its copy was not finished. */
export async function readUpgradeCopy(): Promise<UpgradeCopy | undefined> {
  const existing = await openExisting(copyName);
  if (existing === undefined) return undefined;
  existing.close();
  const copy = await openCopy();
  try {
    const version = await copy.get('about', 'version');
    const copiedAtIso = await copy.get('about', 'copiedAtIso');
    if (typeof version !== 'number' || typeof copiedAtIso !== 'string') return undefined;
    return { version, copiedAtIso, rows: await copy.getAll('rows') };
  } finally {
    copy.close();
  }
}

function openCopy(): Promise<IDBPDatabase<CopySchema>> {
  return openDB<CopySchema>(copyName, 1, {
    upgrade: database => {
      database.createObjectStore('rows', { autoIncrement: true });
      database.createObjectStore('about');
    },
  });
}

async function copyStore(old: IDBPDatabase, copy: IDBPDatabase<CopySchema>, store: string): Promise<void> {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const reading = old.transaction(store);
    const asking: Promise<unknown[]> = reading.store.getAll(after, rowsAtOnce);
    const [keys, rows] = await Promise.all([reading.store.getAllKeys(after, rowsAtOnce), asking]);
    const last = keys.at(-1);
    if (last === undefined) return;
    const writing = copy.transaction('rows', 'readwrite', { durability: 'strict' });
    const adding = keys.map((key, at) => writing.store.add({ store, key, row: rows[at] }));
    await Promise.all([...adding, writing.done]);
    after = IDBKeyRange.lowerBound(last, true);
  }
}
