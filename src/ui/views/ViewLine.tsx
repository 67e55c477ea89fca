/**
 * Beside the chips: the pinned filters and the one that is on, and for a filter that has no name yet the way to
 * give it one. Fetched when there is a name or a filter.
 */
import { isOpen } from '../../query/filterFailures.ts';
import { useApp } from '../useStore.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const ViewLineButtons = latePart(async () => (await import('./ViewLineButtons.tsx')).ViewLineButtons);

export function ViewLine() {
  const isNeeded = useApp(({ record, view }) => record.views.size > 0 || !isOpen(view.filter));
  return (
    isNeeded && (
      <PartBoundary>
        <ViewLineButtons />
      </PartBoundary>
    )
  );
}
