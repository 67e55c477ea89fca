/**
 * Hands each operation to storage at once and tells how that went. What could not be written is kept in order
 * and tried again with the next edit, or when asked; until all of it is written, nothing here says "saved". A storage
 * that does not answer has not saved either: that is told, and taken back by its answer, and nothing is sent twice.
 *
 * What came together is written together: a merged file is one transaction, and stays one when it is tried again.
 */
import { compareOperations } from '../domain/logicalClock.ts';
import { type Operation } from '../domain/operation.ts';
import { saveProblemOf } from '../domain/saveProblem.ts';
import { type Saving } from './state.ts';

export interface SavingQueue {
  readonly save: (operation: Operation) => void;
  /** In one transaction; at least one. */
  readonly saveAll: (operations: readonly Operation[]) => void;
  readonly retry: () => void;
}

interface SavingPorts {
  /** Resolves once the operation is on disk. */
  readonly saveOperation: (operation: Operation) => Promise<void>;
  /** The same for many in one transaction; each by itself where there is none. */
  readonly saveOperations?: (operations: readonly Operation[]) => Promise<void>;
  readonly onSaving: (saving: Saving) => void;
}

/** Oldest first; at least one. */
type Batch = readonly [Operation, ...Operation[]];

/** So long a storage may take, and for each of many changes so much longer. */
const patienceMs = 5000;
const patienceOfChangeMs = 0.5;

export function createSavingQueue({ saveOperation, saveOperations, onSaving }: SavingPorts): SavingQueue {
  let unsaved: Batch[] = [];
  let failure: Extract<Saving, { kind: 'not-saved' }> | undefined;
  let inFlightCount = 0;

  const settle = (): void => {
    inFlightCount -= 1;
    if (unsaved.length > 0 && failure !== undefined) onSaving(failure);
    else if (inFlightCount === 0) {
      failure = undefined;
      onSaving({ kind: 'saved' });
    }
  };

  const write = async (batch: Batch): Promise<void> => {
    if (batch.length === 1) await saveOperation(batch[0]);
    else if (saveOperations === undefined) for (const operation of batch) await saveOperation(operation);
    else await saveOperations(batch);
  };

  const send = async (batch: Batch): Promise<void> => {
    inFlightCount += 1;
    const changeCount = batch.reduce((sum, { changes }) => sum + changes.length, 0);
    const waiting = setTimeout(
      () => {
        failure ??= { kind: 'not-saved', reason: 'no-answer', detail: '' };
        onSaving(failure);
      },
      patienceMs + changeCount * patienceOfChangeMs,
    );
    try {
      await write(batch);
      clearTimeout(waiting);
    } catch (error) {
      clearTimeout(waiting);
      const { kind, detail } = saveProblemOf(error);
      failure = { kind: 'not-saved', reason: kind, detail };
      unsaved = [...unsaved, batch].sort(([one], [other]) => compareOperations(one, other));
    }
    settle();
  };

  const sendAll = (batches: readonly Batch[]): void => {
    // A failure stays in view while its operations are tried again.
    if (failure === undefined) onSaving({ kind: 'saving' });
    unsaved = [];
    for (const batch of batches) void send(batch);
  };

  return {
    save: operation => {
      sendAll([...unsaved, [operation]]);
    },
    saveAll: ([first, ...rest]) => {
      if (first !== undefined) sendAll([...unsaved, [first, ...rest]]);
    },
    retry: () => {
      if (unsaved.length > 0) sendAll(unsaved);
    },
  };
}
