/** The bytes of a record that has nothing in it yet. */
import { emptyRecord } from '../../domain/emptyRecord.ts';
import { type RecordId } from '../../domain/ids.ts';

export function emptyFile(id: RecordId, title: string): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(emptyRecord(id, title)));
}
