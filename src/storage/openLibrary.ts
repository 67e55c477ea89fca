/** The records kept on this device, in IndexedDB, as well as the browser and what it finds there allow. */
import { type RecordId, recordId } from '../domain/ids.ts';
import { SaveFailure } from '../domain/saveProblem.ts';
import { readParts } from './baseParts.ts';
import { noteBaseRead } from './basesRead.ts';
import { type Connection, type ConnectionEvents, createConnection, hasDatabases } from './connection.ts';
import { openDatabaseAsItIs } from './database.ts';
import { type Database } from './databaseSchema.ts';
import { type KeptRecord } from './keptRecord.ts';
import { type Library } from './library.ts';
import { joinLibraryChannel } from './libraryChannel.ts';
import {
  changeRow,
  copyRecord,
  deleteRecord,
  keepRecord,
  type WholeRecord,
  wholeRecord,
} from './libraryWriting.ts';
import { saveProblemOfLog } from './memoryLog.ts';
import { type LogProblem } from './operationLog.ts';
import { readQuarantined } from './quarantinedRows.ts';
import { keptRecordOf, parseRecordRow, type RecordRow } from './recordRow.ts';
import { findRow } from './recordRows.ts';
import { openingProblemOf } from './storageProblem.ts';
import { strictTransaction } from './strictTransaction.ts';

/** A base that is replaced while it is read is read anew, so often. */
const readingTries = 3;

/** Never rejects: where there is no storage the list is empty, and whatever writes rejects with a `SaveFailure`. */
export async function openLibrary(events: ConnectionEvents = {}): Promise<Library> {
  if (!hasDatabases()) {
    return closedLibrary({ kind: 'no-storage', detail: 'This browser has no IndexedDB.' });
  }
  const connection = createConnection(events);
  try {
    await connection.open();
  } catch (error) {
    const problem = openingProblemOf(error);
    const isThere = problem.kind === 'newer-version' || problem.kind === 'upgrade-failed';
    return closedLibrary(problem, isThere ? await openDatabaseAsItIs().catch(() => undefined) : undefined);
  }
  return libraryIn(connection);
}

function libraryIn(connection: Connection): Library {
  const { read } = connection;
  const channel = joinLibraryChannel();
  const write = async (work: (transaction: WholeRecord) => Promise<void>): Promise<void> => {
    await connection.write(database => strictTransaction(database, [...wholeRecord], work));
    channel.tell();
  };
  const change = (id: RecordId, changeOne: (row: RecordRow) => RecordRow): Promise<void> =>
    write(transaction => changeRow(transaction, id, changeOne));
  return {
    ...reading(read),
    keep: record => write(transaction => keepRecord(transaction, record)),
    rename: (id, title) =>
      change(id, row => (row.title === title ? row : { ...row, title, changedAt: nowIso() })),
    duplicate: (id, newId, title) => write(transaction => copyRecord(transaction, { id, newId, title })),
    remove: id => change(id, row => ({ ...row, deletedAt: nowIso() })),
    giveBack: id => change(id, ({ deletedAt: _, ...row }) => row),
    removeForGood: which =>
      write(async transaction => {
        for (const id of await idsOf(transaction, which)) await deleteRecord(transaction, id);
      }),
    noteExport: (id, atIso) => change(id, row => ({ ...row, exportedAt: atIso })),
    noteShape: (id, { title: titleOfFile, eventCount, fromIso, toIso }) =>
      change(id, row => {
        const title = row.origin === 'own' ? row.title : titleOfFile;
        const isSame =
          row.title === title &&
          row.eventCount === eventCount &&
          row.fromIso === fromIso &&
          row.toIso === toIso;
        if (isSame) return row;
        const { fromIso: _, toIso: __, ...rest } = row;
        return {
          ...rest,
          title,
          eventCount,
          ...(fromIso === undefined ? {} : { fromIso }),
          ...(toIso === undefined ? {} : { toIso }),
        };
      }),
    subscribe: channel.subscribe,
    close: () => {
      channel.close();
      connection.close();
    },
  };
}

type Reading = Pick<Library, 'list' | 'readBase' | 'quarantined'>;

function reading(read: Connection['read']): Reading {
  return {
    list: () => read(listRecords),
    readBase: (id, onProgress) =>
      read(async database => {
        if (!hasRecords(database)) return undefined;
        for (let tried = 0; tried < readingTries; tried += 1) {
          const found = await findRow(database.transaction(rowStores), id);
          if (found === undefined || found.row.generation === 0) return undefined;
          const parts = await readParts(database, { id, row: found.row, onProgress });
          if (parts === undefined) continue;
          noteBaseRead(id, found.row.includedUpTo);
          return parts;
        }
        throw new SaveFailure({ kind: 'storage-failed', detail: `${id} is being written by another tab.` });
      }),
    quarantined: () => read(readQuarantined),
  };
}

const rowStores: ('records' | 'bases' | 'operations')[] = ['records', 'bases', 'operations'];

async function listRecords(database: Database): Promise<readonly KeptRecord[]> {
  if (!hasRecords(database)) return [];
  const transaction = database.transaction(rowStores);
  const keys = await transaction.objectStore('records').getAllKeys();
  const rows = await Promise.all(keys.map(key => findRow(transaction, key)));
  return rows.flatMap(found => (found === undefined ? [] : [keptRecordOf(found.row)]));
}

/** A database of the first version has none, and what later versions call them nobody knows. */
function hasRecords(database: Database): boolean {
  return rowStores.every(store => database.objectStoreNames.contains(store));
}

async function idsOf(
  transaction: WholeRecord,
  which: readonly RecordId[] | { readonly olderThanMs: number },
): Promise<readonly RecordId[]> {
  if (!('olderThanMs' in which)) return which;
  const latestMs = Date.now() - which.olderThanMs;
  const rows = await transaction.objectStore('records').getAll();
  return rows.flatMap(row => {
    const parsed = parseRecordRow(row);
    const deletedAt = parsed.ok ? parsed.value.deletedAt : undefined;
    return deletedAt !== undefined && Date.parse(deletedAt) < latestMs ? [recordId(row.id)] : [];
  });
}

function closedLibrary(problem: LogProblem, database?: Database): Library {
  const refuse = (): Promise<never> => Promise.reject(new SaveFailure(saveProblemOfLog(problem)));
  const nothing: Reading = {
    list: () => Promise.resolve([]),
    readBase: () => Promise.resolve(undefined),
    quarantined: () => Promise.resolve([]),
  };
  return {
    ...(database === undefined ? nothing : reading(work => work(database))),
    problem,
    keep: refuse,
    rename: refuse,
    duplicate: refuse,
    remove: refuse,
    giveBack: refuse,
    removeForGood: refuse,
    noteExport: refuse,
    noteShape: refuse,
    subscribe: () => () => undefined,
    close: () => database?.close(),
  };
}

function nowIso(): string {
  return new Date().toISOString();
}
