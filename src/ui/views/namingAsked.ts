/** Lets the command palette open the field for a filter's name, which may not be on the page yet. */
const listeners = new Set<() => void>();
let isWaiting = false;

export const namingAsked = {
  ask: (): void => {
    isWaiting = listeners.size === 0;
    for (const listener of listeners) listener();
  },
  /** Returns what ends the listening. */
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    if (isWaiting) listener();
    isWaiting = false;
    return () => {
      listeners.delete(listener);
    };
  },
};
