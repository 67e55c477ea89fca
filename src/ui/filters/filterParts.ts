/** All that shows and changes the filter, in one piece, since it is fetched in one (`lateFilters.ts`). */
import { ViewLine } from '../views/ViewLine.tsx';
import { ChipLine } from './ChipLine.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { NothingMatches } from './NothingMatches.tsx';

export const filterParts = { ChipLine, FilterPanel, NothingMatches, ViewLine };
