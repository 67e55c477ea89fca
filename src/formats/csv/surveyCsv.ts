/** What a table of text holds, found in one pass over all of it, so that every question about it is asked once. */
import type { CsvColumn, CsvForm, CsvSurvey } from './csvTable.ts';
import { bareCell } from './csvCells.ts';
import { ordersOf } from './csvDates.ts';
import { fieldOfName } from './csvHeads.ts';
import { guessDelimiter, readRows } from './csvRows.ts';
import { decodeText, guessEncoding } from './csvText.ts';

/** More columns than anybody looks through. */
export const mostColumns = 200;
/** Enough for the names of all countries in many spellings. */
const mostValues = 2_000;
const mostValueLength = 200;
const sampleCount = 5;

/** What of the form is stated is not guessed. */
export function surveyCsv(bytes: Uint8Array, stated: Partial<CsvForm> = {}): CsvSurvey {
  const encoding = stated.encoding ?? guessEncoding(bytes);
  const text = decodeText(bytes, encoding);
  const delimiter = stated.delimiter ?? guessDelimiter(text);
  const columns: SurveyedColumn[] = [];
  const samples: string[][] = [];
  let hasHeader = stated.hasHeader ?? false;
  let leftColumnCount = 0;
  let rowCount = 0;
  let isFirst = true;
  readRows(text, delimiter, ({ cells }) => {
    if (isFirst) {
      isFirst = false;
      hasHeader = stated.hasHeader ?? isHeader(cells);
      leftColumnCount = Math.max(0, cells.length - mostColumns);
      for (const name of cells.slice(0, mostColumns)) {
        columns.push(newColumn(hasHeader ? bareCell(name).trim() : ''));
      }
      if (hasHeader) return undefined;
    }
    rowCount += 1;
    if (samples.length < sampleCount) samples.push(cells.slice(0, mostColumns).map(bareCell));
    for (const [at, column] of columns.entries()) note(column, cells[at] ?? '');
    return undefined;
  });
  const form = { encoding, delimiter, hasHeader };
  return { form, rowCount, columns, leftColumnCount, samples };
}

interface SurveyedColumn extends CsvColumn {
  filledCount: number;
  readonly values: Map<string, number>;
  hasMoreValues: boolean;
  readonly dates: { dayFirst: number; monthFirst: number; unclear: number };
}

function newColumn(name: string): SurveyedColumn {
  return {
    name,
    filledCount: 0,
    values: new Map(),
    hasMoreValues: false,
    dates: { dayFirst: 0, monthFirst: 0, unclear: 0 },
  };
}

function note(column: SurveyedColumn, cell: string): void {
  const value = bareCell(cell).trim();
  if (value === '') return;
  column.filledCount += 1;
  const count = column.values.get(value);
  if (count !== undefined) column.values.set(value, count + 1);
  else if (column.values.size < mostValues && value.length <= mostValueLength) column.values.set(value, 1);
  else column.hasMoreValues = true;
  const orders = ordersOf(value);
  if (orders === undefined) return;
  if (orders.size === 2) column.dates.unclear += 1;
  else if (orders.has('day-first')) column.dates.dayFirst += 1;
  else if (orders.has('month-first')) column.dates.monthFirst += 1;
}

/** A first row that names fields, or has neither figures nor an empty cell nor the same twice. */
function isHeader(cells: readonly string[]): boolean {
  const names = cells.map(cell => cell.trim());
  if (names.some(name => fieldOfName(name) !== undefined)) return true;
  return new Set(names).size === names.length && names.every(name => name !== '' && !/\d/u.test(name));
}
