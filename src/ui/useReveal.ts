/** Chooses an event and slides the window just far enough to show it, as one step of the reader's. */
import { useCallback } from 'react';
import { type EventId } from '../domain/ids.ts';
import { boundsOfWhen } from '../domain/when.ts';
import { windowShowing } from '../store/windowShowing.ts';
import { useSession } from './session.ts';

export function useReveal(): (id: EventId) => void {
  const { store, commands, selectors } = useSession();
  return useCallback(
    id => {
      const state = store.getState();
      const event = state.record.events.get(id);
      if (event === undefined) return;
      const { earliestMs, latestMs } = boundsOfWhen(event.when);
      const window = selectors.windowOf(state);
      const shown = windowShowing(window, { startMs: earliestMs, endMs: latestMs });
      commands.setView({ ...state.view, selected: id, ...(shown === window ? {} : { window: shown }) });
    },
    [store, commands, selectors],
  );
}
