/**
 * Everything by name: commands, what the record names, named filters, events, dates. A field with a list after the
 * combobox pattern of the ARIA Authoring Practices: focus stays in the field, the arrows move what is chosen.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './palette.module.css';
import { PaletteList } from './PaletteList.tsx';
import { type PaletteItem } from './paletteItem.ts';
import { type PaletteActions, usePalettePorts } from './usePalettePorts.ts';
import { type PaletteGroup, usePaletteAnswer } from './usePaletteAnswer.ts';

interface PaletteProps {
  readonly actions: PaletteActions;
  readonly onClose: () => void;
}

/** Items by Page Up and Page Down. */
const pageSize = 8;

export function Palette({ actions, onClose }: PaletteProps) {
  const { language: first } = useSession();
  const language = useLanguageWith(first, 'palette');
  const words = language.text.palette;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [activeKey, setActiveKey] = useState<string>();
  const [asked, setAsked] = useState<readonly PaletteGroup[]>();
  const ports = usePalettePorts(actions, language, setAsked);
  const answer = usePaletteAnswer(typed, ports);
  const groups = asked ?? answer.groups;
  const items = groups.flatMap(group => group.items);
  const found = items.findIndex(({ key }) => key === activeKey);
  const activeIndex = Math.max(found, 0);
  const active = items[activeIndex];
  const optionId = (item: PaletteItem) => `${listId}-${items.indexOf(item)}`;

  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  // Enter that comes before the answer waits for it: what is done is what was typed.
  const isEnteredRef = useRef(false);
  const isWaiting = asked === undefined && activeKey === undefined && answer.isLooking;
  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    if (item.staysOpen === true) {
      item.run();
      setActiveKey(undefined);
      return;
    }
    // Focus goes back to where it was before what is chosen may move it.
    dialogRef.current?.close();
    item.run();
  };
  useEffect(() => {
    if (!isEnteredRef.current || isWaiting) return;
    isEnteredRef.current = false;
    choose(active);
  });
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.nativeEvent.isComposing) return;
    const last = items.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: activeIndex === last ? 0 : activeIndex + 1,
      ArrowUp: activeIndex === 0 ? last : activeIndex - 1,
      PageDown: Math.min(last, activeIndex + pageSize),
      PageUp: Math.max(0, activeIndex - pageSize),
    };
    const to = moves[keyEvent.key];
    if (to !== undefined) {
      keyEvent.preventDefault();
      setActiveKey(items[to]?.key);
    } else if ((keyEvent.ctrlKey || keyEvent.metaKey) && keyEvent.key.toLowerCase() === 'k') {
      // Closed as by Esc, so that focus goes back.
      keyEvent.preventDefault();
      dialogRef.current?.close();
    } else if (keyEvent.key === 'Enter') {
      keyEvent.preventDefault();
      if (isWaiting) isEnteredRef.current = true;
      else choose(active);
    }
  };
  return (
    <dialog ref={dialogRef} className={styles['palette']} aria-label={words.title} onClose={onClose}>
      <input
        type="text"
        role="combobox"
        className={styles['field']}
        aria-label={words.field}
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(active === undefined ? {} : { 'aria-activedescendant': optionId(active) })}
        placeholder={words.field}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={changeEvent => {
          setTyped(changeEvent.currentTarget.value);
          setActiveKey(undefined);
          setAsked(undefined);
          isEnteredRef.current = false;
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList
        id={listId}
        groups={groups}
        words={words}
        active={active}
        optionId={optionId}
        onChoose={choose}
      />
      <p role="status" className={styles['status']}>
        {typed.trim() === '' ? words.hint : answer.isLooking ? words.looking : words.found(countOf(groups))}
      </p>
      <p className={styles['keys']}>{words.keysHint}</p>
    </dialog>
  );
}

function countOf(groups: readonly PaletteGroup[]): number {
  return groups.reduce((sum, { total }) => sum + total, 0);
}
