/** What a converted file refused as a whole: by the converter, and of what it made by the reader of plain lists. */
import { type RefusedRow, type Refusals } from '../refusals.ts';
import { type Conversion } from './conversion.ts';

/** All of them in the order of the file, by its own lines. */
export function refusalsOf({ readCount, refused, lines }: Conversion, ofList: Refusals): Refusals {
  const first = [
    ...refused.map((piece): RefusedRow => ({ row: piece.line - 1, ...piece })),
    ...ofList.first.map((row): RefusedRow => ({ ...row, line: lines[row.row] ?? 0 })),
  ].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return { readCount, refusedCount: refused.length + ofList.refusedCount, first };
}
