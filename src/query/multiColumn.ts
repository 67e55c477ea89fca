/**
 * The writable side of a column that holds any number of values a row. A row is written by appending its
 * codes and pointing at them; writing it again leaves the old codes behind as waste, which is given back
 * when the codes have to move to a larger array anyway.
 */
import { type FoundSideColumn } from './columns.ts';
import { grown16, grown32 } from './grow.ts';

export interface WritableColumn extends FoundSideColumn {
  values: string[];
  codeOf: Map<string, number>;
  starts: Uint32Array;
  ends: Uint32Array;
  codes: Uint32Array;
  totals: Uint32Array;
  emptyTotal: number;
  roleBits: Uint16Array;
  throughBits: Uint32Array;
  /** How much of `codes` is in use, and how much of that no row points at any more. */
  usedCount: number;
  wasteCount: number;
}

export interface ColumnShape {
  /** About how many values a row has: room for them is made at once. */
  readonly valuesPerRow: number;
  /** What stands beside each code; a column without it keeps the array empty. */
  readonly roles: boolean;
  readonly through: boolean;
}

export function createWritableColumn(rowCapacity: number, shape: ColumnShape): WritableColumn {
  const codeCapacity = rowCapacity * shape.valuesPerRow;
  return {
    values: [],
    codeOf: new Map(),
    starts: new Uint32Array(rowCapacity),
    ends: new Uint32Array(rowCapacity),
    codes: new Uint32Array(codeCapacity),
    totals: new Uint32Array(64),
    emptyTotal: 0,
    roleBits: new Uint16Array(shape.roles ? codeCapacity : 0),
    throughBits: new Uint32Array(shape.through ? codeCapacity : 0),
    usedCount: 0,
    wasteCount: 0,
  };
}

/** The code of a value, made on first meeting. */
export function codeFor(column: WritableColumn, value: string): number {
  const known = column.codeOf.get(value);
  if (known !== undefined) return known;
  const code = column.values.length;
  column.values.push(value);
  column.codeOf.set(value, code);
  if (code >= column.totals.length) column.totals = grown32(column.totals, code * 2);
  return code;
}

/** Empties the row and makes it the one that `addCode` writes to. */
export function beginRow(column: WritableColumn, row: number): void {
  column.wasteCount += column.ends[row]! - column.starts[row]!;
  column.starts[row] = column.usedCount;
  column.ends[row] = column.usedCount;
}

/** Adds a code to the row begun last, once. Returns where it stands, for what is kept beside it. */
export function addCode(column: WritableColumn, row: number, code: number): number {
  let at = column.starts[row]!;
  const end = column.ends[row]!;
  while (at < end && column.codes[at] !== code) at += 1;
  if (at < end) return at;
  if (at === column.codes.length) at = makeRoom(column, row);
  column.codes[at] = code;
  if (column.roleBits.length > 0) column.roleBits[at] = 0;
  if (column.throughBits.length > 0) column.throughBits[at] = 0;
  column.ends[row] = at + 1;
  column.usedCount = at + 1;
  return at;
}

export function growRows(column: WritableColumn, rowCapacity: number): void {
  column.starts = grown32(column.starts, rowCapacity);
  column.ends = grown32(column.ends, rowCapacity);
}

/** Room for as many codes; fewer than are in use would lose some. */
export function growCodes(column: WritableColumn, capacity: number): void {
  column.codes = grown32(column.codes, capacity);
  if (column.roleBits.length > 0) column.roleBits = grown16(column.roleBits, capacity);
  if (column.throughBits.length > 0) column.throughBits = grown32(column.throughBits, capacity);
}

/** Counts the row in (`by` 1) or out (`by` -1) of the totals. */
export function tallyRow(column: WritableColumn, row: number, by: 1 | -1): void {
  const end = column.ends[row]!;
  if (column.starts[row] === end) column.emptyTotal += by;
  for (let at = column.starts[row]!; at < end; at += 1) column.totals[column.codes[at]!]! += by;
}

/**
 * Moves the codes of all rows, without the waste, into arrays half as long again as they need. The row that
 * is being written goes last, for it has more to come. Returns where its next code goes.
 */
function makeRoom(column: WritableColumn, lastRow: number): number {
  const { starts, ends, codes, roleBits, throughBits } = column;
  const capacity = Math.ceil((column.usedCount - column.wasteCount) * 1.5) + 64;
  if (column.wasteCount === 0) {
    growCodes(column, capacity);
    return column.usedCount;
  }
  const movedCodes = new Uint32Array(capacity);
  const movedRoles = new Uint16Array(roleBits.length > 0 ? capacity : 0);
  const movedThrough = new Uint32Array(throughBits.length > 0 ? capacity : 0);
  let used = 0;
  const move = (row: number): void => {
    const start = used;
    for (let at = starts[row]!; at < ends[row]!; at += 1) {
      movedCodes[used] = codes[at]!;
      if (movedRoles.length > 0) movedRoles[used] = roleBits[at]!;
      if (movedThrough.length > 0) movedThrough[used] = throughBits[at]!;
      used += 1;
    }
    starts[row] = start;
    ends[row] = used;
  };
  for (let row = 0; row < starts.length; row += 1) if (row !== lastRow) move(row);
  move(lastRow);
  column.codes = movedCodes;
  column.roleBits = movedRoles;
  column.throughBits = movedThrough;
  column.usedCount = used;
  column.wasteCount = 0;
  return used;
}
