/**
 * A file of another kind becomes a record: it is converted in a worker of its own, with what a person decides about it,
 * and what comes of it is read as every plain list is.
 */
import { failure, success } from '../../domain/result.ts';
import type { Conversion } from '../../formats/incoming/conversion.ts';
import type { ConvertReply, ConvertRequest } from '../../formats/incoming/convertProtocol.ts';
import { type IncomingKind, incomingKindOf } from '../../formats/incoming/incomingKind.ts';
import { refusalsOf } from '../../formats/incoming/withConversion.ts';
import type { CsvDecisions, CsvForm, CsvSurvey } from '../../formats/csv/csvTable.ts';
import type { ByteSource, OpenRequest } from '../../formats/openProtocol.ts';
import { todayIso } from '../../language/today.ts';
import type { OpeningProblem } from '../opening/openingProblem.ts';
import { requestOf } from '../opening/openRequest.ts';
import type { ReadAnswer, ReadProgress } from '../opening/readAnswer.ts';
import { type RecordSource, sourceName } from '../opening/recordSource.ts';
import { startWorker } from '../opening/trustedScripts.ts';
import type { IncomingQuestion } from './incomingQuestion.ts';

type IncomingSource = Extract<RecordSource, { readonly kind: 'file' | 'address' }>;

interface IncomingReading {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
  readonly ask: (question: IncomingQuestion) => void;
  readonly read: (request: OpenRequest) => Promise<ReadAnswer>;
}

/** A file that takes longer was made to. Told to the reader in seconds. */
const mostSeconds = 120;

/** Once `signal` is aborted it does not settle. */
export async function readIncoming(source: IncomingSource, reading: IncomingReading): Promise<ReadAnswer> {
  const name = sourceName(source);
  const kind = incomingKindOf(name, source.kind === 'file' ? source.file.type : '');
  if (kind === undefined) return failure({ kind: 'file-kind', detail: name });
  return readAs(kind, source, reading);
}

/** A JSON file that is no record may be a timeline of another program. Undefined where it is none either. */
export async function readTimeline(
  source: IncomingSource,
  reading: IncomingReading,
): Promise<ReadAnswer | undefined> {
  const answer = await readAs('timelineJs', source, reading);
  return answer.ok ? answer : undefined;
}

async function readAs(
  kind: IncomingKind,
  source: IncomingSource,
  reading: IncomingReading,
): Promise<ReadAnswer> {
  const name = sourceName(source);
  const bytes: ByteSource = source.kind === 'file' ? source : { kind: 'address', href: source.url.href };
  const converted = await convert({ name, kind, source: bytes }, reading);
  if ('problem' in converted) return failure(converted.problem);
  const { conversion } = converted;
  const title = conversion.title ?? name.replace(/\.\w{2,4}$/u, '');
  const answer = await reading.read(requestOf({ kind: 'parts', parts: [conversion.bytes.buffer] }, title));
  if (!answer.ok) return answer;
  const { refusals, ...record } = answer.value;
  return success({ ...record, refusals: refusalsOf(conversion, refusals), notes: conversion.notes });
}

interface IncomingFile {
  readonly name: string;
  readonly kind: IncomingKind;
  readonly source: ByteSource;
}

type Converted = { readonly conversion: Conversion } | { readonly problem: OpeningProblem };

function convert({ name, kind, source }: IncomingFile, reading: IncomingReading): Promise<Converted> {
  const { signal, onProgress, ask } = reading;
  return new Promise(resolve => {
    const worker = startWorker('convert');
    const end = (converted?: Converted): void => {
      clearTimeout(timer);
      worker.terminate();
      if (converted !== undefined) resolve(converted);
    };
    const giveUp = (): void => {
      end({ problem: { kind: 'too-slow', detail: String(mostSeconds) } });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (request: ConvertRequest): void => {
      timer = setTimeout(giveUp, mostSeconds * 1000);
      worker.postMessage(request);
    };
    let hearSurvey = (survey: CsvSurvey): void => {
      ask({ name, survey, surveyAs, answer });
    };
    const surveyAs = (form: CsvForm) =>
      new Promise<CsvSurvey>(heard => {
        hearSurvey = heard;
        tell({ kind: 'survey', form });
      });
    const answer = (decisions: CsvDecisions): void => {
      tell({ kind: 'convert', decisions });
    };
    worker.onmessage = ({ data }: MessageEvent<ConvertReply>) => {
      switch (data.kind) {
        case 'loading':
          onProgress(data);
          break;
        case 'converting':
          onProgress({ kind: 'reading', doneBytes: data.doneShare, totalBytes: 1 });
          break;
        case 'surveyed':
          // A person may take any time to decide.
          clearTimeout(timer);
          hearSurvey(data.survey);
          break;
        case 'converted':
          end({ conversion: data.conversion });
          break;
        case 'failed':
          end({ problem: data.problem });
      }
    };
    worker.onerror = ({ message }) => {
      end({ problem: { kind: 'network', detail: message } });
    };
    signal.addEventListener('abort', () => {
      end();
    });
    tell({ kind: 'load', source, as: kind, todayIso: todayIso(new Date()) });
  });
}
