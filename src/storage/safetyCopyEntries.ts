/**
 * What stands in the frames of a safety copy. A generation begins with its head; rows, operations and references to bases
 * follow in any order, a later row in place of an earlier one of the same key; a mark says that all before it is one
 * state of the disk. Bases stand in files of their own, which several generations may name.
 */

/** A table of the database as it is made again. */
export interface TableShape {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | readonly string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
}

export interface HeadEntry {
  readonly kind: 'head';
  readonly version: 1;
  readonly number: number;
  readonly reason: 'copy' | 'before-restore';
  readonly databaseId?: string;
  readonly schema: number;
  readonly tables: readonly TableShape[];
}

/** A row of any table but the log and the bases. */
export interface RowEntry {
  readonly kind: 'row';
  readonly store: string;
  readonly key: string | number | readonly (string | number)[];
  readonly row: unknown;
}

export interface GoneEntry {
  readonly kind: 'gone';
  readonly store: string;
  readonly key: RowEntry['key'];
}

export interface OperationEntry {
  readonly kind: 'operation';
  readonly row: LoggedRow;
}

export interface LoggedRow {
  readonly seq: number;
  /** Text, unless something else wrote it. */
  readonly recordId: unknown;
  readonly operation: unknown;
}

/** The bytes below the operations of one record, in a file of their own. */
export interface BaseEntry {
  readonly kind: 'base';
  /** The same wherever the bytes are the same. */
  readonly key: string;
  readonly file: string;
  readonly fileBytes: number;
  readonly partCount: number;
}

/** In the file of a base; the part's bytes follow the JSON in its frame. */
export interface PartEntry {
  readonly kind: 'part';
  readonly row: { readonly recordId: string; readonly generation: number; readonly part: number };
}

export interface MarkEntry {
  readonly kind: 'mark';
  /** ISO instant. */
  readonly at: string;
}

export type CopyEntry = HeadEntry | RowEntry | GoneEntry | OperationEntry | BaseEntry | PartEntry | MarkEntry;

/** Undefined for what a later version wrote. A checksum has vouched for what stands in it; its kind is looked at. */
export function entryOf(json: unknown): CopyEntry | undefined {
  return isEntry(json) ? json : undefined;
}

function isEntry(json: unknown): json is CopyEntry {
  if (typeof json !== 'object' || json === null) return false;
  const entry = new Map<string, unknown>(Object.entries(json));
  const is = (name: string, type: 'string' | 'number'): boolean => typeof entry.get(name) === type;
  switch (entry.get('kind')) {
    case 'head':
      return entry.get('version') === 1 && is('number', 'number') && Array.isArray(entry.get('tables'));
    case 'row':
    case 'gone':
      return is('store', 'string') && entry.has('key');
    case 'operation':
    case 'part':
      return typeof entry.get('row') === 'object' && entry.get('row') !== null;
    case 'base':
      return is('key', 'string') && is('file', 'string') && is('partCount', 'number');
    case 'mark':
      return is('at', 'string');
    default:
      return false;
  }
}

export function isPlainKey(key: unknown): key is RowEntry['key'] {
  return (
    typeof key === 'string' ||
    typeof key === 'number' ||
    (Array.isArray(key) && key.every(part => typeof part === 'string' || typeof part === 'number'))
  );
}
