/** What is written of a kept record as a whole: each function works inside one transaction of its caller. */
import { type RecordId } from '../domain/ids.ts';
import { SaveFailure } from '../domain/saveProblem.ts';
import { baseRowsOf, partsBetween, partsOf } from './baseParts.ts';
import { type RecordToKeep } from './library.ts';
import { type RecordRow, recordRowOf } from './recordRow.ts';
import { findRow } from './recordRows.ts';
import { type WriteTransaction } from './strictTransaction.ts';
import { bytesOfAll } from './writeOperations.ts';

export const wholeRecord = ['operations', 'records', 'bases', 'meta', 'quarantine'] as const;
export type WholeRecord = WriteTransaction<(typeof wholeRecord)[number]>;

/** Copied at once; a part has about 1 MB. */
const partsAtOnce = 16;

export async function keepRecord(transaction: WholeRecord, record: RecordToKeep): Promise<void> {
  const { id, title, eventCount, fromIso, toIso, base, operations } = record;
  await refuseKept(transaction, id);
  const log = transaction.objectStore('operations');
  const bases = transaction.objectStore('bases');
  const parts = partsOf([base]);
  const seqs = await Promise.all(operations.map(operation => log.add({ recordId: id, operation })));
  await Promise.all(baseRowsOf(id, 1, parts).map(row => bases.put(row)));
  await transaction.objectStore('records').add({
    ...recordRowOf({ id, title, origin: 'own', atIso: new Date().toISOString() }),
    eventCount,
    ...(fromIso === undefined ? {} : { fromIso }),
    ...(toIso === undefined ? {} : { toIso }),
    operationCount: operations.length,
    operationBytes: bytesOfAll(operations),
    generation: 1,
    partCount: parts.length,
    baseBytes: base.length,
    includedUpTo: seqs.at(-1) ?? 0,
  });
}

/** What `change` leaves as it is is not written. A record that is not kept stays so. */
export async function changeRow(
  transaction: WholeRecord,
  id: RecordId,
  change: (row: RecordRow) => RecordRow,
): Promise<void> {
  const found = await findRow(transaction, id);
  if (found === undefined) return;
  const changed = change(found.row);
  if (changed === found.row) return;
  if (found.unreadable !== undefined) {
    await transaction.objectStore('quarantine').add({ store: 'records', key: id, raw: found.unreadable.raw });
  }
  await transaction.objectStore('records').put(changed);
}

interface Copying {
  readonly id: RecordId;
  readonly newId: RecordId;
  readonly title: string;
}

export async function copyRecord(transaction: WholeRecord, { id, newId, title }: Copying): Promise<void> {
  await refuseKept(transaction, newId);
  const found = await findRow(transaction, id);
  if (found === undefined) throw refusal(`The record ${id} is not kept here.`);
  const { exportedAt: _, deletedAt: __, ...row } = found.row;
  const log = transaction.objectStore('operations');
  const rows = await log.index('recordId').getAll(id);
  const seqs = await Promise.all(rows.map(({ operation }) => log.add({ recordId: newId, operation })));
  const includedCount = rows.filter(({ seq = 0 }) => seq <= row.includedUpTo).length;
  await copyParts(transaction, found.row, newId);
  const atIso = new Date().toISOString();
  await transaction.objectStore('records').add({
    ...row,
    id: newId,
    title,
    origin: 'own',
    keptAt: atIso,
    changedAt: atIso,
    generation: Math.min(row.generation, 1),
    includedUpTo: seqs[includedCount - 1] ?? 0,
  });
}

async function copyParts(transaction: WholeRecord, row: RecordRow, newId: RecordId): Promise<void> {
  const { id, generation, partCount } = row;
  const bases = transaction.objectStore('bases');
  for (let first = 0; first < partCount; first += partsAtOnce) {
    const range = IDBKeyRange.bound([id, generation, first], [id, generation, first + partsAtOnce - 1]);
    const parts = await bases.getAll(range);
    await Promise.all(
      parts.map(({ part, bytes }) => bases.put({ recordId: newId, generation: 1, part, bytes })),
    );
  }
}

/** The one place where operations are deleted: a record that its reader wants gone. */
export async function deleteRecord(transaction: WholeRecord, id: RecordId): Promise<void> {
  const meta = transaction.objectStore('meta');
  const log = transaction.objectStore('operations');
  const [seqs, known] = await Promise.all([log.index('recordId').getAllKeys(id), meta.get('removedUpTo')]);
  const highest = Math.max(seqs.at(-1) ?? 0, typeof known === 'number' ? known : 0);
  await Promise.all([
    ...seqs.map(seq => log.delete(seq)),
    transaction.objectStore('bases').delete(partsBetween(id, 0, Number.MAX_SAFE_INTEGER)),
    transaction.objectStore('records').delete(id),
    // Otherwise a log that was shortened on purpose would look like one that has lost something.
    meta.put(highest, 'removedUpTo'),
  ]);
}

async function refuseKept(transaction: WholeRecord, id: RecordId): Promise<void> {
  const key = await transaction.objectStore('records').getKey(id);
  if (key !== undefined) throw refusal(`A record with the id ${id} is kept already.`);
}

function refusal(detail: string): SaveFailure {
  return new SaveFailure({ kind: 'storage-failed', detail });
}
