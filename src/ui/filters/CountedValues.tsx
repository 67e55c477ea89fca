/** The values of a group that stands open, with their counts. What is folded is neither counted nor drawn. */
import { memo } from 'react';
import { type FacetBoard } from '../../store/followFacets.ts';
import { FilterValues, type FilterValuesProps } from './FilterValues.tsx';
import { useFacetCounts } from './useFacetCounts.ts';

interface CountedValuesProps extends Omit<FilterValuesProps, 'facets'> {
  readonly board: FacetBoard;
}

export const CountedValues = memo(function CountedValues({ board, ...list }: CountedValuesProps) {
  const facets = useFacetCounts(board, list.group, list.role);
  return <FilterValues {...list} facets={facets} />;
});
