/** What the reader must know: nothing is kept, something was set aside, the tab is too old, a link was odd. */
import { type Notice } from './notice.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const NoticeLines = latePart(async () => (await import('./NoticeLines.tsx')).NoticeLines);

/** The region is always there: one that appears together with its words is often not spoken. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  return (
    <div role="status">
      {notices.length > 0 && (
        <PartBoundary>
          <NoticeLines notices={notices} />
        </PartBoundary>
      )}
    </div>
  );
}
