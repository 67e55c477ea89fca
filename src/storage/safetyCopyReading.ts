/** A generation as its file has it: summed up for the list, and what a writer has to know to go on with it. */
import {
  type BaseEntry,
  type CopyEntry,
  entryOf,
  type HeadEntry,
  isPlainKey,
  type RowEntry,
} from './safetyCopyEntries.ts';
import { type CopyFile, type CopyFolder, withFile } from './safetyCopyFolder.ts';
import { type FramesRead, readFrames } from './safetyCopyFrames.ts';
import { type CopiedRecord, type Generation } from './safetyCopyGenerations.ts';

export interface GenerationState extends Generation {
  readonly head: HeadEntry;
  /** JSON of each row by `rowKey`. */
  readonly rows: ReadonlyMap<string, string>;
  readonly bases: readonly BaseEntry[];
  /** Sorted. */
  readonly baseKeys: readonly string[];
}

export function rowKey(store: string, key: unknown): string {
  return JSON.stringify([store, key]);
}

/** What `rowKey` was made of. */
export function parsedRowKey(text: string): Pick<RowEntry, 'store' | 'key'> {
  const pair: unknown = JSON.parse(text);
  if (!Array.isArray(pair) || !isPlainKey(pair[1])) throw new Error(`This is no key of a row: ${text}`);
  return { store: String(pair[0]), key: pair[1] };
}

/** Gathers the entries of one generation, from its beginning or going on from `known`; a writer tells it what it writes. */
export function createTally(name: string, known?: GenerationState) {
  let head = known?.head;
  let at = known?.at;
  let lastSeq = known?.lastSeq ?? 0;
  let operationCount = known?.operationCount ?? 0;
  const operationsOf = new Map(known?.records.map(({ id, operationCount: count }) => [id, count]));
  const rows = new Map(known?.rows);
  const bases = [...(known?.bases ?? [])];
  return {
    add: (entry: CopyEntry): void => {
      switch (entry.kind) {
        case 'head':
          head ??= entry;
          break;
        case 'row':
          rows.set(rowKey(entry.store, entry.key), JSON.stringify(entry.row));
          break;
        case 'gone':
          rows.delete(rowKey(entry.store, entry.key));
          break;
        case 'operation': {
          const { seq, recordId } = entry.row;
          lastSeq = Math.max(lastSeq, seq);
          operationCount += 1;
          const id = String(recordId);
          operationsOf.set(id, (operationsOf.get(id) ?? 0) + 1);
          break;
        }
        case 'base':
          bases.push(entry);
          break;
        case 'mark':
          ({ at } = entry);
          break;
        case 'part':
          break;
      }
    },
    /** Undefined where the file never came to a mark, or has lost its head. */
    state: (sizeBytes: number, damageCount: number): GenerationState | undefined => {
      if (head === undefined || at === undefined) return undefined;
      const { number, reason, databaseId, schema } = head;
      return {
        name,
        number,
        reason,
        ...(databaseId === undefined ? {} : { databaseId }),
        schema,
        lastSeq,
        operationCount,
        records: copiedRecords(rows, operationsOf),
        at,
        sizeBytes,
        baseBytes: bases.reduce((sum, { fileBytes }) => sum + fileBytes, 0),
        baseFiles: bases.map(({ file }) => file),
        damageCount,
        head,
        rows: new Map(rows),
        bases: [...bases],
        baseKeys: bases.map(({ key }) => key).sort(),
      };
    },
  };
}

export type Tally = ReturnType<typeof createTally>;

function copiedRecords(
  rows: ReadonlyMap<string, string>,
  operationsOf: ReadonlyMap<string, number>,
): CopiedRecord[] {
  const titles = new Map<string, string>();
  for (const [key, text] of rows) {
    if (!key.startsWith('["records",')) continue;
    const row: unknown = JSON.parse(text);
    if (typeof row !== 'object' || row === null) continue;
    const { id, title }: { readonly id?: unknown; readonly title?: unknown } = row;
    if (typeof id === 'string') titles.set(id, typeof title === 'string' ? title : '');
  }
  return [...new Set([...titles.keys(), ...operationsOf.keys()])].map(id => {
    const title = titles.get(id) ?? '';
    return { id, ...(title === '' ? {} : { title }), operationCount: operationsOf.get(id) ?? 0 };
  });
}

/** Reads and checks all of it; what is torn off behind the last whole frame is no damage. */
export async function readGeneration(folder: CopyFolder, name: string): Promise<GenerationState | undefined> {
  const tally = createTally(name);
  const read = await withFile(folder, name, file => {
    const entries = readEntries(file);
    for (let step = entries.next(); ; step = entries.next()) {
      if (step.done === true) return step.value;
      tally.add(step.value.entry);
    }
  });
  return tally.state(read.end, read.damageCount);
}

export interface ReadEntry {
  readonly entry: CopyEntry;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function* readEntries(file: CopyFile): Generator<ReadEntry, FramesRead> {
  const frames = readFrames(file.read, file.sizeBytes());
  for (let step = frames.next(); ; step = frames.next()) {
    if (step.done === true) return step.value;
    const entry = entryOf(step.value.json);
    if (entry !== undefined) yield { entry, bytes: step.value.bytes };
  }
}

/** Without what only a writer has to know. */
export function summaryOf(state: GenerationState): Generation {
  const { name, number, reason, databaseId, schema, lastSeq, operationCount, records } = state;
  const { at, sizeBytes, baseBytes, baseFiles, damageCount } = state;
  return {
    name,
    number,
    reason,
    ...(databaseId === undefined ? {} : { databaseId }),
    schema,
    lastSeq,
    operationCount,
    records,
    at,
    sizeBytes,
    baseBytes,
    baseFiles,
    damageCount,
  };
}
