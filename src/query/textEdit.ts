/** What an edit changed of the text that search reads, for the thread where that text lies. */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type Columns } from './columns.ts';
import { tableOf } from './columnTable.ts';
import { codeFor } from './multiColumn.ts';
import { thingsOf } from './searchText.ts';
import { writeText } from './textBytes.ts';
import {
  foldThings,
  type NamedThings,
  type RowText,
  rowTextOf,
  type TextIndex,
  thingText,
  writeRowText,
} from './textIndex.ts';

export interface TextEdit {
  readonly rows: readonly { readonly row: number; readonly text: RowText }[];
  /** Things that changed, and all that the rows name: some may be new to the other thread. */
  readonly things: readonly { readonly key: string; readonly folded: string }[];
}

const noText: RowText = { own: '', named: [] };

/** What was edited since this was last asked; undefined where nothing was. */
export function takeTextEdit(columns: Columns): TextEdit | undefined {
  const table = tableOf(columns);
  const { text, editedRows, record, ids } = table;
  if (text?.kind !== 'elsewhere') return undefined;
  if (editedRows.size === 0 && text.editedThings.size === 0) return undefined;
  const eventAt = (row: number): DiplomaticEvent | undefined => record.events.get(ids.at(row));
  const keys = new Set(text.editedThings);
  const rows = Array.from(editedRows, row => {
    const event = eventAt(row);
    const rowText = event === undefined ? noText : rowTextOf(event);
    rowText.named.forEach(key => keys.add(key));
    return { row, text: rowText };
  });
  editedRows.clear();
  text.editedThings.clear();
  return { rows, things: Array.from(keys, key => ({ key, folded: thingText(thingsOf(table), key) })) };
}

/** Brings the text to what an edit told. `source` are the things as they were before any edit. */
export function applyTextEdit(index: TextIndex, { rows, things }: TextEdit, source: NamedThings): void {
  foldThings(index, source);
  for (const { key, folded } of things) writeText(index.things, codeFor(index.named, key), folded);
  index.foldedThingCount = index.named.values.length;
  for (const { row, text } of rows) writeRowText(index, row, text);
}
