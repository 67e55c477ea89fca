/** The named filters at the top of the filter column, each with what it finds. Nothing where there are none. */
import { useApp } from '../useStore.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const NamedFilterList = latePart(async () => (await import('./NamedFilterList.tsx')).NamedFilterList);

export function NamedFilters() {
  // The revision tells of change: the record is a table that mutates behind its reader.
  const viewCount = useApp(state => state.record.views.size);
  return (
    viewCount > 0 && (
      <PartBoundary>
        <NamedFilterList />
      </PartBoundary>
    )
  );
}
