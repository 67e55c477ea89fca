/** What counts where accounts are compared: all of them, or on a day as known the dated ones of that time alone. */
import { useMemo } from 'react';
import { startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { type ReadingScope } from '../../domain/claims.ts';
import { dayMs } from '../../domain/timeWindow.ts';
import { useApp } from '../useStore.ts';

export function useReadingScope(): ReadingScope {
  const places = useApp(state => state.record.places);
  const knownOn = useApp(state => state.knownOn);
  return useMemo(
    () => (knownOn === undefined ? { places } : { places, knownBeforeMs: startOfIsoDayMs(knownOn) + dayMs }),
    [places, knownOn],
  );
}
