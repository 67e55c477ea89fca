/**
 * The IndexedDB database `demarche`. Its log of operations is the truth on disk: rows are added and never
 * changed. Every version of the schema is a numbered step, so any older database is led up to the newest.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export const databaseName = 'demarche';

/** A row of the log. What it holds is parsed when it is read: it may have been written by any version. */
export interface OperationRow {
  /** Given by the database, rising in the order of writing. */
  readonly seq?: number;
  readonly recordId: string;
  readonly operation: unknown;
}

export interface DemarcheSchema extends DBSchema {
  readonly operations: {
    readonly key: number;
    readonly value: OperationRow;
    readonly indexes: { readonly recordId: string };
  };
}

export type Database = IDBPDatabase<DemarcheSchema>;

/** Step n leads a database of version n to version n + 1. Steps that were released are never edited. */
const upgradeSteps: readonly ((database: Database) => void)[] = [
  database => {
    const operations = database.createObjectStore('operations', { keyPath: 'seq', autoIncrement: true });
    operations.createIndex('recordId', 'recordId');
  },
];

export const schemaVersion = upgradeSteps.length;

export interface DatabaseEvents {
  /** Another tab brings a newer schema and waits for this connection to go; it is closed when this is called. */
  readonly onOutdated: () => void;
  /** The database is being deleted: by the reader's "clear site data", or by another page. */
  readonly onCleared: () => void;
  /** The browser cut the connection, for want of memory or because site data was cleared. */
  readonly onTerminated: () => void;
}

/** Rejects with a `VersionError` where the database is newer than this code. */
export function openDatabase({ onOutdated, onCleared, onTerminated }: DatabaseEvents): Promise<Database> {
  const opening: Promise<Database> = openDB<DemarcheSchema>(databaseName, schemaVersion, {
    upgrade: (database, oldVersion) => {
      for (const step of upgradeSteps.slice(oldVersion)) step(database);
    },
    blocking: (_currentVersion, wantedVersion) => {
      void opening.then(database => {
        database.close();
        (wantedVersion === null ? onCleared : onOutdated)();
      });
    },
    terminated: onTerminated,
  });
  return opening;
}

/** At whatever version it has; nothing is upgraded, so nothing on disk changes. */
export function openDatabaseAsItIs(): Promise<Database> {
  const opening: Promise<Database> = openDB<DemarcheSchema>(databaseName, undefined, {
    // Another tab may bring a newer schema and would wait for this connection for ever.
    blocking: () => {
      void opening.then(database => {
        database.close();
      });
    },
  });
  return opening;
}
