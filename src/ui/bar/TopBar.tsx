/** The bar over everything: which record, search, undo, adding, theme, help, and whether work is kept. */
import { type RefObject, useId, useRef, useState } from 'react';
import controls from '../controls.module.css';
import { ConflictHost } from '../merge/ConflictHost.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';
import { RecordMenu } from './RecordMenu.tsx';
import { SaveState } from './SaveState.tsx';
import { SearchBox } from './SearchBox.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const ShareMenu = latePart(async () => (await import('../share/ShareMenu.tsx')).ShareMenu);

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
      <ConflictHost />
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
            <PartBoundary>
              <ShareMenu
                onChosen={() => {
                  shareRef.current?.hidePopover();
                }}
              />
            </PartBoundary>
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
