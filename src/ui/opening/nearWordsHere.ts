/** What may have been meant, of columns that have their text beside them. */
import { type Columns } from '../../query/columns.ts';
import { finish } from '../../query/findText.ts';
import { nearWords, type NearWord } from '../../query/nearWords.ts';
import { textHere } from '../../query/textAnswers.ts';

export function nearWordsHere(columns: Columns, typed: string): readonly NearWord[] {
  const index = textHere(columns);
  return index === undefined ? [] : finish(nearWords(index, typed));
}
