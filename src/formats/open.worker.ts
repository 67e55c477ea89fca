/**
 * Fetches and reads a record off the page's thread. One record a worker; the page ends it to cancel. A large record's
 * text stays here and is searched here.
 */
import { failure, type Result, success } from '../domain/result.ts';
import { sendableText } from '../query/sentText.ts';
import { foldFile, keptSlices } from './foldFile.ts';
import {
  type ByteSource,
  type OpenReply,
  type OpenRequest,
  type SearchReply,
  type SearchRequest,
  type SourceProblem,
} from './openProtocol.ts';
import { openRecordFile } from './openRecordFile.ts';
import { joinedParts, streamBytes } from './streamBytes.ts';

/** The page itself searches a record whose file has no more bytes: a search takes it a few milliseconds. */
const pageSearchBytes = 4_000_000;

const reply = (message: OpenReply | SearchReply, transfer: Transferable[] = []): void => {
  postMessage(message, { transfer });
};

async function bytesOf(source: ByteSource): Promise<Result<Uint8Array<ArrayBuffer>, SourceProblem>> {
  try {
    if (source.kind === 'parts') return success(joinedParts(source.parts));
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
  const { head } = message;
  const textStays = message.bytes.length > pageSearchBytes;
  const slices = keptSlices(message);
  reply({ kind: 'opened', file: message, textStays }, transfer);
  const index = await foldFile(slices);
  if (!textStays) {
    const text = sendableText(index);
    reply({ kind: 'text', text: text.message }, text.transfer);
    return;
  }
  const { createAnswerer } = await import('./answerSearches.ts');
  hear = createAnswerer({ index, head, reply, takeTurn, nowMs: () => performance.now() });
  early.forEach(hear);
}

const early: SearchRequest[] = [];
/** What is asked before the text is there waits for it. */
let hear = (request: SearchRequest): void => {
  early.push(request);
};

const turns = new MessageChannel();

function takeTurn(): Promise<void> {
  return new Promise(resolve => {
    turns.port1.onmessage = () => {
      resolve();
    };
    turns.port2.postMessage(undefined);
  });
}

addEventListener('message', ({ data }: MessageEvent<OpenRequest | SearchRequest>) => {
  if (data.kind === 'open') void open(data);
  else hear(data);
});
