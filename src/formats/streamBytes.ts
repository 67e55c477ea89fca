/** A file's bytes as they come, in one buffer: with a cap, and with word of how far it has got. */
import { fileBytes } from '../domain/limits.ts';
import { failure, type Result, success } from '../domain/result.ts';

export interface ByteProgress {
  readonly doneBytes: number;
  /** Unknown where the server does not say, or sends it compressed. */
  readonly totalBytes?: number;
}

export interface StreamProblem {
  /** `stalled`: nothing came for `detail` seconds. `too-large`: more than `detail` bytes. */
  readonly kind: 'stalled' | 'too-large';
  readonly detail: string;
}

/** How long a server may be silent. */
const stallSeconds = 60;
/** Words of progress are sent for each of so many bytes. */
const progressBytes = 4_000_000;
const leastBufferBytes = 1 << 20;

/** Rejects where the stream does. Cancels the stream where it gives up. */
export async function streamBytes(
  stream: ReadableStream<Uint8Array>,
  expectedBytes: number | undefined,
  onProgress: (progress: ByteProgress) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, StreamProblem>> {
  const reader = stream.getReader();
  const give = async (problem: StreamProblem) => {
    await reader.cancel();
    return failure(problem);
  };
  let buffer = new Uint8Array(Math.min(Math.max(expectedBytes ?? 0, leastBufferBytes), fileBytes));
  let doneBytes = 0;
  let toldBytes = 0;
  for (;;) {
    const chunk = await inTime(reader.read());
    if (chunk === undefined) return give({ kind: 'stalled', detail: String(stallSeconds) });
    if (chunk.done) break;
    const needed = doneBytes + chunk.value.length;
    if (needed > fileBytes) return give({ kind: 'too-large', detail: String(fileBytes) });
    if (needed > buffer.length)
      buffer = grown(buffer, Math.min(fileBytes, Math.max(needed, buffer.length * 2)));
    buffer.set(chunk.value, doneBytes);
    doneBytes = needed;
    if (doneBytes - toldBytes < progressBytes) continue;
    toldBytes = doneBytes;
    onProgress({ doneBytes, ...(expectedBytes === undefined ? {} : { totalBytes: expectedBytes }) });
  }
  return success(buffer.subarray(0, doneBytes));
}

/** The parts one after the other. */
export function joinedParts(parts: readonly ArrayBuffer[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let end = 0;
  for (const part of parts) {
    joined.set(new Uint8Array(part), end);
    end += part.byteLength;
  }
  return joined;
}

function grown(buffer: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(buffer);
  return larger;
}

/** Undefined where it takes too long. */
async function inTime<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  const ending = new AbortController();
  const late = new Promise<undefined>(resolve => {
    const timer = setTimeout(resolve, stallSeconds * 1000);
    ending.signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    ending.abort();
  }
}
