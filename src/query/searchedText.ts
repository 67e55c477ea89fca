/**
 * Where the text of a record lies that search reads: beside its columns, or for large records in another thread,
 * which is asked and answers later.
 */
import { type RowBits } from './findText.ts';
import { type TextIndex } from './textIndex.ts';

export interface TextAnswer {
  /** The words to find, as typed. */
  readonly text: string;
  readonly rows: RowBits;
}

export type SearchedText =
  | { readonly kind: 'here'; readonly index: TextIndex; last: TextAnswer | undefined }
  | {
      readonly kind: 'elsewhere';
      /** The last that came; every question gets it until the next has come. */
      answer: TextAnswer | undefined;
      /** Keys of the things that were edited and not yet told. */
      readonly editedThings: Set<string>;
    };
