/**
 * One task of sharing from its asking to its end: writes, copies and says so. What takes long shows how far it
 * is and can be stopped; what the browser refuses to copy is shown, to be copied by hand.
 */
import { useEffect, useState } from 'react';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import { useOpening } from '../opening/openingContext.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { putOnClipboard } from './clipboard.ts';
import { CopyByHand } from './CopyByHand.tsx';
import styles from './share.module.css';
import { type CopyTask } from './shareTask.ts';
import { type Shared, writeShared } from './writeShared.ts';

interface CopyingProps {
  readonly task: CopyTask;
  readonly onDone: () => void;
}

/** Work that ends within this long shows no bar. */
const quietMs = 300;

export function Copying({ task, onDone }: CopyingProps) {
  const session = useSession();
  const language = useLanguageWith(session.language, 'share');
  const announce = useAnnounce();
  const { shown: source } = useOpening();
  const [stopping] = useState(() => new AbortController());
  const [doneCount, setDoneCount] = useState<number>();
  const [refused, setRefused] = useState<Shared>();
  const words = language.text.share;
  const totalCount = session.selectors.filteredRowsOf(session.store.getState()).length;

  useEffect(() => {
    const { signal } = stopping;
    const startedMs = performance.now();
    const said = (shared: Shared): string => {
      if (task.kind === 'citation' || task.kind === 'event-citation') return words.citationCopied;
      if (task.kind === 'chronology') {
        return words.chronologyCopied(shared.eventCount ?? 0, (shared.html ?? shared.text).size);
      }
      return source === 'file' ? words.previewLinkCopied : words.linkCopied;
    };
    const copy = async (): Promise<void> => {
      const writing = writeShared(task, {
        session,
        language,
        page: location,
        signal,
        onProgress: count => {
          if (performance.now() - startedMs > quietMs) setDoneCount(Math.round(count));
        },
      });
      try {
        await putOnClipboard(writing, task.kind === 'chronology' && task.form === 'rich');
        announce(said(await writing));
      } catch {
        if (signal.aborted) {
          announce(words.stopped);
        } else {
          const shared = await writing;
          setDoneCount(undefined);
          setRefused(shared);
          return;
        }
      }
      onDone();
    };
    void copy();
    return () => {
      stopping.abort();
    };
    // A task is begun once; the page hands over another one as another component.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (refused !== undefined) return <CopyByHand shared={refused} onClose={onDone} />;
  if (doneCount === undefined) return null;
  const label = words.writing(doneCount, totalCount);
  return (
    <div className={styles['writing']}>
      <span>{label}</span>
      <progress aria-label={words.chronology(totalCount)} value={doneCount} max={totalCount} />
      <button
        type="button"
        className={controls['button']}
        onClick={() => {
          stopping.abort();
        }}
      >
        {words.stop}
      </button>
    </div>
  );
}
