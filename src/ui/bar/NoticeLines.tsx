/** The notices in words, one below the other. Fetched with the first of them, or at rest. */
import controls from '../controls.module.css';
import { recordAsked } from '../home/recordAsked.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './bar.module.css';
import { type Notice } from './notice.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const KeepAgain = latePart(async () => (await import('../recovery/KeepAgain.tsx')).KeepAgain);
const AddToRecord = latePart(async () => (await import('../importing/AddToRecord.tsx')).AddToRecord);
const RefusedRows = latePart(async () => (await import('./RefusedRows.tsx')).RefusedRows);

/** More of an unreadable address than this helps nobody to mend it. */
const longestQuote = 80;

function quote(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

export function NoticeLines({ notices }: { readonly notices: readonly Notice[] }) {
  const { language, store } = useSession();
  const words = useLanguageWith(language, 'notices').text.notices;
  const inWords = (notice: Notice): string => {
    switch (notice.kind) {
      case 'nothing-kept':
        return words.nothingKept;
      case 'newer-data':
        return words.readOnly;
      case 'upgrade-failed':
        return words.upgradeFailed;
      case 'tab-outdated':
        return words.tabClosed;
      case 'cleared':
        return words.cleared;
      case 'quarantined':
        return words.quarantined(notice.count);
      case 'backup-old':
        return words.backupOld(notice.editCount, notice.dayCount);
      case 'not-persisted':
        return words.notPersisted;
      case 'deleted':
        return words.deleted;
      case 'preview':
        // A link has no name of its own.
        return words.preview(quote(notice.name === '' ? store.getState().record.title : notice.name));
      case 'refused':
        return words.refused(notice.refusals.refusedCount, notice.refusals.readCount);
      case 'converted':
        return notice.notes
          .map(({ code, count, line, detail = '' }) => words.converted[code](count, line, quote(detail)))
          .join(' ');
      case 'ignored-keys':
        return words.ignoredKeys(quote(notice.keys.join(', ')));
      case 'not-as-of':
        return words.notAsOf(notice.day);
      case 'no-such-event':
        return words.noSuchEvent(quote(notice.id));
      case 'no-such-record':
        return words.noSuchRecord(quote(notice.id));
      case 'address':
        return words.unreadAddress(quote(notice.parts.join(', ')));
    }
  };
  return notices.map((notice, index) => (
    <div key={index} className={styles['notice']}>
      <bdi>{inWords(notice)}</bdi>
      {notice.kind === 'preview' && (
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            recordAsked.ask('keep');
          }}
        >
          {words.keep}
        </button>
      )}
      {notice.kind === 'preview' && (
        <PartBoundary>
          <AddToRecord />
        </PartBoundary>
      )}
      {notice.kind === 'cleared' && (
        <PartBoundary>
          <KeepAgain />
        </PartBoundary>
      )}
      {(notice.kind === 'nothing-kept' ||
        notice.kind === 'upgrade-failed' ||
        notice.kind === 'cleared' ||
        notice.kind === 'backup-old' ||
        notice.kind === 'not-persisted') && (
        <button
          type="button"
          className={controls['link']}
          onClick={() => {
            recordAsked.ask('back-up');
          }}
        >
          {words.backUp}
        </button>
      )}
      {notice.kind === 'refused' && (
        <PartBoundary>
          <RefusedRows refusals={notice.refusals} />
        </PartBoundary>
      )}
    </div>
  ));
}
