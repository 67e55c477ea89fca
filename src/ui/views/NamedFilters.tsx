/** The named filters at the top of the filter column, each with what it finds. Nothing where there are none. */
import { lazy, Suspense } from 'react';
import { useApp } from '../useStore.ts';

const NamedFilterList = lazy(async () => ({
  default: (await import('./NamedFilterList.tsx')).NamedFilterList,
}));

export function NamedFilters() {
  // The revision tells of change: the record is a table that mutates behind its reader.
  const viewCount = useApp(state => state.record.views.size);
  return (
    viewCount > 0 && (
      <Suspense>
        <NamedFilterList />
      </Suspense>
    )
  );
}
