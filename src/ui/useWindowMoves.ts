import { useMemo } from 'react';
import { startOfIsoDayMs } from '../domain/calendarDay.ts';
import { fitWindow } from '../query/timeRange.ts';
import { type Gesture, moveWindow, windowLimits } from '../timeline/windowGestures.ts';
import { useSession } from './session.ts';

interface WindowMoves {
  readonly move: (gesture: Gesture) => void;
  /** Fits the window to the filtered events. */
  readonly showFiltered: () => void;
}

/** Moves of the window by buttons, within the limits that gestures have. */
export function useWindowMoves(): WindowMoves {
  const { store, selectors, commands, todayIso } = useSession();
  return useMemo(() => {
    const todayMs = startOfIsoDayMs(todayIso);
    const move = (gesture: Gesture) => {
      const state = store.getState();
      const window = selectors.windowOf(state, todayMs);
      const limits = windowLimits(selectors.columnsOf(state).extent, todayMs, window);
      commands.setWindow(moveWindow(window, gesture, limits), 'settled');
    };
    const showFiltered = () => {
      const state = store.getState();
      const window = fitWindow(selectors.columnsOf(state), selectors.filteredRowsOf(state));
      if (window !== undefined) move({ kind: 'show', window });
    };
    return { move, showFiltered };
  }, [store, selectors, commands, todayIso]);
}
