/** The bundled record as the app reads it. */
import { readFileSync } from 'node:fs';
import { type RecordReader } from '../../src/domain/record.ts';
import { parseRecord } from '../../src/domain/schema.ts';
import { createRecordTable } from '../../src/domain/table.ts';

export function usIranRecord(): RecordReader {
  const text = readFileSync('public/records/us-iran.json', 'utf8');
  const parsed = parseRecord(JSON.parse(text));
  if (!parsed.ok) throw new Error('The bundled record does not pass its schema.');
  return createRecordTable(parsed.value).reader;
}
