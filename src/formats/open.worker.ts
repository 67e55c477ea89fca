/** Fetches and reads a record off the page's thread. One request a worker; the page ends it to cancel. */
import { failure, type Result, success } from '../domain/result.ts';
import { sendableText } from '../query/sentText.ts';
import { foldFile, keptSlices } from './foldFile.ts';
import { type ByteSource, type OpenReply, type OpenRequest, type SourceProblem } from './openProtocol.ts';
import { openRecordFile } from './openRecordFile.ts';
import { streamBytes } from './streamBytes.ts';

const reply = (message: OpenReply, transfer: Transferable[] = []): void => {
  postMessage(message, { transfer });
};

async function bytesOf(source: ByteSource): Promise<Result<Uint8Array<ArrayBuffer>, SourceProblem>> {
  try {
    const opened = await streamOf(source);
    if (!opened.ok) return opened;
    const { stream, totalBytes } = opened.value;
    return await streamBytes(stream, totalBytes, progress => {
      reply({ kind: 'loading', ...progress });
    });
  } catch (error) {
    return failure({ kind: 'network', detail: error instanceof Error ? error.message : String(error) });
  }
}

interface OpenedStream {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly totalBytes: number | undefined;
}

async function streamOf(source: ByteSource): Promise<Result<OpenedStream, SourceProblem>> {
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

async function open({ source, words }: OpenRequest): Promise<void> {
  const loaded = await bytesOf(source);
  if (!loaded.ok) {
    reply({ kind: 'failed', problem: loaded.error });
    return;
  }
  const bytes = loaded.value;
  const totalBytes = bytes.length;
  const read = openRecordFile(bytes, {
    ...words,
    onProgress: doneBytes => {
      reply({ kind: 'reading', doneBytes, totalBytes });
    },
  });
  if (!read.ok) {
    reply({ kind: 'failed', problem: { kind: 'file', problem: read.error } });
    return;
  }
  const { message, transfer } = read.value;
  const slices = keptSlices(message);
  reply({ kind: 'opened', file: message }, transfer);
  const text = sendableText(await foldFile(slices));
  reply({ kind: 'text', text: text.message }, text.transfer);
}

addEventListener('message', (message: MessageEvent<OpenRequest>) => {
  void open(message.data);
});
