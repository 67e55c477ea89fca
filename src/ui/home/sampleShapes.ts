/** What is in the samples as they come, said without fetching them. `test/ui/home/recordShape.test.tsx` reads the files. */
import { type RecordId, recordId } from '../../domain/ids.ts';
import type { RecordShape } from '../../storage/keptRecord.ts';

export const sampleShapes: ReadonlyMap<RecordId, Omit<RecordShape, 'title'>> = new Map([
  [recordId('us-iran'), { eventCount: 153, fromIso: '2003-06-01', toIso: '2026-06-30' }],
  [recordId('us-travels'), { eventCount: 4271, fromIso: '1866-01-01', toIso: '2025-01-01' }],
]);
