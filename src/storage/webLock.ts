/** Web Locks, which let one tab of this browser do what must not be done twice at once. */

/** Waits for its turn. Without locks the work is done all the same: what it writes is one transaction anyway. */
export function withLock<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  return hasLocks() ? navigator.locks.request(name, work) : work();
}

/** Undefined where another tab is at it: then nothing was done here. */
export function withFreeLock<Value>(name: string, work: () => Promise<Value>): Promise<Value | undefined> {
  if (!hasLocks()) return work();
  return navigator.locks.request(name, { ifAvailable: true }, lock =>
    lock === null ? Promise.resolve(undefined) : work(),
  );
}

/** They are missing in older browsers and where the page is no secure context. */
function hasLocks(): boolean {
  return typeof navigator !== 'undefined' && 'locks' in navigator;
}
