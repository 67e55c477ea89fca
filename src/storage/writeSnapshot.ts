/**
 * Compaction: the record as it stands takes the place of its base, and the operations that it shows become included
 * ones. None is deleted, so the disk holds the record once beside its operations.
 */
import { type RecordId } from '../domain/ids.ts';
import { baseRowsOf, partsBetween, partsOf } from './baseParts.ts';
import { type Database } from './databaseSchema.ts';
import { type Ledger } from './ledger.ts';
import { type RecordSnapshot, type SnapshotOutcome } from './operationLog.ts';
import { parseRecordRow } from './recordRow.ts';
import { strictTransaction } from './strictTransaction.ts';
import { withFreeLock } from './webLock.ts';

interface SnapshotWriting {
  readonly recordId: RecordId;
  readonly ledger: Ledger;
  readonly snapshot: RecordSnapshot;
}

export async function writeSnapshot(
  database: Database,
  { recordId, ledger, snapshot }: SnapshotWriting,
): Promise<SnapshotOutcome> {
  const outcome = await withFreeLock(`demarche.snapshot.${recordId}`, () => {
    const parts = partsOf(snapshot.base);
    return strictTransaction(database, ['operations', 'records', 'bases'], async transaction => {
      await ledger.catchUp(transaction.objectStore('operations'));
      const includedUpTo = ledger.seqOfAll(snapshot.operations);
      const parsed = parseRecordRow(await transaction.objectStore('records').get(recordId));
      // What another tab has written meanwhile would be taken for included, and never be seen again.
      if (includedUpTo === undefined || !parsed.ok) return 'behind';
      const row = parsed.value;
      const generation = row.generation + 1;
      const bases = transaction.objectStore('bases');
      await Promise.all([
        bases.delete(partsBetween(recordId, 0, row.generation)),
        ...baseRowsOf(recordId, generation, parts).map(part => bases.put(part)),
        transaction.objectStore('records').put({
          ...row,
          generation,
          partCount: parts.length,
          baseBytes: parts.reduce((sum, { byteLength }) => sum + byteLength, 0),
          eventCount: snapshot.eventCount,
          includedUpTo,
        }),
      ]);
      return 'written';
    });
  });
  return outcome ?? 'busy';
}
