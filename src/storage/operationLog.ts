/**
 * The append-only log of a record's operations. An operation is on disk when its transaction is complete,
 * with `durability: 'strict'`, and not a moment earlier: a request that succeeded can still be undone by a
 * full disk or a crash before that.
 */
import { type Operation } from '../domain/operation.ts';
import { type SaveProblem } from '../domain/saveProblem.ts';
import type { SchemaProblem } from '../domain/schemaProblem.ts';

/** A row that cannot be read: kept on disk as it is, shown to nobody but whoever exports it. */
export interface QuarantinedRow {
  /** Which table of the database it stands in. */
  readonly store: 'operations' | 'records' | 'bases' | 'quarantine';
  readonly key: unknown;
  readonly raw: unknown;
  readonly problems: readonly SchemaProblem[];
}

export interface StoredOperations {
  /** Those whose effect the base already shows, in the order of writing. */
  readonly included: readonly Operation[];
  /** Later ones, which are applied on top of the base, in the order of writing. */
  readonly operations: readonly Operation[];
  readonly quarantined: readonly QuarantinedRow[];
  /** The highest number that the database has given so far, to an operation of any record; 0 where it gave none. */
  readonly lastSeq: number;
}

export interface LogProblem {
  /**
   * `newer-version`: written by a later version of Demarche. `upgrade-failed`: an older version wrote it and this one
   * could not take it over. Both are read here and never written.
   */
  readonly kind: SaveProblem['kind'] | 'newer-version' | 'upgrade-failed';
  readonly detail: string;
}

/** A record as it stands and the operations that it shows, all of them. */
export interface RecordSnapshot {
  /** The bytes of the file, in pieces of any size. */
  readonly base: readonly Uint8Array[];
  readonly operations: readonly Operation[];
  readonly eventCount: number;
}

/** `behind`: the disk holds operations that the snapshot does not show, or lacks some that it does. Nothing was written. */
export type SnapshotOutcome = 'written' | 'behind' | 'busy';

export interface OperationLog {
  /** False where nothing that is added outlives the page. `problem` says why. */
  readonly kept: boolean;
  readonly problem?: LogProblem;
  /** Which database this is; a database that was lost and made anew has another. Undefined where there is none. */
  readonly databaseId?: string;
  readonly schemaVersion?: number;
  readonly readAll: () => Promise<StoredOperations>;
  /** Resolves with its number once the operation is on disk; rejects with a `SaveFailure`. */
  readonly append: (operation: Operation) => Promise<number>;
  /** All or none, in one transaction; resolves with the highest number. Those on disk already are passed over. */
  readonly appendAll: (operations: readonly Operation[]) => Promise<number>;
  /** Makes the snapshot the base, under a Web Lock. No operation is deleted. Rejects with a `SaveFailure`. */
  readonly writeSnapshot: (snapshot: RecordSnapshot) => Promise<SnapshotOutcome>;
  readonly close: () => void;
}
