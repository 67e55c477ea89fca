/** The rows of a table of text, after RFC 4180: quoted cells may hold delimiters, quotation marks and line breaks. */
import Papa from 'papaparse';
import { csvDelimiters, type CsvDelimiter } from './csvTable.ts';

export interface CsvRow {
  readonly cells: readonly string[];
  /** That it begins on, from 1. */
  readonly line: number;
  /** A quotation mark in it is never closed, or closed too early. */
  readonly isQuoteOpen: boolean;
}

/** Empty lines are no rows. `hear` is given the share of the text that is read, and stops the reading by `false`. */
export function readRows(
  text: string,
  delimiter: CsvDelimiter,
  hear: (row: CsvRow, doneShare: number) => boolean | undefined,
): void {
  let line = 1;
  let startedAt = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: newlineOf(text),
    step: ({ data: cells, errors, meta }, parser) => {
      const isEmpty = cells.length === 1 && cells[0] === '';
      const row = { cells, line, isQuoteOpen: errors.some(({ type }) => type === 'Quotes') };
      if (!isEmpty && hear(row, meta.cursor / text.length) === false) parser.abort();
      line += lineBreaks(text, startedAt, meta.cursor);
      startedAt = meta.cursor;
    },
  });
}

/** Told to the parser, which else takes the first break within a quoted cell for that of the file. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === quote) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (letter === lineFeed) return '\n';
    else if (letter === carriageReturn) return text.charCodeAt(at + 1) === lineFeed ? '\r\n' : '\r';
  }
  return '\n';
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === lineFeed || (letter === carriageReturn && text.charCodeAt(at + 1) !== lineFeed))
      count += 1;
  }
  return count;
}

/** The one that divides the first rows most evenly. */
export function guessDelimiter(text: string): CsvDelimiter {
  const head = text.slice(0, headLength);
  let best: { readonly delimiter: CsvDelimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of csvDelimiters) {
    const score = evenness(head, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

const headLength = 20_000;
const mostHeadRows = 30;

/** Rows that have as many cells as the first, where these are several; more cells decide between equals. */
function evenness(head: string, delimiter: CsvDelimiter): number {
  let width = 0;
  let rowCount = 0;
  let evenCount = 0;
  readRows(head, delimiter, ({ cells }) => {
    if (rowCount === 0) width = cells.length;
    if (cells.length === width) evenCount += 1;
    rowCount += 1;
    return rowCount < mostHeadRows;
  });
  return width < 2 ? 0 : evenCount / rowCount + Math.min(width, 100) / 1000;
}
