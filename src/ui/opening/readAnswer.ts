/** What comes of reading a source, and what is told on the way. */
import type { Result } from '../../domain/result.ts';
import type { ConversionNote } from '../../formats/incoming/conversion.ts';
import type { OpenedRecord } from '../../formats/openedFile.ts';
import type { OpenReply } from '../../formats/openProtocol.ts';
import type { SentText } from '../../query/sentText.ts';
import type { OpeningProblem } from './openingProblem.ts';

export type ReadProgress = Extract<OpenReply, { readonly kind: 'loading' | 'reading' }>;

export interface ReadRecord extends OpenedRecord {
  readonly text: ReadText;
  /** Whether a kept record was read as it stands after a part of its log, and not from the sample it began with. */
  readonly isBase: boolean;
  /** Of a file of another kind: what was read only in part, or otherwise than it was written. */
  readonly notes?: readonly ConversionNote[];
}

/** What search reads; the record is on screen long before it is there. */
export type ReadText =
  | { readonly kind: 'here'; readonly sent: Promise<SentText> }
  /** It stays in the worker (`formats/answerSearches.ts`), which whoever takes the record has to end. */
  | { readonly kind: 'elsewhere'; readonly worker: Worker };

export type ReadAnswer = Result<ReadRecord, OpeningProblem>;
