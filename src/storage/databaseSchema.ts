/** What stands in which table of the database `demarche`. What is read from it is checked where it is read. */
import { type DBSchema, type IDBPDatabase } from 'idb';
import { type RecordRow } from './recordRow.ts';

/** A row of the log. */
export interface OperationRow {
  /** Given by the database, rising in the order of writing. */
  readonly seq?: number;
  readonly recordId: string;
  readonly operation: unknown;
}

/** A piece of the file that stands below the operations of a record. */
export interface BaseRow {
  readonly recordId: string;
  /** Rises with every snapshot; only the parts of the newest are kept. */
  readonly generation: number;
  /** From 0. */
  readonly part: number;
  readonly bytes: unknown;
}

export type BaseKey = [recordId: string, generation: number, part: number];

export interface DemarcheSchema extends DBSchema {
  readonly operations: {
    readonly key: number;
    readonly value: OperationRow;
    readonly indexes: { readonly recordId: string };
  };
  /** What is written; `parseRecordRow` checks what is read. */
  readonly records: { readonly key: string; readonly value: RecordRow };
  readonly bases: { readonly key: BaseKey; readonly value: BaseRow };
  /** `databaseId`, `removedUpTo` and what other modules keep under a name of their own. */
  readonly meta: { readonly key: string; readonly value: unknown };
  /** Rows that had to make way for a readable one, as they were. */
  readonly quarantine: {
    readonly key: number;
    readonly value: { readonly store: string; readonly key: unknown; readonly raw: unknown };
  };
}

export type Database = IDBPDatabase<DemarcheSchema>;
