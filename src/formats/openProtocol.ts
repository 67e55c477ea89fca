/** What the page and its reading worker (`open.worker.ts`) say to each other. */
import { type SideCode } from '../domain/ids.ts';
import { type RowBits } from '../query/findText.ts';
import type { NearWord } from '../query/nearWords.ts';
import { type SentText } from '../query/sentText.ts';
import type { TextEdit } from '../query/textEdit.ts';
import type { FileProblem } from './fileProblem.ts';
import type { OpenedFile } from './openedFile.ts';
import type { ReadingWords } from './readRecordFile.ts';
import type { StreamProblem } from './streamBytes.ts';

export type ByteSource =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'address'; readonly href: string }
  /** Whose sum is the file; they are handed over, not copied. */
  | { readonly kind: 'parts'; readonly parts: readonly ArrayBuffer[] };

export interface OpenRequest {
  readonly kind: 'open';
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
  /** `textStays`: what search reads stays in the worker, which answers until the page ends it. */
  | { readonly kind: 'opened'; readonly file: OpenedFile; readonly textStays: boolean }
  /** Last, some time after `opened`, of a file that is searched on the page: what search reads. */
  | { readonly kind: 'text'; readonly text: SentText }
  | { readonly kind: 'failed'; readonly problem: SourceProblem };

export type SearchRequest =
  /** The names by which search finds a side; before the first question. */
  | { readonly kind: 'sides'; readonly words: ReadonlyMap<SideCode, readonly string[]> }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  /** Questions count up; a newer one ends those before it. */
  | { readonly kind: 'find' | 'near'; readonly question: number; readonly text: string };

export type SearchReply =
  | { readonly kind: 'found'; readonly question: number; readonly rows: RowBits }
  | { readonly kind: 'near'; readonly question: number; readonly words: readonly NearWord[] };
