/**
 * A source becomes a record, in a worker: a file may have a million events, and the schema that checks them is not
 * needed here again. Progress is told; to cancel is to end the worker.
 */
import { failure, type Result, success } from '../../domain/result.ts';
import { type OpenReply, type OpenRequest } from '../../formats/openProtocol.ts';
import { type OpenedRecord, openedRecord } from '../../formats/openedFile.ts';
import { type SentText } from '../../query/sentText.ts';
import { startReading } from './earlyReader.ts';
import type { OpeningProblem } from './openingProblem.ts';
import { openRequest } from './openRequest.ts';
import { type RecordSource, sourceName } from './recordSource.ts';

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
  if (source.kind === 'file' && !isJson(source.file)) {
    return Promise.resolve(failure({ kind: 'file-kind', detail: source.file.name }));
  }
  const request = openRequest(source, document.baseURI);
  if (request === undefined)
    return Promise.resolve(failure({ kind: 'bad-address', detail: sourceName(source) }));
  return readInWorker(request, reading);
}

function isJson({ name, type }: File): boolean {
  return /\.json$/i.test(name) || type === 'application/json';
}

function readInWorker(request: OpenRequest, { signal, onProgress }: Reading): Promise<Answer> {
  return new Promise(resolve => {
    let hearText: (text: SentText) => void;
    const sent = new Promise<SentText>(heard => {
      hearText = heard;
    });
    const fail = (problem: OpeningProblem): void => {
      worker.terminate();
      resolve(failure(problem));
    };
    const hear = (data: OpenReply): void => {
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
    const worker = startReading(request, {
      onReply: hear,
      onError: message => {
        fail({ kind: 'network', detail: message });
      },
    });
    const leave = (): void => {
      worker.terminate();
    };
    signal.addEventListener('abort', leave);
  });
}
