/** The log of a page that may keep nothing: the app works, and never says that anything is saved. */
import { SaveFailure } from '../domain/saveProblem.ts';
import { type LogProblem, type OperationLog } from './operationLog.ts';

export function createMemoryLog(problem: LogProblem): OperationLog {
  const { kind, detail } = problem;
  return {
    kept: false,
    problem,
    readAll: () => Promise.resolve({ operations: [], quarantined: [] }),
    append: () =>
      Promise.reject(new SaveFailure({ kind: kind === 'newer-version' ? 'storage-failed' : kind, detail })),
    close: () => undefined,
  };
}
