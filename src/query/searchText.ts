/**
 * Words to find. Several may stand in any order and anywhere in the event; each finds words that begin with
 * it. Words in quotation marks are found as they stand together. The rest of the folding is `foldText.ts`.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type Columns } from './columns.ts';
import { type ColumnTable, tableOf } from './columnTable.ts';
import { type Mark } from './failures.ts';
import { fold } from './foldText.ts';
import {
  blockRowCount,
  createTextIndex,
  indexRow,
  textBlock,
  type TextBlock,
  type TextIndex,
  thingText,
} from './textIndex.ts';

interface Needle {
  /** Folded; may hold spaces: "P5+1" is `p5 1`. */
  readonly words: string;
  /** A closed phrase ends where a word ends; anything else may be the beginning of one. */
  readonly isWhole: boolean;
}

/** The needles in what was typed; the quotation marks of several languages are understood. */
export function readNeedles(text: string): readonly Needle[] {
  const needles: Needle[] = [];
  for (const [, phrase, close, word] of text.matchAll(/["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|([^\s"“”„«»]+)/gu)) {
    const words = fold(phrase ?? word ?? '');
    if (words !== '') needles.push({ words, isWhole: close !== undefined && close !== '' });
  }
  return needles;
}

/** Marks every row in which some needle is not found. */
export function markText(columns: Columns, text: string, { failed, bit }: Mark): void {
  const needles = readNeedles(text);
  if (needles.length === 0) return;
  const table = tableOf(columns);
  const index = (table.text ??= indexTable(table));
  for (const needle of needles) {
    const found = new Uint8Array(table.ids.size);
    findInThings(table, index, { needle, found });
    findInBlocks(table, index, { needle, found });
    for (let row = 0; row < found.length; row += 1) if (found[row] === 0) failed[row]! |= bit;
  }
}

interface Search {
  readonly needle: Needle;
  /** By row; 1 where the needle is found. */
  readonly found: Uint8Array;
}

function indexTable(table: ColumnTable): TextIndex {
  const index = createTextIndex(table.startMs.length);
  for (let row = 0; row < table.ids.size; row += 1) indexRow(index, row, eventOf(table, row));
  return index;
}

function eventOf(table: ColumnTable, row: number): DiplomaticEvent | undefined {
  return table.record.events.get(table.ids.at(row));
}

function findInThings(table: ColumnTable, index: TextIndex, { needle, found }: Search): void {
  const { values, starts, ends, codes } = index.named;
  const hits = new Uint8Array(values.length);
  let hitCount = 0;
  for (let code = 0; code < values.length; code += 1) {
    if (placeIn(thingText(index, table, code), needle, 0) < 0) continue;
    hits[code] = 1;
    hitCount += 1;
  }
  if (hitCount === 0) return;
  for (let row = 0; row < found.length; row += 1) {
    for (let at = starts[row]!; at < ends[row]!; at += 1) found[row]! |= hits[codes[at]!]!;
  }
}

function findInBlocks(table: ColumnTable, index: TextIndex, { needle, found }: Search): void {
  const rows = { count: table.ids.size, eventAt: (row: number) => eventOf(table, row) };
  for (let block = 0; block * blockRowCount < table.ids.size; block += 1) {
    findInBlock(textBlock(index, block, rows), block * blockRowCount, { needle, found });
  }
}

function findInBlock({ text, starts }: TextBlock, firstRow: number, { needle, found }: Search): void {
  let row = 0;
  let place = placeIn(text, needle, 0);
  while (place >= 0) {
    while (starts[row + 1]! <= place) row += 1;
    found[firstRow + row] = 1;
    place = placeIn(text, needle, starts[row + 1]!);
  }
}

/** Where the needle stands at the beginning of a word, from `from` on; -1 where it does not. */
function placeIn(text: string, { words, isWhole }: Needle, from: number): number {
  let place = text.indexOf(words, from);
  while (place >= 0) {
    const end = place + words.length;
    if (isBoundary(text, place - 1) && (!isWhole || isBoundary(text, end))) return place;
    place = text.indexOf(words, place + 1);
  }
  return -1;
}

function isBoundary(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true;
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 10;
}
