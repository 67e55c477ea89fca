import { useMemo } from 'react';
import { fitWindow } from '../query/timeRange.ts';
import { readingDayMs } from '../store/readingDay.ts';
import { type Gesture, moveWindow, windowLimits } from '../timeline/windowGestures.ts';
import { useSession } from './session.ts';

interface WindowMoves {
  readonly move: (gesture: Gesture) => void;
  /** Fits the window to the filtered events. */
  readonly showFiltered: () => void;
}

/** Moves of the window by buttons, within the limits that gestures have. */
export function useWindowMoves(): WindowMoves {
  const { store, selectors, commands } = useSession();
  return useMemo(() => {
    const move = (gesture: Gesture) => {
      const state = store.getState();
      const window = selectors.windowOf(state);
      const limits = windowLimits(selectors.columnsOf(state).extent, readingDayMs(state), window);
      commands.setWindow(moveWindow(window, gesture, limits), 'settled');
    };
    const showFiltered = () => {
      const state = store.getState();
      const window = fitWindow(selectors.columnsOf(state), selectors.filteredRowsOf(state));
      if (window !== undefined) move({ kind: 'show', window });
    };
    return { move, showFiltered };
  }, [store, selectors, commands]);
}
