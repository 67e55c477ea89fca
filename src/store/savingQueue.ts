/**
 * Hands each operation to storage at once and tells how that went. What could not be written is kept in order
 * and tried again with the next edit, or when asked; until all of it is written, nothing here says "saved".
 */
import { compareOperations } from '../domain/logicalClock.ts';
import { type Operation } from '../domain/operation.ts';
import { saveProblemOf } from '../domain/saveProblem.ts';
import { type Saving } from './state.ts';

export interface SavingQueue {
  readonly save: (operation: Operation) => void;
  readonly retry: () => void;
}

interface SavingPorts {
  /** Resolves once the operation is on disk. */
  readonly saveOperation: (operation: Operation) => Promise<void>;
  readonly onSaving: (saving: Saving) => void;
}

export function createSavingQueue({ saveOperation, onSaving }: SavingPorts): SavingQueue {
  let unsaved: Operation[] = [];
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

  const send = async (operation: Operation): Promise<void> => {
    inFlightCount += 1;
    try {
      await saveOperation(operation);
    } catch (error) {
      const { kind, detail } = saveProblemOf(error);
      failure = { kind: 'not-saved', reason: kind, detail };
      unsaved = [...unsaved, operation].sort(compareOperations);
    }
    settle();
  };

  const sendAll = (operations: readonly Operation[]): void => {
    // A failure stays in view while its operations are tried again.
    if (failure === undefined) onSaving({ kind: 'saving' });
    unsaved = [];
    for (const operation of operations) void send(operation);
  };

  return {
    save: operation => {
      sendAll([...unsaved, operation]);
    },
    retry: () => {
      if (unsaved.length > 0) sendAll(unsaved);
    },
  };
}
