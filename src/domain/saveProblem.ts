/** Why an edit is not on disk, in a form that crosses from `storage/`, which knows, to `store/`, which tells. */

export interface SaveProblem {
  /**
   * `no-storage`: this browser keeps nothing for the page. `storage-full`: the disk or the quota is.
   * `preview`: the record is a preview of a file, which is never kept.
   */
  readonly kind: 'no-storage' | 'storage-full' | 'storage-failed' | 'preview';
  /** The technical words, for a bug report. */
  readonly detail: string;
}

/** What a refused save is rejected with. It is an Error so that it keeps its stack on its way up. */
export class SaveFailure extends Error {
  readonly problem: SaveProblem;

  constructor(problem: SaveProblem) {
    super(problem.detail);
    this.name = 'SaveFailure';
    this.problem = problem;
  }
}

/** Any rejection as a problem: what nobody foresaw is a failed storage. */
export function saveProblemOf(error: unknown): SaveProblem {
  if (error instanceof SaveFailure) return error.problem;
  return { kind: 'storage-failed', detail: error instanceof Error ? error.message : String(error) };
}
