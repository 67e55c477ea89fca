/**
 * Finds the row of a record, and where it cannot be read what the rest of the disk tells in its place: a base and a log
 * must not become unreachable because of the one row that names them.
 */
import { type IDBPTransaction, type StoreNames } from 'idb';
import { lengthOfParts, partsBetween } from './baseParts.ts';
import { type DemarcheSchema } from './databaseSchema.ts';
import { parseRecordRow, type RecordRow, recordRowOf } from './recordRow.ts';

type Names = StoreNames<DemarcheSchema>[];
/** Of any transaction that has the tables `records`, `bases` and `operations`. */
export type RowTransaction = IDBPTransaction<DemarcheSchema, Names, IDBTransactionMode>;

export interface FoundRow {
  readonly row: RecordRow;
  /** Where the row could not be read: what it is, to be set aside before another takes its place. */
  readonly unreadable?: { readonly raw: unknown };
}

export async function findRow(transaction: RowTransaction, id: string): Promise<FoundRow | undefined> {
  const raw: unknown = await transaction.objectStore('records').get(id);
  if (raw === undefined) return undefined;
  const parsed = parseRecordRow(raw);
  return parsed.ok
    ? { row: parsed.value }
    : { row: await rowFromTheRest(transaction, id), unreadable: { raw } };
}

/**
 * With `includedUpTo` 0: all operations count as later ones, and applied once more to a base that shows some of them
 * they lead to the same record.
 */
async function rowFromTheRest(transaction: RowTransaction, id: string): Promise<RecordRow> {
  const bases = transaction.objectStore('bases');
  const keys = await bases.getAllKeys(partsBetween(id, 0, Number.MAX_SAFE_INTEGER));
  const generation = keys.at(-1)?.[1] ?? 0;
  const newest = keys.filter(key => key[1] === generation);
  const lastKey = newest.at(-1);
  const last: unknown = lastKey === undefined ? undefined : (await bases.get(lastKey))?.bytes;
  const operationCount = await transaction.objectStore('operations').index('recordId').count(id);
  return {
    ...recordRowOf({
      id,
      title: id,
      origin: generation === 0 ? 'bundled' : 'own',
      atIso: new Date(0).toISOString(),
    }),
    ...(generation === 0 ? { sampleId: id } : {}),
    operationCount,
    generation,
    partCount: newest.length,
    baseBytes: lengthOfParts(newest.length, last instanceof ArrayBuffer ? last.byteLength : 0),
  };
}
