/** Adds operations to the log, and notes in the list what they make of the record. */
import { type RecordId } from '../domain/ids.ts';
import { type Operation } from '../domain/operation.ts';
import { parseRecordRow, type RecordRow, recordRowOf } from './recordRow.ts';
import { type WriteTransaction } from './strictTransaction.ts';

/** The table `records` in a transaction, as far as it is needed here. */
interface RecordTable {
  readonly get: (id: string) => Promise<unknown>;
  readonly put: (row: RecordRow) => Promise<unknown>;
}

/** An operation of so many changes is measured by its first ones. */
const measuredChanges = 200;

/**
 * One operation, committed in the very task in which it was made: nothing has to come back to the page first, so it is
 * on disk also when the page is left the next moment. Resolves with its number.
 */
export function addAtOnce(
  transaction: WriteTransaction<'operations'>,
  recordId: RecordId,
  operation: Operation,
): Promise<number> {
  const adding = transaction.objectStore('operations').add({ recordId, operation });
  transaction.commit();
  return adding;
}

/** All of them or none, and with them what the list tells. Resolves with the numbers they got. */
export async function addOperations(
  transaction: WriteTransaction<'operations' | 'records'>,
  recordId: RecordId,
  operations: readonly Operation[],
): Promise<readonly number[]> {
  const log = transaction.objectStore('operations');
  const [seqs] = await Promise.all([
    Promise.all(operations.map(operation => log.add({ recordId, operation }))),
    noteOperations(transaction.objectStore('records'), recordId, operations),
  ]);
  return seqs;
}

export async function noteOperations(
  records: RecordTable,
  recordId: RecordId,
  operations: readonly Operation[],
): Promise<void> {
  const raw = await records.get(recordId);
  const atIso = new Date().toISOString();
  // Only samples of the app are edited without having been kept first.
  const parsed = parseRecordRow(
    raw ?? {
      ...recordRowOf({ id: recordId, title: recordId, origin: 'bundled', atIso }),
      sampleId: recordId,
    },
  );
  // A row that cannot be read stays as it is: what it would say can be found again, its bytes could not.
  if (!parsed.ok) return;
  await records.put({
    ...parsed.value,
    operationCount: parsed.value.operationCount + operations.length,
    operationBytes: parsed.value.operationBytes + bytesOfAll(operations),
    changedAt: atIso,
  });
}

/** An estimate: what they would take as JSON, a byte a letter. */
export function bytesOfAll(operations: readonly Operation[]): number {
  return operations.reduce((sum, operation) => sum + bytesOf(operation), 0);
}

function bytesOf(operation: Operation): number {
  const { changes } = operation;
  if (changes.length <= measuredChanges) return JSON.stringify(operation).length;
  const measured = JSON.stringify(changes.slice(0, measuredChanges)).length;
  return Math.round((measured * changes.length) / measuredChanges);
}
