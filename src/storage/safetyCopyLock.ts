/**
 * One writer of the safety copy at a time among all tabs. The lock is held only while something is written; a tab that
 * was frozen or has crashed in the middle of that loses it, and whoever takes it over writes to files of its own.
 */

const lockName = 'demarche.safety-copy';
/** A pass over a small log takes milliseconds, a new generation of a large one some seconds. */
const patienceMs = 20_000;

/** `work` is told whether the lock was taken from somebody who may still have files open. */
export async function withCopyLock<Answer>(work: (isApart: boolean) => Promise<Answer>): Promise<Answer> {
  const patience = new AbortController();
  const timer = setTimeout(() => {
    patience.abort();
  }, patienceMs);
  try {
    return await navigator.locks.request(lockName, { signal: patience.signal }, () => {
      clearTimeout(timer);
      return work(false);
    });
  } catch (error) {
    if (!patience.signal.aborted) throw error;
    return await navigator.locks.request(lockName, { steal: true }, () => work(true));
  } finally {
    clearTimeout(timer);
  }
}
