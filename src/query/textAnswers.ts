/** What is done with searched text besides filtering by it. Fetched after the first sight. */
import { type Columns } from './columns.ts';
import { tableOf } from './columnTable.ts';
import { type TextAnswer } from './searchedText.ts';
import { indexedHere, thingsOf } from './searchText.ts';
import { foldThings, type TextIndex } from './textIndex.ts';

/** The text that lies beside the columns, all of it folded; nothing where it lies elsewhere. */
export function textHere(columns: Columns): TextIndex | undefined {
  const table = tableOf(columns);
  const searched = (table.text ??= indexedHere(table));
  if (searched.kind === 'elsewhere') return undefined;
  foldThings(searched.index, thingsOf(table));
  return searched.index;
}

/** Takes what the other thread answered, or that nothing is asked any more. */
export function holdAnswer(columns: Columns, answer: TextAnswer | undefined): void {
  const { text } = tableOf(columns);
  if (text?.kind === 'elsewhere') text.answer = answer;
}

/** The other thread answers no more: the next search folds all the text on this one. */
export function searchHere(columns: Columns): void {
  tableOf(columns).text = undefined;
}
