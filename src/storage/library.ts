/**
 * The records kept on this device. A record is a base (the bytes of a file), the operations whose effect the base
 * already shows, and later ones that are applied on top. Nothing but `removeForGood` ever deletes an operation.
 */
import { type RecordId } from '../domain/ids.ts';
import { type Operation } from '../domain/operation.ts';
import { type KeptRecord, type RecordShape } from './keptRecord.ts';
import { type LogProblem, type QuarantinedRow } from './operationLog.ts';

export interface RecordToKeep extends RecordShape {
  readonly id: RecordId;
  /** The bytes of the file, as it was read or as it was written. */
  readonly base: Uint8Array;
  /** Those whose effect the base already shows. */
  readonly operations: readonly Operation[];
}

/** Every function that writes is one transaction with `durability: 'strict'` and rejects with a `SaveFailure`. */
export interface Library {
  /** Why nothing can be kept here; absent where all is well. */
  readonly problem?: LogProblem;
  /** Deleted ones too, with `deletedAt`. Empty where nothing can be kept. */
  readonly list: () => Promise<readonly KeptRecord[]>;
  /** An id that is kept already, also in the bin, is refused. */
  readonly keep: (record: RecordToKeep) => Promise<void>;
  /**
   * In parts, whose sum is the file. Undefined where no base is kept: a sample that was never compacted, or an
   * unknown id. Rejects with a `DamagedBase` where parts of it are missing. `onProgress` hears shares from 0 to 1.
   */
  readonly readBase: (
    id: RecordId,
    onProgress?: (share: number) => void,
  ) => Promise<readonly ArrayBuffer[] | undefined>;
  readonly rename: (id: RecordId, title: string) => Promise<void>;
  /** With its whole history, under another id. */
  readonly duplicate: (id: RecordId, newId: RecordId, title: string) => Promise<void>;
  /** Puts it into the bin, from which `giveBack` takes it again. */
  readonly remove: (id: RecordId) => Promise<void>;
  readonly giveBack: (id: RecordId) => Promise<void>;
  /** The named ones, or what has been in the bin for longer than so many milliseconds. There is no way back. */
  readonly removeForGood: (which: readonly RecordId[] | { readonly olderThanMs: number }) => Promise<void>;
  readonly noteExport: (id: RecordId, atIso: string) => Promise<void>;
  /** The title of a record of the reader's own is the one given to it here, whatever the open page still calls it. */
  readonly noteShape: (id: RecordId, shape: RecordShape) => Promise<void>;
  /** Rows that could not be read, as they are on disk, for export. Reads everything. */
  readonly quarantined: () => Promise<readonly QuarantinedRow[]>;
  /** Hears of changes to the list, those of other tabs too. Returns what stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}
