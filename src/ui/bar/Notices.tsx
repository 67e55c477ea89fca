/** What the reader must know: nothing is kept, something was set aside, the tab is too old, a link was odd. */
import { lazy, Suspense } from 'react';
import { type Refusals } from '../../formats/openedFile.ts';
import { useSession } from '../session.ts';
import styles from './bar.module.css';

const RefusedRows = lazy(async () => ({ default: (await import('./RefusedRows.tsx')).RefusedRows }));

export type Notice =
  | { readonly kind: 'nothing-kept' }
  | { readonly kind: 'newer-data' }
  | { readonly kind: 'tab-outdated' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'quarantined'; readonly count: number }
  | { readonly kind: 'preview'; readonly name: string }
  | { readonly kind: 'refused'; readonly refusals: Refusals }
  | { readonly kind: 'ignored-keys'; readonly keys: readonly string[] }
  | { readonly kind: 'not-as-of'; readonly day: string }
  | { readonly kind: 'no-such-event'; readonly id: string }
  | { readonly kind: 'no-such-record'; readonly id: string }
  | { readonly kind: 'address'; readonly parts: readonly string[] };

/** More of an unreadable address than this helps nobody to mend it. */
const longestQuote = 80;

function quote(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { language } = useSession();
  const { screen } = language.text;
  const words = screen.saving;
  const inWords = (notice: Notice): string => {
    switch (notice.kind) {
      case 'nothing-kept':
        return words.nothingKept;
      case 'newer-data':
        return words.readOnly;
      case 'tab-outdated':
        return words.tabClosed;
      case 'cleared':
        return words.cleared;
      case 'quarantined':
        return words.quarantined(notice.count);
      case 'preview':
        return language.text.records.preview(quote(notice.name));
      case 'refused':
        return language.text.records.refused(notice.refusals.refusedCount, notice.refusals.readCount);
      case 'ignored-keys':
        return language.text.records.ignoredKeys(quote(notice.keys.join(', ')));
      case 'not-as-of':
        return screen.notAsOf(quote(notice.day));
      case 'no-such-event':
        return screen.noSuchEvent(quote(notice.id));
      case 'no-such-record':
        return screen.noSuchRecord(quote(notice.id));
      case 'address':
        return screen.unreadAddress(quote(notice.parts.join(', ')));
    }
  };
  return (
    <div role="status">
      {notices.map((notice, index) => (
        <div key={index} className={styles['notice']}>
          <bdi>{inWords(notice)}</bdi>
          {notice.kind === 'refused' && (
            <Suspense>
              <RefusedRows refusals={notice.refusals} />
            </Suspense>
          )}
        </div>
      ))}
    </div>
  );
}
