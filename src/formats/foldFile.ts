/** The text that search reads, of a file that was opened. Runs in the worker, after the record is on screen. */
import { createTextWriter } from '../query/sentText.ts';
import { type TextIndex } from '../query/textIndex.ts';
import type { OpenedFile } from './openedFile.ts';
import { createSliceReader } from './readEventSlice.ts';
import { readSimpleEvent } from './simpleEvents.ts';

export type FileSlices = Pick<OpenedFile, 'form' | 'bytes' | 'starts' | 'ends' | 'fileRows'>;

/** A copy that stays where the file was read, since the file itself is handed over. */
export function keptSlices({ form, bytes, starts, ends, fileRows }: OpenedFile): FileSlices {
  return {
    form,
    bytes: bytes.slice(),
    starts: starts.slice(),
    ends: ends.slice(),
    ...(fileRows === undefined ? {} : { fileRows: fileRows.slice() }),
  };
}

export async function foldFile(slices: FileSlices): Promise<TextIndex> {
  const { form, bytes, starts, ends, fileRows } = slices;
  const read = await createSliceReader(form, () => readSimpleEvent);
  const text = createTextWriter(starts.length);
  for (let row = 0; row < starts.length; row += 1) {
    text.add(read(bytes.subarray(starts[row], ends[row]), fileRows?.[row] ?? row));
  }
  return text.finish();
}
