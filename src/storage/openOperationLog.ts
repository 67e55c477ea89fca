/** The log of operations in IndexedDB, opened as well as the browser and what it finds there allow. */
import { type RecordId } from '../domain/ids.ts';
import { type Operation } from '../domain/operation.ts';
import { SaveFailure, type SaveProblem } from '../domain/saveProblem.ts';
import { type Database, openDatabase, openDatabaseAsItIs, type OperationRow } from './database.ts';
import { createMemoryLog } from './memoryLog.ts';
import {
  type LogProblem,
  type OperationLog,
  type QuarantinedRow,
  type StoredOperations,
} from './operationLog.ts';

interface LogEvents {
  /** A newer version of the app took the database over in another tab: this one cannot save any more. */
  readonly onOutdated?: () => void;
  /** The browser's data for this page was deleted while it was open. */
  readonly onCleared?: () => void;
}

/** Never rejects: where the database cannot be opened, the log says so and keeps nothing. */
export async function openOperationLog(recordId: RecordId, events: LogEvents = {}): Promise<OperationLog> {
  if (!hasDatabase()) {
    return createMemoryLog({ kind: 'no-storage', detail: 'This browser has no IndexedDB.' });
  }
  let connection: Promise<Database> | undefined;
  let isOutdated = false;
  const connect = (): Promise<Database> => {
    connection ??= openDatabase({
      onOutdated: () => {
        isOutdated = true;
        events.onOutdated?.();
      },
      onCleared: () => {
        connection = undefined;
        events.onCleared?.();
      },
      onTerminated: () => {
        connection = undefined;
      },
    });
    return connection.catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
  };
  const write = async (row: OperationRow): Promise<void> => {
    try {
      await appendRow(await connect(), row);
    } catch (error) {
      if (!isNamed(error, 'InvalidStateError')) throw error;
      // The connection was closed under us, and nobody has said so yet; a fresh one may do.
      connection = undefined;
      await appendRow(await connect(), row);
    }
  };

  try {
    await connect();
  } catch (error) {
    return isNamed(error, 'VersionError') ? openReadOnly(recordId, error) : createMemoryLog(problemOf(error));
  }
  return {
    kept: true,
    readAll: async () => readRows(await connect(), recordId),
    append: async operation => {
      if (isOutdated) throw new SaveFailure(outdated);
      try {
        await write({ recordId, operation });
      } catch (error) {
        throw new SaveFailure(problemOf(error));
      }
    },
    close: () => {
      void connection?.then(database => {
        database.close();
      });
    },
  };
}

const outdated: SaveProblem = {
  kind: 'storage-failed',
  detail: 'A newer version of Demarche is open in another tab.',
};

/** Where a browser forbids storage, asking for it alone can throw. */
function hasDatabase(): boolean {
  try {
    return typeof indexedDB !== 'undefined';
  } catch {
    return false;
  }
}

async function appendRow(database: Database, row: OperationRow): Promise<void> {
  const transaction = database.transaction('operations', 'readwrite', { durability: 'strict' });
  // A full disk aborts the transaction, and only the transaction knows why.
  const [, done] = await Promise.allSettled([transaction.store.add(row), transaction.done]);
  if (done.status === 'rejected') throw done.reason;
}

async function readRows(database: Database, recordId: RecordId): Promise<StoredOperations> {
  const operations: Operation[] = [];
  const quarantined: QuarantinedRow[] = [];
  const rows = await database.getAllFromIndex('operations', 'recordId', recordId);
  if (rows.length === 0) return { operations, quarantined };
  // Fetched only by whoever has edited: a first visit has nothing to check.
  const { parseOperation } = await import('../domain/schema.ts');
  for (const { seq = 0, operation: raw } of rows) {
    const parsed = parseOperation(raw);
    if (parsed.ok) operations.push(parsed.value);
    else quarantined.push({ key: seq, raw, problems: parsed.error });
  }
  return { operations, quarantined };
}

/** What a later version wrote, as far as it can be understood. */
async function openReadOnly(recordId: RecordId, error: unknown): Promise<OperationLog> {
  const problem: LogProblem = { kind: 'newer-version', detail: problemOf(error).detail };
  const database = await openDatabaseAsItIs().catch(() => undefined);
  return {
    ...createMemoryLog(problem),
    readAll: async () => {
      try {
        if (database !== undefined) return await readRows(database, recordId);
      } catch {
        // Its tables have other names now; there is nothing here that this version could show.
      }
      return { operations: [], quarantined: [] };
    },
    close: () => database?.close(),
  };
}

function problemOf(error: unknown): SaveProblem {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (isNamed(error, 'QuotaExceededError')) return { kind: 'storage-full', detail };
  // How browsers say that a page may keep nothing: private windows, blocked cookies, sandboxed frames.
  const isForbidden = isNamed(error, 'SecurityError') || isNamed(error, 'InvalidStateError');
  return { kind: isForbidden ? 'no-storage' : 'storage-failed', detail };
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
