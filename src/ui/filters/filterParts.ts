/** All that shows and changes the filter, and the keys of the page, in one piece, fetched as one (`lateFilters.ts`). */
import { Shortcuts } from '../Shortcuts.ts';
import { ViewLine } from '../views/ViewLine.tsx';
import { ChipLine } from './ChipLine.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { NothingMatches } from './NothingMatches.tsx';

export const filterParts = { ChipLine, FilterPanel, NothingMatches, Shortcuts, ViewLine };
