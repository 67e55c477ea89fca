/**
 * Whether the page waits for its storage, and why. No record is there yet to say so: the line at the foot of the page
 * does (`offline/StorageWaitLine.tsx`).
 */

/** `blocked`: a tab with an older version does not let go. `slow`: the browser does not answer. */
export type StorageWait = 'blocked' | 'slow';

let waits: readonly { readonly why: StorageWait }[] = [];
const listeners = new Set<() => void>();

function set(next: typeof waits): void {
  waits = next;
  for (const listener of listeners) listener();
}

export const storageWaits = {
  /** What most hinders it. */
  current: (): StorageWait | undefined =>
    waits.some(({ why }) => why === 'blocked') ? 'blocked' : waits[0]?.why,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

/** Opens something of the storage, which is told of its way to say that it has to wait. */
export async function toldOfWaiting<Value>(
  open: (onWaiting: (why: StorageWait) => void) => Promise<Value>,
): Promise<Value> {
  let wait: { readonly why: StorageWait } | undefined;
  try {
    return await open(why => {
      wait = { why };
      set([...waits, wait]);
    });
  } finally {
    if (wait !== undefined) set(waits.filter(other => other !== wait));
  }
}
