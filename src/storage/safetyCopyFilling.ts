/** Puts what stands in a generation into the tables of a database, inside a transaction that somebody else has begun. */
import { type BaseEntry } from './safetyCopyEntries.ts';
import { type CopyFile, type CopyFolder } from './safetyCopyFolder.ts';
import { type GenerationState, parsedRowKey, readEntries } from './safetyCopyReading.ts';

export interface Table {
  /** Its rows carry their key, so `put` is given none. */
  readonly hasOwnKey: boolean;
  readonly put: (row: unknown, key?: IDBValidKey) => Promise<IDBValidKey>;
  readonly entries: () => Promise<readonly { readonly key: IDBValidKey; readonly row: unknown }[]>;
  readonly clear: () => Promise<void>;
}

export type Tables = ReadonlyMap<string, Table>;

export interface Restored {
  readonly databaseId?: string;
  readonly schema: number;
  readonly lastSeq: number;
  readonly operationCount: number;
  /** Edits that were on disk, not in the copy, and stayed. */
  readonly keptCount: number;
  /** Bases that could not be read whole. */
  readonly damagedBaseCount: number;
}

export interface CopyFiles {
  readonly log: CopyFile;
  readonly bases: ReadonlyMap<BaseEntry, CopyFile>;
  /** Ids of all operations of the log, read from the file. */
  readonly operationIds: () => ReadonlySet<unknown>;
  readonly close: () => void;
}

/** Opened before the transaction begins, which would not wait for them. */
export async function openCopyFiles(
  folder: CopyFolder,
  { name, bases }: GenerationState,
): Promise<CopyFiles> {
  const there = await folder.names();
  const opened = new Map<BaseEntry, CopyFile>();
  const log = await folder.open(name);
  for (const base of bases) if (there.includes(base.file)) opened.set(base, await folder.open(base.file));
  return {
    log,
    bases: opened,
    operationIds: () => {
      const ids = new Set<unknown>();
      for (const { entry } of readEntries(log)) {
        if (entry.kind === 'operation') ids.add(operationIdOf(entry.row));
      }
      return ids;
    },
    close: () => {
      log.close();
      for (const file of opened.values()) file.close();
    },
  };
}

/** Undefined for a row that is no operation; such rows count as one another's copies. */
export function operationIdOf(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('operation' in row)) return undefined;
  const { operation } = row;
  return typeof operation === 'object' && operation !== null && 'id' in operation ? operation.id : undefined;
}

/** Requests that may wait at once. */
const batchCount = 400;

export async function fillTables(
  tables: Tables,
  { generation, files }: { readonly generation: GenerationState; readonly files: CopyFiles },
): Promise<Restored> {
  for (const [text, json] of generation.rows) {
    const { store, key } = parsedRowKey(text);
    const table = tables.get(store);
    const row: unknown = JSON.parse(json);
    await table?.put(row, ...(table.hasOwnKey ? [] : [writableKey(key)]));
  }
  let operationCount = 0;
  let last: Promise<unknown> = Promise.resolve();
  for (const { entry } of readEntries(files.log)) {
    if (entry.kind !== 'operation') continue;
    last = tables.get('operations')?.put(entry.row) ?? last;
    operationCount += 1;
    if (operationCount % batchCount === 0) await last;
  }
  await last;
  let damagedBaseCount = generation.bases.length - files.bases.size;
  for (const [base, file] of files.bases) {
    let partCount = 0;
    for (const { entry, bytes } of readEntries(file)) {
      if (entry.kind !== 'part') continue;
      partCount += 1;
      await tables.get('bases')?.put({ ...entry.row, bytes: bytes.slice().buffer });
    }
    if (partCount < base.partCount) damagedBaseCount += 1;
  }
  const { databaseId, lastSeq, head } = generation;
  return {
    ...(databaseId === undefined ? {} : { databaseId }),
    schema: head.schema,
    lastSeq,
    operationCount,
    keptCount: 0,
    damagedBaseCount,
  };
}

function writableKey(key: string | number | readonly (string | number)[]): IDBValidKey {
  return typeof key === 'string' || typeof key === 'number' ? key : [...key];
}
