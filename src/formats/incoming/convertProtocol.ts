/** What the page and the worker that converts other kinds of files (`convert.worker.ts`) say to each other. */
import type { CsvDecisions, CsvForm, CsvSurvey } from '../csv/csvTable.ts';
import type { ByteSource, SourceProblem } from '../openProtocol.ts';
import type { Conversion } from './conversion.ts';
import type { IncomingKind } from './incomingKind.ts';

export type ConvertRequest =
  /** First: whose bytes these are. Of a table what it holds is told, another kind is converted at once. */
  | {
      readonly kind: 'load';
      readonly source: ByteSource;
      readonly as: IncomingKind;
      readonly todayIso: string;
    }
  /** The table is written otherwise than was guessed. */
  | { readonly kind: 'survey'; readonly form: CsvForm }
  | { readonly kind: 'convert'; readonly decisions: CsvDecisions };

export type ConvertReply =
  | { readonly kind: 'loading'; readonly doneBytes: number; readonly totalBytes?: number }
  | { readonly kind: 'converting'; readonly doneShare: number }
  | { readonly kind: 'surveyed'; readonly survey: CsvSurvey }
  | { readonly kind: 'converted'; readonly conversion: Conversion }
  | { readonly kind: 'failed'; readonly problem: SourceProblem };
