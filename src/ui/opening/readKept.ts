/**
 * A record that is kept on this device, found by its id and read from the library as a file is read. Fetched by whoever
 * opens one: the sample that is opened at first does without.
 */
import { type RecordId } from '../../domain/ids.ts';
import { failure, success } from '../../domain/result.ts';
import type { ByteSource, OpenRequest } from '../../formats/openProtocol.ts';
import { fetchLibrary } from './lateLibrary.ts';
import { requestOf } from './openRequest.ts';
import type { ReadAnswer, ReadProgress } from './readAnswer.ts';
import { bundledRecords, type BundledSource, type KeptSource } from './recordSource.ts';

/** Undefined where it is not here, or was deleted. */
export async function findKept(id: RecordId): Promise<KeptSource | undefined> {
  const library = await fetchLibrary();
  const records = await library.list().catch(() => []);
  const row = records.find(record => record.id === id && record.deletedAt === undefined);
  if (row === undefined) return undefined;
  const { title, sampleId } = row;
  return { kind: 'kept', id, title, ...(sampleId === undefined ? {} : { sampleId }) };
}

/**
 * `read` reads what is in the bytes. A sample that was never written down here is its shipped file, a record of which
 * nothing stands under its id is not here.
 */
export async function readKept(
  source: KeptSource | BundledSource,
  onProgress: (progress: ReadProgress) => void,
  read: (request: OpenRequest) => Promise<ReadAnswer>,
): Promise<ReadAnswer> {
  const { id, title } = source.kind === 'kept' ? source : source.record;
  let bytes: ByteSource | undefined;
  try {
    const library = await fetchLibrary();
    const parts = await library.readBase(id, share => {
      onProgress({ kind: 'loading', doneBytes: share, totalBytes: 1 });
    });
    bytes = parts === undefined ? shippedBytes(source) : { kind: 'parts', parts };
  } catch (error) {
    return failure({ kind: 'damaged', detail: error instanceof Error ? error.message : String(error) });
  }
  if (bytes === undefined) return failure({ kind: 'not-here', detail: title });
  const answer = await read(requestOf(bytes, title));
  if (!answer.ok) return answer;
  const { record } = answer.value;
  // Its name and title here are the library's: the file below may be that of another record, of which it is a copy.
  return success({ ...answer.value, record: { ...record, id, title }, isBase: bytes.kind === 'parts' });
}

/** Of a record that a sample is below. A sample itself has its own way to its file. */
function shippedBytes(source: KeptSource | BundledSource): ByteSource | undefined {
  const sample =
    source.kind === 'kept' ? bundledRecords.find(record => record.id === source.sampleId) : undefined;
  return sample && { kind: 'address', href: new URL(sample.address, document.baseURI).href };
}
