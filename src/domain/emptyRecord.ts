/** A record that has nothing in it yet. */
import { type RecordId } from './ids.ts';
import { type TimelineRecord } from './record.ts';

export function emptyRecord(id: RecordId, title: string): TimelineRecord {
  return {
    ...{ format: 'demarche', version: 1, id, title },
    ...{ events: [], people: [], places: [], sources: [], processes: [], bodies: [], views: [] },
  };
}
