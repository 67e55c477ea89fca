/** Reads the log: rows as they are, and what of them are operations. */
import { type RecordId } from '../domain/ids.ts';
import { type Operation } from '../domain/operation.ts';
import { shownUpTo } from './basesRead.ts';
import { type Database, type OperationRow } from './databaseSchema.ts';
import { type QuarantinedRow } from './operationLog.ts';
import { parseRecordRow } from './recordRow.ts';

export interface RowsOfRecord {
  readonly rows: readonly OperationRow[];
  /** The base shows the rows up to this number. */
  readonly includedUpTo: number;
  readonly lastSeq: number;
}

export interface ReadOperations {
  readonly operations: readonly { readonly seq: number; readonly operation: Operation }[];
  readonly quarantined: readonly QuarantinedRow[];
}

/** All in one transaction. Tables that the database does not have, being older or newer, count as empty. */
export async function readRowsOf(database: Database, id: RecordId): Promise<RowsOfRecord> {
  const stores = (['operations', 'records', 'meta'] as const).filter(store =>
    database.objectStoreNames.contains(store),
  );
  const transaction = database.transaction(stores);
  const [rows, last, row, removedUpTo] = await Promise.all([
    transaction.objectStore('operations').index('recordId').getAll(id),
    transaction.objectStore('operations').openKeyCursor(null, 'prev'),
    stores.includes('records') ? transaction.objectStore('records').get(id) : undefined,
    stores.includes('meta') ? transaction.objectStore('meta').get('removedUpTo') : undefined,
  ]);
  const parsed = parseRecordRow(row);
  return {
    rows,
    // Without a row that can be read all count as later: applied once more they change nothing.
    includedUpTo: parsed.ok ? shownUpTo(id, parsed.value.includedUpTo) : 0,
    lastSeq: lastSeqOf(last?.key, removedUpTo),
  };
}

/** Numbers are never given twice, also where what they were given to is gone for good. */
export function lastSeqOf(lastKey: number | undefined, removedUpTo: unknown): number {
  return Math.max(lastKey ?? 0, typeof removedUpTo === 'number' ? removedUpTo : 0);
}

/** A row that is no operation is set aside. One that was written twice counts where it came first. */
export async function parseRows(rows: readonly OperationRow[]): Promise<ReadOperations> {
  if (rows.length === 0) return { operations: [], quarantined: [] };
  // Fetched only by whoever has edited: a first visit has nothing to check.
  const { parseOperation } = await import('../domain/schema.ts');
  const operations: { seq: number; operation: Operation }[] = [];
  const quarantined: QuarantinedRow[] = [];
  const ids = new Set<string>();
  for (const { seq = 0, operation: raw } of rows) {
    const parsed = parseOperation(raw);
    if (!parsed.ok) {
      quarantined.push({ store: 'operations', key: seq, raw, problems: parsed.error });
    } else if (!ids.has(parsed.value.id)) {
      ids.add(parsed.value.id);
      operations.push({ seq, operation: parsed.value });
    }
  }
  return { operations, quarantined };
}
