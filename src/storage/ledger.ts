/**
 * Which operations of a record the log is known to hold, so that what other tabs have written since is found by
 * reading that alone.
 */
import { type RecordId } from '../domain/ids.ts';
import { type Operation } from '../domain/operation.ts';
import { type OperationRow } from './databaseSchema.ts';

/** The table `operations` in a transaction, as far as it is needed here. */
interface LogTable {
  readonly getAll: (after: IDBKeyRange) => Promise<readonly OperationRow[]>;
}

export interface Ledger {
  readonly note: (id: Operation['id'], seq: number) => void;
  /** A row that is no operation: of it nobody can say whether a base shows it. */
  readonly noteUnreadable: () => void;
  /** Every row up to this number is known. */
  readonly noteReadUpTo: (seq: number) => void;
  /** Reads what was written since. Awaits nothing but requests of the table. */
  readonly catchUp: (table: LogTable) => Promise<void>;
  readonly holds: (id: Operation['id']) => boolean;
  /** The highest number among exactly these operations; undefined where the log holds others, or lacks some. */
  readonly seqOfAll: (operations: readonly Operation[]) => number | undefined;
}

export function createLedger(recordId: RecordId): Ledger {
  const seqById = new Map<string, number>();
  let readUpTo = 0;
  let hasUnreadable = false;
  const note = (id: string, seq: number): void => {
    if (!seqById.has(id)) seqById.set(id, seq);
  };
  return {
    note,
    noteUnreadable: () => {
      hasUnreadable = true;
    },
    noteReadUpTo: seq => {
      readUpTo = Math.max(readUpTo, seq);
    },
    catchUp: async table => {
      const rows = await table.getAll(IDBKeyRange.lowerBound(readUpTo, true));
      for (const { seq = 0, recordId: ofRecord, operation } of rows) {
        readUpTo = Math.max(readUpTo, seq);
        if (ofRecord !== recordId) continue;
        const id = idOf(operation);
        if (id === undefined) hasUnreadable = true;
        else note(id, seq);
      }
    },
    holds: id => seqById.has(id),
    seqOfAll: operations => {
      const ids = new Set(operations.map(({ id }) => id));
      if (hasUnreadable || ids.size !== seqById.size) return undefined;
      let highest = 0;
      for (const id of ids) {
        const seq = seqById.get(id);
        if (seq === undefined) return undefined;
        highest = Math.max(highest, seq);
      }
      return highest;
    },
  };
}

function idOf(operation: unknown): string | undefined {
  if (typeof operation !== 'object' || operation === null || !('id' in operation)) return undefined;
  return typeof operation.id === 'string' ? operation.id : undefined;
}
