/**
 * The append-only log of a record's operations. An operation is on disk when its transaction is complete,
 * with `durability: 'strict'`, and not a moment earlier: a request that succeeded can still be undone by a
 * full disk or a crash before that.
 */
import { type Operation } from '../domain/operation.ts';
import { type SaveProblem } from '../domain/saveProblem.ts';
import type { SchemaProblem } from '../domain/schemaProblem.ts';

/** A row that is no operation: kept on disk as it is, shown to nobody but whoever exports it. */
export interface QuarantinedRow {
  readonly key: number;
  readonly raw: unknown;
  readonly problems: readonly SchemaProblem[];
}

export interface StoredOperations {
  /** In the order of writing. */
  readonly operations: readonly Operation[];
  readonly quarantined: readonly QuarantinedRow[];
}

export interface LogProblem {
  /** `newer-version`: written by a later version of Demarche, read here and never written. */
  readonly kind: SaveProblem['kind'] | 'newer-version';
  readonly detail: string;
}

export interface OperationLog {
  /** False where nothing that is added outlives the page. `problem` says why. */
  readonly kept: boolean;
  readonly problem?: LogProblem;
  readonly readAll: () => Promise<StoredOperations>;
  /** Resolves once the operation is on disk; rejects with a `SaveFailure`. */
  readonly append: (operation: Operation) => Promise<void>;
  readonly close: () => void;
}
