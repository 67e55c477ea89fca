/** All named filters, one a row: on or off, pinned or not, another name, away. */
import { useEffect, useId, useRef, useState } from 'react';
import { viewName } from '../../domain/namedViews.ts';
import { type NamedView } from '../../domain/record.ts';
import { useAnnounce } from '../announce.tsx';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { type ReadyView, useNamedViews } from './useNamedViews.ts';
import { useViewCounts } from './useViewCounts.ts';
import { ViewButton } from './ViewButton.tsx';
import { ViewNameField } from './ViewNameField.tsx';
import styles from './views.module.css';

export function NamedFilterList() {
  const { language } = useSession();
  const words = useLanguageWith(language, 'views').text.views;
  const headingId = useId();
  const { all, currentKey, toggle } = useNamedViews();
  const counts = useViewCounts(all);
  return (
    <section className={styles['named']} aria-labelledby={headingId}>
      <h3 id={headingId} className={controls['heading']}>
        {words.title}
      </h3>
      <ul>
        {all.map(ready => (
          <NamedFilterRow
            key={ready.view.id}
            ready={ready}
            count={counts.get(ready.key)}
            isOn={ready.key === currentKey}
            onToggle={toggle}
          />
        ))}
      </ul>
    </section>
  );
}

interface NamedFilterRowProps {
  readonly ready: ReadyView;
  readonly count: number | undefined;
  readonly isOn: boolean;
  readonly onToggle: (ready: ReadyView) => void;
}

function NamedFilterRow({ ready, count, isOn, onToggle }: NamedFilterRowProps) {
  const { commands, language } = useSession();
  const leaveDay = useEditableNow();
  const words = useLanguageWith(language, 'views').text.views;
  const announce = useAnnounce();
  const moreRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isRenaming, setRenaming] = useState(false);
  const { view } = ready;
  useEffect(() => {
    const more = moreRef.current;
    const row = more?.parentElement;
    if (!isOpen || !more || !row) return;
    // Before the page's own meaning of Esc, which would close the sheet of filters as well.
    const onKeyDown = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      setOpen(false);
      more.focus();
    };
    row.addEventListener('keydown', onKeyDown);
    return () => {
      row.removeEventListener('keydown', onKeyDown);
    };
  }, [isOpen, isRenaming]);
  const focusRow = () => {
    document.getElementById(rowId(view))?.querySelector('button')?.focus();
  };
  const leave = () => {
    setRenaming(false);
    requestAnimationFrame(focusRow);
  };
  if (isRenaming) {
    return (
      <li id={rowId(view)} className={styles['row']}>
        <ViewNameField
          startsWith={view.name}
          id={view.id}
          onKeep={typed => {
            leaveDay();
            if (commands.keepNamedView({ ...view, name: viewName(typed) }) !== undefined) {
              announce(words.renamed(viewName(typed)));
            }
            leave();
            return undefined;
          }}
          onLeave={leave}
        />
      </li>
    );
  }
  return (
    <li id={rowId(view)} className={styles['row']}>
      <ViewButton ready={ready} count={count} isOn={isOn} onToggle={onToggle} />
      <button
        ref={moreRef}
        type="button"
        className={styles['more']}
        aria-label={words.more(view.name)}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {isOpen && (
        <div className={styles['tools']}>
          <button
            type="button"
            className={styles['tool']}
            aria-label={words.pin(view.name)}
            aria-pressed={view.pinned === true}
            onClick={() => {
              leaveDay();
              commands.keepNamedView(withPin(view, view.pinned !== true));
            }}
          >
            {words.pinShort}
          </button>
          <button
            type="button"
            className={styles['tool']}
            aria-label={words.rename(view.name)}
            onClick={() => {
              setRenaming(true);
            }}
          >
            {words.renameShort}
          </button>
          <button
            type="button"
            className={styles['tool']}
            aria-label={words.delete(view.name)}
            onClick={() => {
              leaveDay();
              commands.dropNamedView(view.id);
              announce(words.deleted(view.name));
            }}
          >
            {words.deleteShort}
          </button>
        </div>
      )}
    </li>
  );
}

/** Where its row stands: focus goes back there after the name was changed. */
function rowId({ id }: NamedView): string {
  return `named-filter-${id}`;
}

/** Not pinned is no pin at all, as in the file. */
function withPin({ id, name, hash }: NamedView, isPinned: boolean): NamedView {
  return { id, name, hash, ...(isPinned ? { pinned: true } : {}) };
}
