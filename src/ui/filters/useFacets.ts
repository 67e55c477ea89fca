import { startTransition, useEffect, useState } from 'react';
import { type Columns } from '../../query/columns.ts';
import { type Filter } from '../../query/condition.ts';
import { type Facets, facets } from '../../query/facets.ts';
import { followFacets } from '../../store/followFacets.ts';
import { useSession } from '../session.ts';

interface Counted {
  readonly columns: Columns;
  readonly filter: Filter;
  readonly facets: Facets;
}

/** The counts of the filter: for a moment after a press those of before, until the picture is drawn. */
export function useFacets(): Facets {
  const { store, selectors } = useSession();
  const [opened] = useState((): Counted => {
    const state = store.getState();
    const columns = selectors.columnsOf(state);
    const { filter } = state.view;
    return { columns, filter, facets: facets(columns, filter) };
  });
  const [shown, setShown] = useState(opened.facets);
  useEffect(() => {
    const onFacets = (counted: Facets) => {
      startTransition(() => {
        setShown(counted);
      });
    };
    return followFacets({ store, columnsOf: selectors.columnsOf, clock: window, onFacets }, opened);
  }, [store, selectors, opened]);
  return shown;
}
