/**
 * A source becomes a record, in a worker: a file may have a million events, and the schema that checks them is not
 * needed here again. Progress is told; to cancel is to end the worker.
 */
import { failure, success } from '../../domain/result.ts';
import { type OpenReply, type OpenRequest } from '../../formats/openProtocol.ts';
import { openedRecord } from '../../formats/openedFile.ts';
import { type SentText } from '../../query/sentText.ts';
import { startReading } from './earlyReader.ts';
import type { OpeningProblem } from './openingProblem.ts';
import type { IncomingQuestion } from '../incoming/incomingQuestion.ts';
import { openRequest } from './openRequest.ts';
import type { ReadAnswer, ReadProgress, ReadText } from './readAnswer.ts';
import { hasBaseHere, type RecordSource, sourceName } from './recordSource.ts';

interface Reading {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
  /** Of a file of another kind, what cannot be known without a person. */
  readonly ask: (question: IncomingQuestion) => void;
}

/** Once `signal` is aborted neither the answer nor its text settles. */
export async function readRecord(source: RecordSource, reading: Reading): Promise<ReadAnswer> {
  if (
    (source.kind === 'file' && !isJson(source.file)) ||
    (source.kind === 'address' && isOther(source.url))
  ) {
    const { readIncoming } = await import('../incoming/readIncoming.ts');
    return readIncoming(source, { ...reading, read: request => readInWorker(request, reading) });
  }
  if (source.kind === 'kept' || hasBaseHere(source)) {
    const { readKept } = await import('./readKept.ts');
    const answer = await readKept(source, reading.onProgress, request => readInWorker(request, reading));
    // A sample opens as it was shipped where its base is damaged: the log has every edit, and all are applied then.
    if (answer.ok || source.kind === 'kept') return answer;
  }
  if (source.kind === 'link') {
    const { readLink } = await import('./readLink.ts');
    return readLink(source.text, request => readInWorker(request, reading));
  }
  const request = openRequest(source, document.baseURI);
  if (request === undefined) return failure({ kind: 'bad-address', detail: sourceName(source) });
  const answer = await readInWorker(request, reading);
  if (answer.ok || answer.error.kind !== 'file') return answer;
  if (source.kind !== 'file' && source.kind !== 'address') return answer;
  const { readTimeline } = await import('../incoming/readIncoming.ts');
  return (await readTimeline(source, { ...reading, read: made => readInWorker(made, reading) })) ?? answer;
}

function isJson({ name, type }: File): boolean {
  return /\.(?:json|demarche)$/i.test(name) || type === 'application/json';
}

/** An address without a known end is taken for a record's. */
function isOther({ pathname }: URL): boolean {
  return /\.(?:csv|tsv|ics)$/i.test(pathname);
}

function readInWorker(request: OpenRequest, { signal, onProgress }: Reading): Promise<ReadAnswer> {
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
            resolve(success({ ...opened, text, isBase: false }));
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
