/**
 * Which events name which things, of the whole record. Columns know who took part and where, but not who is named by an
 * account or which source a statement rests on; to delete or merge a thing all of it must be known. So every event is
 * read once, in short steps, and after an edit only what it wrote is read again.
 */
import { type ThingKind, thingKinds } from '../domain/thingKinds.ts';
import { forEachNamed } from '../domain/uses.ts';
import { type Columns, rowFlags } from './columns.ts';
import { rowsEditedBetween } from './editedRows.ts';
import { addCode, beginRow, codeFor, createWritableColumn, growRows, tallyRow } from './multiColumn.ts';
import { type WritableColumn } from './multiColumn.ts';

export interface NamedThings {
  /** Works for about so long on what these columns show, the newest; the share of the rows that is read. */
  readonly work: (columns: Columns, budgetMs: number) => number;
  /** Events that name the thing, of those that were read. */
  readonly countOf: (kind: ThingKind, id: string) => number;
  /** Their rows, ascending. */
  readonly rowsNaming: (kind: ThingKind, id: string) => number[];
}

/** Rows between two looks at the clock. */
const stepRows = 32;

export function createNamedThings(): NamedThings {
  let shelves = emptyShelves(0);
  let known: Columns | undefined;
  let readCount = 0;

  const begin = (columns: Columns): void => {
    shelves = emptyShelves(columns.rowCount);
    readCount = 0;
  };
  const readRow = (columns: Columns, row: number): void => {
    for (const column of shelves.values()) {
      if (row >= column.starts.length) growRows(column, Math.ceil(row * 1.25) + 64);
      tallyRow(column, row, -1);
      beginRow(column, row);
    }
    if ((columns.flags[row]! & rowFlags.removed) === 0) {
      forEachNamed(columns.eventAt(row), (entity, id) => {
        const column = shelves.get(entity);
        if (column !== undefined && id !== undefined) addCode(column, row, codeFor(column, id));
      });
    }
    for (const column of shelves.values()) tallyRow(column, row, 1);
  };

  return {
    work: (columns, budgetMs) => {
      if (columns !== known) {
        const edited = known === undefined ? undefined : rowsEditedBetween(known, columns);
        if (edited === undefined) begin(columns);
        else for (const row of edited) if (row < readCount) readRow(columns, row);
        known = columns;
      }
      const endMs = performance.now() + budgetMs;
      while (readCount < columns.rowCount) {
        readRow(columns, readCount);
        readCount += 1;
        if (readCount % stepRows === 0 && performance.now() >= endMs) break;
      }
      return columns.rowCount === 0 ? 1 : readCount / columns.rowCount;
    },
    countOf: (kind, id) => {
      const column = shelves.get(kind);
      const code = column?.codeOf.get(id);
      return column === undefined || code === undefined ? 0 : column.totals[code]!;
    },
    rowsNaming: (kind, id) => {
      const column = shelves.get(kind);
      const code = column?.codeOf.get(id);
      const rows: number[] = [];
      if (column === undefined || code === undefined) return rows;
      for (let row = 0; row < readCount; row += 1) {
        for (let at = column.starts[row]!; at < column.ends[row]!; at += 1) {
          if (column.codes[at] === code) rows.push(row);
        }
      }
      return rows;
    },
  };
}

function emptyShelves(rowCount: number): Map<string, WritableColumn> {
  const capacity = Math.ceil(rowCount * 1.125) + 64;
  const shape = { valuesPerRow: 2, roles: false, through: false };
  return new Map(thingKinds.map(kind => [kind, createWritableColumn(capacity, shape)]));
}
