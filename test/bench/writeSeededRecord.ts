/** Writes a generated record as a Demarche file, for the bench: `main([count, path])`. */
import { writeFileSync } from 'node:fs';
import { recordId } from '../../src/domain/ids.ts';
import { type TimelineRecord } from '../../src/domain/record.ts';
import { seededEvents, seededThings } from '../support/seededEvents.ts';

const seed = 1;

export function main([count = '', path = '']: readonly string[]): void {
  const record: TimelineRecord = {
    format: 'demarche',
    version: 1,
    id: recordId('us-iran'),
    title: `${count} generated events`,
    ...seededThings(),
    events: seededEvents(Number(count), seed),
    views: [],
  };
  writeFileSync(path, JSON.stringify(record));
}
