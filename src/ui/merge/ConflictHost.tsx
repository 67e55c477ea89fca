/** Where the log has edits of several people, what they decided twice is counted; without them nothing is fetched. */
import { useApp } from '../useStore.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const ConflictCount = latePart(async () => (await import('./ConflictCount.tsx')).ConflictCount);

export function ConflictHost() {
  const isShared = useApp(({ operations }) => operations.some(({ actor }) => actor !== operations[0]?.actor));
  return isShared ? (
    <PartBoundary>
      <ConflictCount />
    </PartBoundary>
  ) : null;
}
