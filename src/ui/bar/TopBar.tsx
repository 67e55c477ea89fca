/** The bar over everything: which record, search, undo, adding, theme, help, and whether work is kept. */
import { lazy, type RefObject, Suspense, useId, useRef, useState } from 'react';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';
import { RecordMenu } from './RecordMenu.tsx';
import { SaveState } from './SaveState.tsx';
import { SearchBox } from './SearchBox.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { UndoButtons } from './UndoButtons.tsx';

const ShareMenu = lazy(async () => ({ default: (await import('../share/ShareMenu.tsx')).ShareMenu }));

interface TopBarProps {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onAdd: () => void;
  readonly onHelp: () => void;
}

export function TopBar({ searchRef, onAdd, onHelp }: TopBarProps) {
  const { language } = useSession();
  const title = useApp(state => state.record.title);
  const words = language.text.screen;
  const shareId = useId();
  const shareRef = useRef<HTMLDivElement>(null);
  const [isSharing, setSharing] = useState(false);
  return (
    <header className={styles['bar']}>
      <h1 className={styles['title']}>
        <bdi>{title}</bdi>
      </h1>
      <RecordMenu />
      <SearchBox inputRef={searchRef} />
      <div className={styles['tools']}>
        <SaveState />
        <UndoButtons />
        <ThemeMenu />
        <button type="button" className={controls['quiet']} popoverTarget={shareId}>
          {words.share}
        </button>
        <div
          ref={shareRef}
          id={shareId}
          popover="auto"
          role="group"
          aria-label={words.share}
          className={styles['shareMenu']}
          onToggle={toggleEvent => {
            setSharing(toggleEvent.newState === 'open');
          }}
        >
          {isSharing && (
            <Suspense>
              <ShareMenu
                onChosen={() => {
                  shareRef.current?.hidePopover();
                }}
              />
            </Suspense>
          )}
        </div>
        <button
          type="button"
          className={controls['icon']}
          aria-label={words.keys}
          title={words.keys}
          onClick={onHelp}
        >
          ?
        </button>
        <button type="button" className={controls['primary']} onClick={onAdd}>
          {words.addEvent}
        </button>
      </div>
    </header>
  );
}
