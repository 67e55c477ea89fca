/** What the reader must know: nothing is kept, something was set aside, the tab is too old, a link was odd. */
import { useSession } from '../session.ts';
import styles from './bar.module.css';

export type Notice =
  | { readonly kind: 'nothing-kept' }
  | { readonly kind: 'newer-data' }
  | { readonly kind: 'tab-outdated' }
  | { readonly kind: 'quarantined'; readonly count: number }
  | { readonly kind: 'address'; readonly parts: readonly string[] };

/** More of an unreadable address than this helps nobody to mend it. */
const longestQuote = 80;

export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { language } = useSession();
  const words = language.text.screen.saving;
  const inWords = (notice: Notice): string => {
    switch (notice.kind) {
      case 'nothing-kept':
        return words.nothingKept;
      case 'newer-data':
        return words.readOnly;
      case 'tab-outdated':
        return words.tabClosed;
      case 'quarantined':
        return words.quarantined(notice.count);
      case 'address': {
        const text = notice.parts.join(', ');
        const quote = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
        return language.text.screen.unreadAddress(quote);
      }
    }
  };
  return (
    <div role="status">
      {notices.map((notice, index) => (
        <p key={index} className={styles['notice']}>
          <bdi>{inWords(notice)}</bdi>
        </p>
      ))}
    </div>
  );
}
