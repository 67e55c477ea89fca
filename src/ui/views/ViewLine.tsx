/**
 * Beside the chips: the pinned filters and the one that is on, and for a filter that has no name yet the way to
 * give it one. Fetched when there is a name or a filter.
 */
import { lazy, Suspense } from 'react';
import { isOpen } from '../../query/filterFailures.ts';
import { useApp } from '../useStore.ts';

const ViewLineButtons = lazy(async () => ({
  default: (await import('./ViewLineButtons.tsx')).ViewLineButtons,
}));

export function ViewLine() {
  const isNeeded = useApp(({ record, view }) => record.views.size > 0 || !isOpen(view.filter));
  return (
    isNeeded && (
      <Suspense>
        <ViewLineButtons />
      </Suspense>
    )
  );
}
