/**
 * One part of the page asks for another, which may not have been fetched yet: who begins to listen hears at once what
 * nobody has heard so far.
 */
export interface Asking<Asked> {
  /** Whether it was heard at once. */
  readonly ask: (asked: Asked) => boolean;
  /** Returns what ends the listening. */
  readonly listen: (listener: (asked: Asked) => void) => () => void;
}

export function createAsking<Asked>(): Asking<Asked> {
  const listeners = new Set<(asked: Asked) => void>();
  let waiting: { readonly asked: Asked } | undefined;
  return {
    ask: asked => {
      const isHeard = listeners.size > 0;
      waiting = isHeard ? undefined : { asked };
      for (const listener of listeners) listener(asked);
      return isHeard;
    },
    listen: listener => {
      listeners.add(listener);
      if (waiting !== undefined) listener(waiting.asked);
      waiting = undefined;
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
