/** Everything on disk that cannot be read, as it is: whoever exports it loses nothing, whatever it once was. */
import { recordId } from '../domain/ids.ts';
import { lengthOfPart, partsBetween } from './baseParts.ts';
import { type Database } from './databaseSchema.ts';
import { type QuarantinedRow } from './operationLog.ts';
import { parseRows } from './operationRows.ts';
import { parseRecordRow, type RecordRow } from './recordRow.ts';

/** Read and checked at once, so that a long log is never in memory whole. */
const rowsAtOnce = 1000;

export async function readQuarantined(database: Database): Promise<readonly QuarantinedRow[]> {
  const found: QuarantinedRow[] = [];
  const has = (store: (typeof database.objectStoreNames)[number]): boolean =>
    database.objectStoreNames.contains(store);
  if (has('operations')) found.push(...(await badOperations(database)));
  if (has('records')) found.push(...(await badRecords(database)));
  if (has('quarantine')) {
    const rows = await database.getAll('quarantine');
    found.push(
      ...rows.map(row => ({ store: 'quarantine' as const, key: row.key, raw: row.raw, problems: [] })),
    );
  }
  return found;
}

async function badOperations(database: Database): Promise<readonly QuarantinedRow[]> {
  const found: QuarantinedRow[] = [];
  let after = 0;
  for (;;) {
    const rows = await database.getAll('operations', IDBKeyRange.lowerBound(after, true), rowsAtOnce);
    found.push(...(await parseRows(rows)).quarantined);
    const last = rows.at(-1)?.seq;
    if (last === undefined) return found;
    after = last;
  }
}

async function badRecords(database: Database): Promise<readonly QuarantinedRow[]> {
  const found: QuarantinedRow[] = [];
  const rows: readonly unknown[] = await database.getAll('records');
  const keys = await database.getAllKeys('records');
  for (const [at, key] of keys.entries()) {
    const parsed = parseRecordRow(rows[at]);
    if (parsed.ok) found.push(...(await badParts(database, parsed.value)));
    else found.push({ store: 'records', key, raw: rows[at], problems: parsed.error });
  }
  return found;
}

async function badParts(database: Database, row: RecordRow): Promise<readonly QuarantinedRow[]> {
  const { id, generation, partCount } = row;
  const found: QuarantinedRow[] = [];
  if (generation === 0 || !database.objectStoreNames.contains('bases')) return found;
  const keys = await database.getAllKeys('bases', partsBetween(recordId(id), generation, generation));
  const there = new Set(keys.map(key => key[2]));
  for (let part = 0; part < partCount; part += 1) {
    const key = [id, generation, part] as const;
    const raw = there.has(part) ? await database.get('bases', [...key]) : undefined;
    const bytes = raw?.bytes;
    if (bytes instanceof ArrayBuffer && bytes.byteLength === lengthOfPart(part, row)) continue;
    const code = raw === undefined ? 'missing' : 'wrong-type';
    found.push({ store: 'bases', key, raw, problems: [{ path: 'bytes', code, detail: '' }] });
  }
  return found;
}
