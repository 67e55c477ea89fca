/**
 * What a database has and a copy that is brought back into it lacks: edits, and records with what stands below their
 * edits. It is put behind what the copy holds, under new numbers.
 */
import { operationIdOf, type Restored, type Table, type Tables } from './safetyCopyFilling.ts';
import { isLoggedRow } from './safetyCopySource.ts';
import { type LoggedRow } from './safetyCopyEntries.ts';

export interface Leftover {
  readonly operations: readonly LoggedRow[];
  /** Of every other table; they are put only where the copy has none of the same key. */
  readonly rows: ReadonlyMap<string, readonly { readonly key: IDBValidKey; readonly row: unknown }[]>;
}

export async function takeLeftover(tables: Tables, copiedIds: ReadonlySet<unknown>): Promise<Leftover> {
  const operations: LoggedRow[] = [];
  const rows = new Map<string, Awaited<ReturnType<Table['entries']>>>();
  for (const [name, table] of tables) {
    const entries = await table.entries();
    if (name !== 'operations') rows.set(name, entries);
    else {
      for (const { row } of entries) {
        if (isLoggedRow(row) && !copiedIds.has(operationIdOf(row))) operations.push(row);
      }
    }
  }
  return { operations, rows };
}

export async function putLeftover(
  tables: Tables,
  { leftover, restored }: { readonly leftover: Leftover; readonly restored: Restored },
): Promise<Restored> {
  let lastSeq = restored.lastSeq;
  /** By the old number of each edit its new one. */
  const renumbered = new Map<number, number>();
  for (const { seq, recordId, operation } of leftover.operations) {
    const given = await tables.get('operations')?.put({ recordId, operation });
    if (typeof given !== 'number') continue;
    renumbered.set(seq, given);
    lastSeq = Math.max(lastSeq, given);
  }
  const copied = new Set((await tables.get('records')?.entries())?.map(({ key }) => key));
  for (const [name, rows] of leftover.rows) {
    const table = tables.get(name);
    if (table === undefined || name === 'quarantine') continue;
    const known = new Set((await table.entries()).map(({ key }) => JSON.stringify(key)));
    for (const { key, row } of rows) {
      if (known.has(JSON.stringify(key))) continue;
      // The copy has its own base of this record, which the copy's row of it names.
      if (name === 'bases' && Array.isArray(key) && copied.has(key[0] ?? '')) continue;
      const put = name === 'records' ? withNewNumbers(row, { leftover, renumbered }) : row;
      await table.put(put, ...(table.hasOwnKey ? [] : [key]));
    }
  }
  return { ...restored, lastSeq, keptCount: leftover.operations.length };
}

/** The row of a record says up to which number its base shows the edits. */
function withNewNumbers(
  row: unknown,
  { leftover, renumbered }: { readonly leftover: Leftover; readonly renumbered: ReadonlyMap<number, number> },
): unknown {
  if (typeof row !== 'object' || row === null || !('includedUpTo' in row)) return row;
  const { includedUpTo } = row;
  if (typeof includedUpTo !== 'number' || !('id' in row)) return row;
  const shown = leftover.operations.filter(({ seq, recordId }) => recordId === row.id && seq <= includedUpTo);
  return { ...row, includedUpTo: Math.max(0, ...shown.map(({ seq }) => renumbered.get(seq) ?? 0)) };
}
