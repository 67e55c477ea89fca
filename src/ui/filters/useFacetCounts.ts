import { startTransition, useEffect, useMemo, useState } from 'react';
import { type Role } from '../../domain/vocabulary.ts';
import { type FilterGroup } from '../../query/condition.ts';
import { type FacetCount, facetCounts } from '../../query/facets.ts';
import { createFacetBoard, type FacetBoard } from '../../store/followFacets.ts';
import { useSession } from '../session.ts';

/** One board for all sections of the panel, so that their counts change together. */
export function useFacetBoard(): FacetBoard {
  const { store, selectors } = useSession();
  return useMemo(() => {
    const { columnsOf, filterOf } = selectors;
    return createFacetBoard({ store, columnsOf, filterOf, clock: window, deliver: startTransition });
  }, [store, selectors]);
}

/**
 * The counts of one group, from when this is first rendered: for a moment after a press those of before, until the
 * picture is drawn. For another group or role, another component has to ask.
 */
export function useFacetCounts(board: FacetBoard, group: FilterGroup, role?: Role): readonly FacetCount[] {
  const [opened] = useState(() => {
    const counted = board.asked();
    return { counted, counts: facetCounts(counted.columns, counted.filter, { group, role }) };
  });
  const [shown, setShown] = useState(opened.counts);
  useEffect(
    () => board.follow({ group, role, counted: opened.counted, onCounts: setShown }),
    [board, group, role, opened],
  );
  return shown;
}
