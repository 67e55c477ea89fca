/** Tells whoever shows the list of records, in this tab and in others, that it is not as it was. */

export interface LibraryChannel {
  readonly tell: () => void;
  /** Returns what stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** Without `BroadcastChannel` other tabs see the change when they ask the next time. */
export function joinLibraryChannel(): LibraryChannel {
  const listeners = new Set<() => void>();
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('demarche.library');
  const hear = (): void => {
    for (const listener of listeners) listener();
  };
  if (channel !== undefined) channel.onmessage = hear;
  return {
    tell: () => {
      // A channel never hears itself.
      hear();
      channel?.postMessage('changed');
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close: () => {
      listeners.clear();
      channel?.close();
    },
  };
}
