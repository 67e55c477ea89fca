/**
 * Events for the palette: those that search finds, the ones first whose title has the words. The text is walked in
 * short steps, and only a few hundred events are read, so that typing is never held up.
 */
import { type Columns } from '../../query/columns.ts';
import { findText, hasRow, type RowBits } from '../../query/findText.ts';
import { fold } from '../../query/foldText.ts';
import { readNeedles } from '../../query/needles.ts';
import { textHere } from '../../query/textAnswers.ts';
import { rankOf } from './paletteItem.ts';

export interface FoundEvents {
  /** Rows, the best first. */
  readonly rows: readonly number[];
  readonly total: number;
}

/** So many of the finds are read to see whether their titles have the words: the most important ones. */
const mostRead = 300;

/** What comes in between says that a rest may be taken; undefined where the text lies in another thread. */
export function* findEvents(
  columns: Columns,
  typed: string,
  most: number,
): Generator<undefined, FoundEvents | undefined> {
  const needles = readNeedles(typed);
  if (needles.length === 0) return { rows: [], total: 0 };
  const index = textHere(columns);
  if (index === undefined) return undefined;
  const search = findText(index, needles);
  let step = search.next();
  while (step.done !== true) {
    yield undefined;
    step = search.next();
  }
  const { rows, total } = mostImportant(columns, step.value);
  const words = fold(typed).split(' ');
  const ranked: { readonly row: number; readonly rank: number }[] = [];
  for (const row of rows) {
    ranked.push({ row, rank: rankOf(`\n ${fold(columns.eventAt(row).title)}\n`, words) ?? 0 });
    if (ranked.length % 16 === 0) yield undefined;
  }
  ranked.sort((one, other) => other.rank - one.rank);
  return { rows: ranked.slice(0, most).map(({ row }) => row), total };
}

/** Of the rows that count, those that deserve a card first, in the record's order within the same importance. */
function mostImportant(
  columns: Columns,
  bits: RowBits,
): { readonly rows: readonly number[]; readonly total: number } {
  const { order, importance } = columns;
  const byImportance = new Uint32Array(257);
  let total = 0;
  for (const row of order) {
    if (!hasRow(bits, row)) continue;
    total += 1;
    byImportance[importance[row] ?? 0] = (byImportance[importance[row] ?? 0] ?? 0) + 1;
  }
  let least = 256;
  let count = 0;
  while (least > 0 && count < mostRead) {
    least -= 1;
    count += byImportance[least] ?? 0;
  }
  const rows: number[] = [];
  for (const row of order) {
    if (hasRow(bits, row) && (importance[row] ?? 0) >= least) rows.push(row);
  }
  rows.sort((one, other) => (importance[other] ?? 0) - (importance[one] ?? 0));
  return { rows: rows.slice(0, mostRead), total };
}
