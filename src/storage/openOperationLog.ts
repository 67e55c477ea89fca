/** The log of operations in IndexedDB, opened as well as the browser and what it finds there allow. */
import { type RecordId } from '../domain/ids.ts';
import { type Operation } from '../domain/operation.ts';
import { type ConnectionEvents, createConnection, hasDatabases } from './connection.ts';
import { openDatabaseAsItIs } from './database.ts';
import { type Database } from './databaseSchema.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { joinLibraryChannel } from './libraryChannel.ts';
import { createMemoryLog, nothingStored } from './memoryLog.ts';
import { type OperationLog, type StoredOperations } from './operationLog.ts';
import { parseRows, readRowsOf } from './operationRows.ts';
import { openingProblemOf } from './storageProblem.ts';
import { strictTransaction } from './strictTransaction.ts';
import { addAtOnce, addOperations, noteOperations } from './writeOperations.ts';
import { writeSnapshot } from './writeSnapshot.ts';

/** Never rejects: where the database cannot be opened, the log says so and keeps nothing. */
export async function openOperationLog(
  recordId: RecordId,
  events: ConnectionEvents = {},
): Promise<OperationLog> {
  if (!hasDatabases()) {
    return createMemoryLog({ kind: 'no-storage', detail: 'This browser has no IndexedDB.' });
  }
  const connection = createConnection(events);
  const ledger = createLedger(recordId);
  let databaseId: unknown;
  let schemaVersion: number;
  try {
    const database = await connection.open();
    schemaVersion = database.version;
    databaseId = await connection.read(opened => opened.get('meta', 'databaseId'));
  } catch (error) {
    return openReadOnly(recordId, error);
  }
  const channel = joinLibraryChannel();
  const append = (operation: Operation): Promise<number> =>
    connection.write(async database => {
      const seq = await strictTransaction(database, ['operations'], transaction =>
        addAtOnce(transaction, recordId, operation),
      );
      ledger.note(operation.id, seq);
      // The operation is safe; what the list tells of the record may be as old as before.
      strictTransaction(database, ['records'], transaction =>
        noteOperations(transaction.objectStore('records'), recordId, [operation]),
      )
        .then(channel.tell)
        .catch(() => undefined);
      return seq;
    });
  return {
    kept: true,
    ...(typeof databaseId === 'string' ? { databaseId } : {}),
    schemaVersion,
    readAll: () => connection.read(database => readStored(database, recordId, ledger)),
    append,
    appendAll: async operations => {
      const lastSeq = await connection.write(database =>
        appendUnknown(database, { recordId, ledger, operations }),
      );
      channel.tell();
      return lastSeq;
    },
    writeSnapshot: async snapshot => {
      const outcome = await connection.write(database =>
        writeSnapshot(database, { recordId, ledger, snapshot }),
      );
      if (outcome === 'written') channel.tell();
      return outcome;
    },
    close: () => {
      channel.close();
      connection.close();
    },
  };
}

interface Appending {
  readonly recordId: RecordId;
  readonly ledger: Ledger;
  readonly operations: readonly Operation[];
}

async function appendUnknown(
  database: Database,
  { recordId, ledger, operations }: Appending,
): Promise<number> {
  const written = await strictTransaction(database, ['operations', 'records'], async transaction => {
    await ledger.catchUp(transaction.objectStore('operations'));
    const ids = new Set<string>();
    const unknown = operations.filter(({ id }) => {
      if (ledger.holds(id) || ids.has(id)) return false;
      ids.add(id);
      return true;
    });
    const seqs = unknown.length === 0 ? [] : await addOperations(transaction, recordId, unknown);
    return unknown.map(({ id }, at) => ({ id, seq: seqs[at] ?? 0 }));
  });
  for (const { id, seq } of written) ledger.note(id, seq);
  return written.at(-1)?.seq ?? 0;
}

async function readStored(
  database: Database,
  recordId: RecordId,
  ledger?: Ledger,
): Promise<StoredOperations> {
  const { rows, includedUpTo, lastSeq } = await readRowsOf(database, recordId);
  const { operations, quarantined } = await parseRows(rows);
  for (const { seq, operation } of operations) ledger?.note(operation.id, seq);
  if (quarantined.length > 0) ledger?.noteUnreadable();
  ledger?.noteReadUpTo(rows.at(-1)?.seq ?? 0);
  return {
    included: operations.filter(({ seq }) => seq <= includedUpTo).map(({ operation }) => operation),
    operations: operations.filter(({ seq }) => seq > includedUpTo).map(({ operation }) => operation),
    quarantined,
    lastSeq,
  };
}

/** What another version wrote, or what could not be led up to this one: shown as far as it can be understood. */
async function openReadOnly(recordId: RecordId, error: unknown): Promise<OperationLog> {
  const problem = openingProblemOf(error);
  if (problem.kind !== 'newer-version' && problem.kind !== 'upgrade-failed') return createMemoryLog(problem);
  const database = await openDatabaseAsItIs().catch(() => undefined);
  return {
    ...createMemoryLog(problem),
    readAll: async () => {
      try {
        if (database !== undefined) return await readStored(database, recordId);
      } catch {
        // Its tables have other names now; there is nothing here that this version could show.
      }
      return nothingStored;
    },
    close: () => database?.close(),
  };
}
