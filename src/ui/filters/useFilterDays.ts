import { useMemo } from 'react';
import { type DaySpan } from '../../domain/daySpan.ts';
import { useApp } from '../useStore.ts';

/** The days that the filter asks for. */
export function useFilterDays(): DaySpan {
  const from = useApp(state => state.view.filter.from);
  const to = useApp(state => state.view.filter.to);
  return useMemo(
    () => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }),
    [from, to],
  );
}
