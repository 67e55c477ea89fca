/** The words of a filter: they keep out every row in which some needle is not found. */
import { type Columns } from './columns.ts';
import { type ColumnTable, tableOf } from './columnTable.ts';
import { type Mark } from './failures.ts';
import { findText, finish, hasRow, type RowBits } from './findText.ts';
import { readNeedles } from './needles.ts';
import { type SearchedText } from './searchedText.ts';
import { createTextIndex, foldThings, indexRow, type NamedThings } from './textIndex.ts';

/**
 * Where the text lies elsewhere, the last answer stands in for the one that has yet to come, and before the first one
 * nothing is kept out.
 */
export function markText(columns: Columns, text: string, { failed, bit }: Mark): void {
  const rows = rowsFound(tableOf(columns), text);
  if (rows === undefined) return;
  for (let row = 0; row < failed.length; row += 1) if (!hasRow(rows, row)) failed[row]! |= bit;
}

function rowsFound(table: ColumnTable, text: string): RowBits | undefined {
  const searched = (table.text ??= indexedHere(table));
  if (searched.kind === 'elsewhere') return searched.answer?.rows;
  const needles = readNeedles(text);
  if (needles.length === 0) return undefined;
  if (searched.last?.text !== text) {
    foldThings(searched.index, thingsOf(table));
    searched.last = { text, rows: finish(findText(searched.index, needles)) };
  }
  return searched.last.rows;
}

/** The text of all events, folded here and now. */
export function indexedHere(table: ColumnTable): SearchedText {
  const index = createTextIndex(table.startMs.length);
  for (let row = 0; row < table.ids.size; row += 1) {
    const id = table.ids.at(row);
    indexRow(index, row, table.record.events.get(id) ?? table.whole?.events.get(id));
  }
  return { kind: 'here', index, last: undefined };
}

/** What rows name, as it is: a row that is shown names nothing that is not known. */
export function thingsOf({ record, whole = record, sideWords }: ColumnTable): NamedThings {
  return { record: whole, sideWords };
}

/** From now on another thread is asked (`textEdit.ts` says what it has to be told). Before any edit. */
export function searchElsewhere(columns: Columns): void {
  tableOf(columns).text = { kind: 'elsewhere', answer: undefined, editedThings: new Set() };
}
