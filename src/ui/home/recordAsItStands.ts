/** A record that is kept here or comes with the app, as it stands with its edits, without being opened on the page. */
import { type Operation } from '../../domain/operation.ts';
import { type RecordReader } from '../../domain/record.ts';
import { createRecordTable } from '../../domain/table.ts';
import { fetchKeeping } from '../opening/lateKeeping.ts';
import { readRecord } from '../opening/readRecord.ts';
import { type RecordSource } from '../opening/recordSource.ts';

export interface StandingRecord {
  readonly record: RecordReader;
  /** All that the record shows, in the order of writing. */
  readonly operations: readonly Operation[];
}

/** Rejects with a sentence where the record cannot be read. */
export async function recordAsItStands(
  source: RecordSource,
  signal: AbortSignal = new AbortController().signal,
): Promise<StandingRecord> {
  const answer = await readRecord(source, { signal, onProgress: () => undefined, ask: () => undefined });
  if (!answer.ok) throw new Error(`${answer.error.kind}.`);
  const { record, text, isBase } = answer.value;
  // Nobody searches in it.
  if (text.kind === 'elsewhere') text.worker.terminate();
  const { readStored } = await fetchKeeping();
  const { included, operations } = await readStored(record.id);
  const all = [...included, ...operations];
  const table = isBase ? createRecordTable(record, operations, included) : createRecordTable(record, all);
  return { record: table.reader, operations: all };
}
