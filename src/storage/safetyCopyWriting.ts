/**
 * One pass of the safety copy: what is new in the database is appended to the newest generation, or a new one is begun
 * where that does not continue it. The database is read in short transactions, so that nobody who saves waits.
 */
import { type IDBPDatabase } from 'idb';
import { glanceAt } from './existingDatabase.ts';
import { type BaseEntry, type CopyEntry } from './safetyCopyEntries.ts';
import { type CopyFile, type CopyFolder, withFile } from './safetyCopyFolder.ts';
import { frameOf } from './safetyCopyFrames.ts';
import {
  baseFileName,
  continues,
  generationName,
  type GenerationReason,
  newestFirst,
} from './safetyCopyGenerations.ts';
import { createTally, type GenerationState, parsedRowKey, rowKey, type Tally } from './safetyCopyReading.ts';
import {
  type BaseOnDisk,
  countOperationsUpTo,
  readBasePart,
  readBases,
  readOperations,
  readRows,
  tablesOf,
} from './safetyCopySource.ts';

export interface Pass {
  readonly folder: CopyFolder;
  readonly database: IDBPDatabase;
  /** All that are there. */
  readonly generations: readonly GenerationState[];
  readonly reason: GenerationReason;
  /** A generation of its own, whatever could be continued. */
  readonly isApart?: boolean;
  readonly now: () => Date;
}

/** Handed to the disk at once; larger writes gain nothing. */
const bufferBytes = 1_000_000;

/** The generation that now holds what is on disk. */
export async function writePass(pass: Pass): Promise<GenerationState> {
  const { folder, database, generations, reason, isApart = false } = pass;
  // In this order: a base shows operations up to some number, and those that are read after it reach at least there.
  const atIso = pass.now().toISOString();
  const bases = await readBases(database);
  const rows = await readRows(database);
  const [newest] = newestFirst(generations);
  const glance = await glanceAt(database);
  const copied = newestFirst(generations).find(generation => generation.reason === 'copy');
  const baseKeys = bases.map(({ key }) => key).sort();
  const isContinued =
    !isApart &&
    reason === 'copy' &&
    copied !== undefined &&
    continues(copied, {
      ...glance,
      knownCount: await countOperationsUpTo(database, copied.lastSeq),
      baseKeys,
    });
  if (isContinued) return append(pass, { generation: copied, rows, atIso });

  const number = (newest?.number ?? 0) + 1;
  const name = generationName(number);
  const tally = createTally(name);
  const known = new Map(generations.flatMap(generation => generation.bases.map(base => [base.key, base])));
  const files = await folder.names();
  const written: BaseEntry[] = [];
  for (const base of bases) {
    const same = known.get(base.key);
    written.push(same !== undefined && files.includes(same.file) ? same : await writeBase(pass, base));
  }
  const sizeBytes = await withFile(folder, name, async file => {
    const writer = createWriter(file, 0, tally);
    const { databaseId, schema } = glance;
    writer.put({
      kind: 'head',
      version: 1,
      number,
      reason,
      ...(databaseId === undefined ? {} : { databaseId }),
      schema,
      tables: tablesOf(database),
    });
    for (const base of written) writer.put(base);
    for (const row of rows) writer.put(row);
    for await (const row of readOperations(database, 0)) writer.put({ kind: 'operation', row });
    writer.put({ kind: 'mark', at: atIso });
    return writer.finish();
  });
  return stateOf(tally, sizeBytes);
}

interface Appending {
  readonly generation: GenerationState;
  readonly rows: readonly Extract<CopyEntry, { kind: 'row' }>[];
  readonly atIso: string;
}

/** Nothing is written where nothing is new. */
async function append(
  { folder, database }: Pass,
  { generation, rows, atIso }: Appending,
): Promise<GenerationState> {
  const entries: CopyEntry[] = rows.filter(
    ({ store, key, row }) => generation.rows.get(rowKey(store, key)) !== JSON.stringify(row),
  );
  const present = new Set(rows.map(({ store, key }) => rowKey(store, key)));
  for (const key of generation.rows.keys()) if (!present.has(key)) entries.push(goneEntry(key));
  for await (const row of readOperations(database, generation.lastSeq)) {
    entries.push({ kind: 'operation', row });
  }
  if (entries.length === 0) return { ...generation, at: atIso };
  entries.push({ kind: 'mark', at: atIso });
  const tally = createTally(generation.name, generation);
  const sizeBytes = await withFile(folder, generation.name, file => {
    // What a killed browser left behind the last whole frame.
    file.truncate(generation.sizeBytes);
    const writer = createWriter(file, generation.sizeBytes, tally);
    for (const entry of entries) writer.put(entry);
    return writer.finish();
  });
  return stateOf(tally, sizeBytes);
}

function goneEntry(rowKeyText: string): CopyEntry {
  const { store, key } = parsedRowKey(rowKeyText);
  return { kind: 'gone', store, key };
}

function stateOf(tally: Tally, sizeBytes: number): GenerationState {
  const state = tally.state(sizeBytes, 0);
  if (state === undefined) throw new Error('A generation was written without its head.');
  return state;
}

interface Writer {
  readonly put: (entry: CopyEntry, bytes?: Uint8Array<ArrayBuffer>) => void;
  /** Everything is on disk when it returns; the size of the file. */
  readonly finish: () => number;
}

function createWriter(file: CopyFile, startBytes: number, tally?: Tally): Writer {
  let at = startBytes;
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;
  const flush = (): void => {
    const all = new Uint8Array(waitingBytes);
    let offset = 0;
    for (const frame of waiting) {
      all.set(frame, offset);
      offset += frame.length;
    }
    file.write(at, all);
    at += waitingBytes;
    waiting = [];
    waitingBytes = 0;
  };
  return {
    put: (entry, bytes) => {
      tally?.add(entry);
      const frame = frameOf(entry, bytes);
      waiting.push(frame);
      waitingBytes += frame.length;
      if (waitingBytes > bufferBytes) flush();
    },
    finish: () => {
      flush();
      file.flush();
      return at;
    },
  };
}

async function writeBase({ folder, database }: Pass, base: BaseOnDisk): Promise<BaseEntry> {
  const name = baseFileName();
  const fileBytes = await withFile(folder, name, async file => {
    const writer = createWriter(file, 0);
    for (const key of base.parts) {
      const { row, bytes } = await readBasePart(database, key);
      writer.put({ kind: 'part', row }, bytes);
    }
    return writer.finish();
  });
  return { kind: 'base', key: base.key, file: name, fileBytes, partCount: base.parts.length };
}

/** A generation that says that there was no database. */
export async function writeEmptyPass({
  folder,
  generations,
  reason,
  now,
}: Omit<Pass, 'database'>): Promise<GenerationState> {
  const number = (newestFirst(generations)[0]?.number ?? 0) + 1;
  const name = generationName(number);
  const tally = createTally(name);
  const sizeBytes = await withFile(folder, name, file => {
    const writer = createWriter(file, 0, tally);
    writer.put({ kind: 'head', version: 1, number, reason, schema: 0, tables: [] });
    writer.put({ kind: 'mark', at: now().toISOString() });
    return writer.finish();
  });
  return stateOf(tally, sizeBytes);
}
