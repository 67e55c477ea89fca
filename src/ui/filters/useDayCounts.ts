import { startTransition, useEffect, useState } from 'react';
import { type Columns } from '../../query/columns.ts';
import { type Filter } from '../../query/condition.ts';
import { type Histogram, histogram, withoutDays } from '../../query/histogram.ts';
import { afterPicture } from '../../store/afterPicture.ts';
import { useSession } from '../session.ts';

/** As many columns as fit the narrowest panel at two pixels each. */
const stretchCount = 76;

interface Counted {
  readonly columns: Columns;
  readonly filter: Filter;
  readonly histogram: Histogram | undefined;
}

/** The record's events by day, counted again after the picture of each change of the record or the rest of the filter. */
export function useDayCounts(): Histogram | undefined {
  const { store, selectors } = useSession();
  const [opened] = useState((): Counted => {
    const state = store.getState();
    const columns = selectors.columnsOf(state);
    const filter = selectors.filterOf(state);
    return { columns, filter, histogram: histogram(columns, filter, stretchCount) };
  });
  const [shown, setShown] = useState(opened.histogram);
  useEffect(() => {
    let counted: Pick<Counted, 'columns' | 'filter'> = opened;
    let isAwaited = false;
    let hasEnded = false;
    const count = () => {
      isAwaited = false;
      if (hasEnded) return;
      const state = store.getState();
      counted = { columns: selectors.columnsOf(state), filter: selectors.filterOf(state) };
      const next = histogram(counted.columns, counted.filter, stretchCount);
      startTransition(() => {
        setShown(next);
      });
    };
    const onState = () => {
      if (isAwaited) return;
      const state = store.getState();
      const isSame =
        counted.columns === selectors.columnsOf(state) &&
        isSameButDays(counted.filter, selectors.filterOf(state));
      if (isSame) return;
      isAwaited = true;
      afterPicture(window, count);
    };
    onState();
    const unsubscribe = store.subscribe(onState);
    return () => {
      hasEnded = true;
      unsubscribe();
    };
  }, [store, selectors, opened]);
  return shown;
}

/** Dragging the days changes nothing else of the filter, and no count here. */
function isSameButDays(one: Filter, other: Filter): boolean {
  if (one === other) return true;
  const [first, second] = [withoutDays(one), withoutDays(other)];
  return (
    first.conditions === second.conditions && first.text === second.text && first.direct === second.direct
  );
}
