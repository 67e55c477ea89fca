/** Checks a record that a script has made as the app will when it opens it, and writes it to its file. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type TimelineRecord } from '../src/domain/record.ts';
import { missingReferences } from '../src/domain/references.ts';
import { parseRecord } from '../src/domain/schema.ts';

/** Throws a sentence for each fault; then nothing is written. */
export function writeRecord(record: TimelineRecord, recordPath: string): void {
  const parsed = parseRecord(JSON.parse(JSON.stringify(record)));
  if (!parsed.ok) {
    throw new Error(parsed.error.map(({ path, code, detail }) => `${path}: ${code} ${detail}`).join('\n'));
  }
  const missing = missingReferences(record);
  if (missing.length > 0) {
    throw new Error(missing.map(({ path, entity, id }) => `${path}: no ${entity} ${id}`).join('\n'));
  }
  writeFileSync(resolve(import.meta.dirname, '..', recordPath), recordText(record));
}

/** One thing a line: small enough to ship, and a change of one event is a change of one line. */
export function recordText(record: TimelineRecord): string {
  const lines = Object.entries(record).map(([key, value]) => {
    const text = Array.isArray(value)
      ? value.length === 0
        ? '[]'
        : `[\n${value.map(item => JSON.stringify(item)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}
