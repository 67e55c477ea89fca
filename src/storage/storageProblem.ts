/** What a browser rejects with, as what people can be told. */
import { type SaveProblem } from '../domain/saveProblem.ts';
import { UpgradeFailure } from './database.ts';
import { type LogProblem } from './operationLog.ts';

export function storageProblemOf(error: unknown): SaveProblem {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const cause = error instanceof UpgradeFailure ? error.cause : error;
  if (isNamed(cause, 'QuotaExceededError')) return { kind: 'storage-full', detail };
  // How browsers say that a page may keep nothing: private windows, blocked cookies, sandboxed frames.
  const isForbidden = isNamed(cause, 'SecurityError') || isNamed(cause, 'InvalidStateError');
  return { kind: isForbidden ? 'no-storage' : 'storage-failed', detail };
}

/** Why a database could not be opened for writing; some can be read nevertheless. */
export function openingProblemOf(error: unknown): LogProblem {
  const problem = storageProblemOf(error);
  if (isNamed(error, 'VersionError')) return { ...problem, kind: 'newer-version' };
  return error instanceof UpgradeFailure ? { ...problem, kind: 'upgrade-failed' } : problem;
}

export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
