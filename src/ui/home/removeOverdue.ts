/** What has been in the bin for longer than it can be had back is gone for good, and from the safety copies too. */
import { dayMs } from '../../domain/timeWindow.ts';
import type { Library } from '../../storage/library.ts';

export const keptDays = 30;

/** Never rejects: what could not be removed now goes the next time. */
export async function removeOverdue(
  library: Library,
  nowMs: number,
  forgetOlderCopies: () => Promise<void>,
): Promise<void> {
  const olderThanMs = keptDays * dayMs;
  try {
    const records = await library.list();
    const isOverdue = records.some(
      ({ deletedAt }) => deletedAt !== undefined && Date.parse(deletedAt) < nowMs - olderThanMs,
    );
    if (!isOverdue) return;
    await library.removeForGood({ olderThanMs });
    await forgetOlderCopies();
  } catch {
    // Where there is no safety copy, there is nothing to let go of.
  }
}
