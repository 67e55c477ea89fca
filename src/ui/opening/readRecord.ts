/**
 * A source becomes a record. The app's own samples are small: they are read here, since a worker would take longer
 * to start. What comes from elsewhere may have a million events and is read in a worker, with its progress told;
 * to cancel is to end the worker.
 */
import { recordId } from '../../domain/ids.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { type ByteSource, type OpenReply, type OpenRequest } from '../../formats/openProtocol.ts';
import { type OpenedRecord, openedRecord, openRecordFile } from '../../formats/openRecordFile.ts';
import { type ReadingWords } from '../../formats/readRecordFile.ts';
import { todayIso } from '../../language/dates.ts';
import { type OpeningProblem } from './openingProblem.ts';
import { type RecordSource, sourceName } from './recordSource.ts';
import { startWorker } from './trustedScripts.ts';

export type ReadProgress = Extract<OpenReply, { readonly kind: 'loading' | 'reading' }>;

interface Reading {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
}

type Answer = Result<OpenedRecord, OpeningProblem>;

/** Never settles once `signal` is aborted. */
export function readRecord(source: RecordSource, reading: Reading): Promise<Answer> {
  const words: ReadingWords = {
    id: recordId(sourceName(source)),
    title: sourceName(source),
    todayIso: todayIso(new Date()),
  };
  switch (source.kind) {
    case 'bundled':
      return readHere(source.record.address, words);
    case 'address':
      return readInWorker({ source: { kind: 'address', href: source.url.href }, words }, reading);
    case 'file':
      return readFile(source.file, words, reading);
    case 'bad-address':
      return Promise.resolve(failure({ kind: 'bad-address', detail: source.text }));
  }
}

function readFile(file: File, words: ReadingWords, reading: Reading): Promise<Answer> {
  if (!/\.json$/i.test(file.name) && file.type !== 'application/json') {
    return Promise.resolve(failure({ kind: 'file-kind', detail: file.name }));
  }
  const source: ByteSource = { kind: 'file', file };
  return readInWorker({ source, words }, reading);
}

async function readHere(address: string, words: ReadingWords): Promise<Answer> {
  try {
    const response = await fetch(address);
    if (!response.ok)
      return failure({ kind: 'not-found', detail: `${response.status} ${response.statusText}` });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const read = openRecordFile(bytes, { ...words, onProgress: () => undefined });
    return read.ok
      ? success(openedRecord(read.value.message, bytes))
      : failure({ kind: 'file', problem: read.error });
  } catch (error) {
    return failure({ kind: 'network', detail: String(error) });
  }
}

function readInWorker(request: OpenRequest, { signal, onProgress }: Reading): Promise<Answer> {
  const worker = startWorker('open');
  signal.addEventListener('abort', () => {
    worker.terminate();
  });
  return new Promise(resolve => {
    const settle = (answer: Answer): void => {
      worker.terminate();
      resolve(answer);
    };
    worker.onerror = ({ message }) => {
      settle(failure({ kind: 'network', detail: message }));
    };
    worker.onmessage = ({ data }: MessageEvent<OpenReply>) => {
      switch (data.kind) {
        case 'loading':
        case 'reading':
          onProgress(data);
          break;
        case 'opened':
          settle(success(openedRecord(data.file, data.bytes)));
          break;
        case 'failed':
          settle(failure(data.problem));
      }
    };
    worker.postMessage(request);
  });
}
