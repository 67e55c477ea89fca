/** What the page and its reading worker (`open.worker.ts`) say to each other. */
import { type SentText } from '../query/sentText.ts';
import type { FileProblem } from './fileProblem.ts';
import type { OpenedFile } from './openedFile.ts';
import type { ReadingWords } from './readRecordFile.ts';
import type { StreamProblem } from './streamBytes.ts';

export type ByteSource =
  { readonly kind: 'file'; readonly file: File } | { readonly kind: 'address'; readonly href: string };

export interface OpenRequest {
  readonly source: ByteSource;
  readonly words: ReadingWords;
}

export type SourceProblem =
  /** The request failed, or the file could not be read; `detail` is the browser's own word. */
  | { readonly kind: 'network'; readonly detail: string }
  /** `detail` is the status. */
  | { readonly kind: 'not-found'; readonly detail: string }
  | StreamProblem
  | { readonly kind: 'file'; readonly problem: FileProblem };

export type OpenReply =
  /** Bytes that have come. */
  | { readonly kind: 'loading'; readonly doneBytes: number; readonly totalBytes?: number }
  /** Bytes that have been read. */
  | { readonly kind: 'reading'; readonly doneBytes: number; readonly totalBytes: number }
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  /** Last, some time after `opened`: what search reads. */
  | { readonly kind: 'text'; readonly text: SentText }
  | { readonly kind: 'failed'; readonly problem: SourceProblem };
