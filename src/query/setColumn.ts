/**
 * A column whose rows hold few different sets of values: levels, rounds, publishers, speakers. Each set that occurs
 * is kept once and a row is the number of its set, mostly one byte. So a condition judges every set and then looks
 * each row up, and counting counts sets. Sets that no row has any more stay; they count nothing.
 */
import { grown16, grown32, grown8 } from './grow.ts';

/** As wide as the number of sets needs. */
export type SetNumbers = Uint8Array | Uint16Array | Uint32Array;

export interface SetColumn {
  /** What a code stands for. */
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
  /** By row, its set; 0 is the empty one. */
  readonly sets: SetNumbers;
  readonly setCount: number;
  /** Set s has `codes[starts[s]]` up to, not including, `codes[starts[s + 1]]`, ascending. */
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
  /** By set, how many rows in `order` have it. */
  readonly totals: Uint32Array;
}

export interface WritableSetColumn extends SetColumn {
  values: string[];
  codeOf: Map<string, number>;
  sets: SetNumbers;
  /** What `sets` has room for. */
  mostSet: number;
  setCount: number;
  starts: Uint32Array;
  codes: Uint32Array;
  totals: Uint32Array;
  /** By code, the set of that value alone; 0 where there is none yet. */
  singles: Uint32Array;
  /** Sets of several values at their checksum or in the next free place after it; a power of two long. */
  places: Uint32Array;
}

export function createSetColumn(rowCapacity: number): WritableSetColumn {
  return {
    values: [],
    codeOf: new Map(),
    sets: new Uint8Array(rowCapacity),
    mostSet: 0xff,
    setCount: 1,
    starts: new Uint32Array(16),
    codes: new Uint32Array(16),
    totals: new Uint32Array(16),
    singles: new Uint32Array(16),
    places: new Uint32Array(16),
  };
}

/** The codes of the row that is being written, `writtenCount` of them. One row of one column is written at a time. */
let written: Uint32Array = new Uint32Array(64);
let writtenCount = 0;

/** Adds to the set that the next `endSet` gives to a row; a value twice is there once. */
export function addToSet(column: WritableSetColumn, value: string): void {
  let code = column.codeOf.get(value);
  if (code === undefined) {
    code = column.values.length;
    column.values.push(value);
    column.codeOf.set(value, code);
  }
  for (let at = 0; at < writtenCount; at += 1) if (written[at] === code) return;
  if (writtenCount === written.length) written = grown32(written, writtenCount * 2);
  written[writtenCount] = code;
  writtenCount += 1;
}

export function endSet(column: WritableSetColumn, row: number): void {
  let set = 0;
  if (writtenCount > 0) {
    set = writtenCount === 1 ? singleSet(column, written[0]!) : severalSet(column);
    writtenCount = 0;
  }
  if (set > column.mostSet) {
    column.mostSet = set > 0xffff ? 0xffffffff : 0xffff;
    column.sets =
      column.sets instanceof Uint8Array ? new Uint16Array(column.sets) : new Uint32Array(column.sets);
  }
  column.sets[row] = set;
}

export function growSets(column: WritableSetColumn, rowCapacity: number): void {
  const { sets } = column;
  if (sets instanceof Uint8Array) column.sets = grown8(sets, rowCapacity);
  else column.sets = sets instanceof Uint16Array ? grown16(sets, rowCapacity) : grown32(sets, rowCapacity);
}

/** Counts the row in (`by` 1) or out (`by` -1) of the totals. */
export function tallySet(column: WritableSetColumn, row: number, by: 1 | -1): void {
  column.totals[column.sets[row]!]! += by;
}

/** By code, how many of the counted sets have the value; the last counts the empty set. */
export function countsByValue(column: SetColumn, countOfSet: Uint32Array): Uint32Array {
  const counts = new Uint32Array(column.values.length + 1);
  counts[column.values.length] = countOfSet[0]!;
  for (let set = 1; set < column.setCount; set += 1) {
    const count = countOfSet[set]!;
    if (count === 0) continue;
    for (let at = column.starts[set]!; at < column.starts[set + 1]!; at += 1) {
      counts[column.codes[at]!]! += count;
    }
  }
  return counts;
}

/** Rows whose set has the value, those that are counted nowhere and rows beyond the last included. */
export function rowsWith(column: SetColumn, value: string): number[] {
  const code = column.codeOf.get(value);
  if (code === undefined) return [];
  const isWith = new Uint8Array(column.setCount);
  for (let set = 1; set < column.setCount; set += 1) {
    if (column.codes.subarray(column.starts[set], column.starts[set + 1]).includes(code)) isWith[set] = 1;
  }
  const rows: number[] = [];
  for (let row = 0; row < column.sets.length; row += 1) if (isWith[column.sets[row]!] === 1) rows.push(row);
  return rows;
}

function singleSet(column: WritableSetColumn, code: number): number {
  if (code >= column.singles.length) column.singles = grown32(column.singles, code * 2);
  const known = column.singles[code]!;
  if (known !== 0) return known;
  const set = newSet(column);
  column.singles[code] = set;
  return set;
}

function severalSet(column: WritableSetColumn): number {
  sortWritten();
  const { places } = column;
  const mask = places.length - 1;
  let place = checksum(written, 0, writtenCount) & mask;
  for (; places[place] !== 0; place = (place + 1) & mask) {
    if (isWritten(column, places[place]!)) return places[place]!;
  }
  const set = newSet(column);
  places[place] = set;
  // At most half full, so that a free place is never far.
  if (set * 2 > places.length) spreadSets(column);
  return set;
}

/** A set of the values written. */
function newSet(column: WritableSetColumn): number {
  const set = column.setCount;
  const start = column.starts[set]!;
  const end = start + writtenCount;
  if (set + 1 >= column.starts.length) {
    column.starts = grown32(column.starts, set * 2);
    column.totals = grown32(column.totals, set * 2);
  }
  if (end > column.codes.length) column.codes = grown32(column.codes, end * 2);
  column.codes.set(written.subarray(0, writtenCount), start);
  column.starts[set + 1] = end;
  column.setCount = set + 1;
  return set;
}

function isWritten({ starts, codes }: SetColumn, set: number): boolean {
  const start = starts[set]!;
  if (starts[set + 1]! - start !== writtenCount) return false;
  for (let at = 0; at < writtenCount; at += 1) if (codes[start + at] !== written[at]) return false;
  return true;
}

/** By insertion: rows hold few values, mostly in order. */
function sortWritten(): void {
  for (let end = 1; end < writtenCount; end += 1) {
    const code = written[end]!;
    let at = end;
    for (; at > 0 && written[at - 1]! > code; at -= 1) written[at] = written[at - 1]!;
    written[at] = code;
  }
}

function spreadSets(column: WritableSetColumn): void {
  const { starts, codes, setCount } = column;
  const places = new Uint32Array(column.places.length * 2);
  const mask = places.length - 1;
  for (let set = 1; set < setCount; set += 1) {
    if (starts[set + 1]! - starts[set]! < 2) continue;
    let place = checksum(codes, starts[set]!, starts[set + 1]!) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = set;
  }
  column.places = places;
}

/** FNV-1a over whole codes, mixed once more since its low bits tell codes of a row badly apart. */
function checksum(codes: ArrayLike<number>, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ codes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
