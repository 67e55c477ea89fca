/** The bytes of a source, wherever they are: a file, an address, or parts that are here. */
import { failure, type Result, success } from '../domain/result.ts';
import { type ByteSource, type SourceProblem } from './openProtocol.ts';
import { type ByteProgress, joinedParts, streamBytes } from './streamBytes.ts';

export async function sourceBytes(
  source: ByteSource,
  onProgress: (progress: ByteProgress) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, SourceProblem>> {
  try {
    if (source.kind === 'parts') return success(joinedParts(source.parts));
    const opened = await streamOf(source);
    if (!opened.ok) return opened;
    const { stream, totalBytes } = opened.value;
    return await streamBytes(stream, totalBytes, onProgress);
  } catch (error) {
    return failure({ kind: 'network', detail: error instanceof Error ? error.message : String(error) });
  }
}

interface OpenedStream {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly totalBytes: number | undefined;
}

async function streamOf(
  source: Exclude<ByteSource, { kind: 'parts' }>,
): Promise<Result<OpenedStream, SourceProblem>> {
  if (source.kind === 'file') {
    return success({ stream: source.file.stream(), totalBytes: source.file.size });
  }
  // Nothing of the reader goes with the request to a site that a link names.
  const response = await fetch(source.href, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok || response.body === null) {
    return failure({ kind: 'not-found', detail: `${response.status} ${response.statusText}`.trim() });
  }
  // Of a compressed answer the length is that of what was sent.
  const isPlain = response.headers.get('Content-Encoding') === null;
  const length = Number(response.headers.get('Content-Length') ?? 0);
  return success({ stream: response.body, totalBytes: isPlain && length > 0 ? length : undefined });
}
