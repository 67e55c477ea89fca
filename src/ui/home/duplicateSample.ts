/** A sample as the reader has edited it, as a record of its own. */
import { type RecordId } from '../../domain/ids.ts';
import type { Library } from '../../storage/library.ts';
import { type BundledRecord } from '../opening/recordSource.ts';
import { recordAsItStands } from './recordAsItStands.ts';
import { shapeOfRecord } from './recordShape.ts';
import { wholeBytes } from './writeWhole.ts';

export async function duplicateSample(
  library: Library,
  sample: BundledRecord,
  { id, title }: { readonly id: RecordId; readonly title: string },
): Promise<void> {
  const { record, operations } = await recordAsItStands({ kind: 'bundled', record: sample });
  // The log is handed to the library, which keeps it beside the file.
  const base = await wholeBytes({ record, operations: [] });
  await library.keep({ id, ...shapeOfRecord(title, record), base, operations });
}
