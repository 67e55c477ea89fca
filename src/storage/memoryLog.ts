/** The log of a page that may keep nothing: the app works, and never says that anything is saved. */
import { SaveFailure, type SaveProblem } from '../domain/saveProblem.ts';
import { type LogProblem, type OperationLog, type StoredOperations } from './operationLog.ts';

export const nothingStored: StoredOperations = { included: [], operations: [], quarantined: [], lastSeq: 0 };

export function createMemoryLog(problem: LogProblem): OperationLog {
  const refuse = (): Promise<never> => Promise.reject(new SaveFailure(saveProblemOfLog(problem)));
  return {
    kept: false,
    problem,
    readAll: () => Promise.resolve(nothingStored),
    append: refuse,
    appendAll: refuse,
    writeSnapshot: refuse,
    close: () => undefined,
  };
}

export function saveProblemOfLog({ kind, detail }: LogProblem): SaveProblem {
  const isReadOnly = kind === 'newer-version' || kind === 'upgrade-failed';
  return { kind: isReadOnly ? 'storage-failed' : kind, detail };
}
