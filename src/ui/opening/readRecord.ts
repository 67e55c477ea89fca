/**
 * A source becomes a record, in a worker: a file may have a million events, and the schema that checks them is not
 * needed here again. Progress is told; to cancel is to end the worker.
 */
import { recordId } from '../../domain/ids.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { type ByteSource, type OpenReply, type OpenRequest } from '../../formats/openProtocol.ts';
import { type OpenedRecord, openedRecord } from '../../formats/openedFile.ts';
import type { ReadingWords } from '../../formats/readRecordFile.ts';
import { todayIso } from '../../language/dates.ts';
import { type SentText } from '../../query/sentText.ts';
import type { OpeningProblem } from './openingProblem.ts';
import { type RecordSource, sourceName } from './recordSource.ts';
import { takeReader } from './trustedScripts.ts';

export type ReadProgress = Extract<OpenReply, { readonly kind: 'loading' | 'reading' }>;

interface Reading {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
}

export interface ReadRecord extends OpenedRecord {
  readonly text: ReadText;
}

/** What search reads; the record is on screen long before it is there. */
export type ReadText =
  | { readonly kind: 'here'; readonly sent: Promise<SentText> }
  /** It stays in the worker (`formats/answerSearches.ts`), which whoever takes the record has to end. */
  | { readonly kind: 'elsewhere'; readonly worker: Worker };

type Answer = Result<ReadRecord, OpeningProblem>;

/** Once `signal` is aborted neither the answer nor its text settles. */
export function readRecord(source: RecordSource, reading: Reading): Promise<Answer> {
  const words: ReadingWords = {
    id: recordId(sourceName(source)),
    title: sourceName(source),
    todayIso: todayIso(new Date()),
  };
  switch (source.kind) {
    case 'bundled':
      return readInWorker(
        { kind: 'open', source: { kind: 'address', href: pageAddress(source.record.address) }, words },
        reading,
      );
    case 'address':
      return readInWorker(
        { kind: 'open', source: { kind: 'address', href: source.url.href }, words },
        reading,
      );
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
  return readInWorker({ kind: 'open', source, words }, reading);
}

function readInWorker(request: OpenRequest, { signal, onProgress }: Reading): Promise<Answer> {
  const worker = takeReader();
  const leave = (): void => {
    worker.terminate();
  };
  signal.addEventListener('abort', leave);
  return new Promise(resolve => {
    let hearText: (text: SentText) => void;
    const sent = new Promise<SentText>(heard => {
      hearText = heard;
    });
    const fail = (problem: OpeningProblem): void => {
      worker.terminate();
      resolve(failure(problem));
    };
    worker.onerror = ({ message }) => {
      fail({ kind: 'network', detail: message });
    };
    worker.onmessage = ({ data }: MessageEvent<OpenReply>) => {
      switch (data.kind) {
        case 'loading':
        case 'reading':
          onProgress(data);
          break;
        case 'opened':
          // From here on the worker belongs to the record, whatever else is opened.
          if (data.textStays) signal.removeEventListener('abort', leave);
          void openedRecord(data.file).then(opened => {
            const text: ReadText = data.textStays ? { kind: 'elsewhere', worker } : { kind: 'here', sent };
            resolve(success({ ...opened, text }));
          });
          break;
        case 'text':
          worker.terminate();
          hearText(data.text);
          break;
        case 'failed':
          fail(data.problem);
      }
    };
    worker.postMessage(request);
  });
}

/** The worker's own address is another. */
function pageAddress(relative: string): string {
  return new URL(relative, document.baseURI).href;
}
