/**
 * The list of a kind, to look in and choose from: a listbox with one tab stop (ARIA Authoring Practices), of which only
 * what is in sight is in the page.
 */
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Thing, type ThingKind } from '../../domain/thingKinds.ts';
import { namersOfBodies } from '../../domain/thingUses.ts';
import controls from '../controls.module.css';
import { draftKey, useThings } from './thingsContext.ts';
import styles from './things.module.css';
import { thingsFound, useAllThings } from './useThingList.ts';

/** As in `things.module.css`. */
const rowPx = 44;
/** Rows drawn beyond what is in sight on either side. */
const beyond = 10;
const assumedViewPx = 600;

interface ThingListProps {
  readonly kind: ThingKind;
  readonly shownId: string | undefined;
}

export function ThingList({ kind, shownId }: ThingListProps) {
  const { language, named, namedShare, show, startMaking, typed, names } = useThings();
  const words = language.text.things;
  const id = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const [sought, setSought] = useState('');
  const [isOnlyUnused, setOnlyUnused] = useState(false);
  const [view, setView] = useState({ topPx: 0, heightPx: assumedViewPx });
  const all = useAllThings(kind, language);
  const around = useMemo(() => (kind === 'body' ? namersOfBodies(names.record) : undefined), [kind, names]);
  const usesOf = (thing: Thing): number =>
    named.countOf(kind, thing.id) + (around?.get(thing.id)?.length ?? 0);
  const matching = thingsFound(all, sought);
  const found = isOnlyUnused ? matching.filter(({ thing }) => usesOf(thing) === 0) : matching;
  const [activeId, setActiveId] = useState(shownId);
  const activeAt = found.findIndex(({ thing }) => thing.id === (activeId ?? shownId));
  const first = Math.max(0, Math.floor(view.topPx / rowPx) - beyond);
  const end = Math.min(found.length, Math.ceil((view.topPx + view.heightPx) / rowPx) + beyond);

  const moveTo = (at: number) => {
    const listed = found[Math.max(0, Math.min(found.length - 1, at))];
    const list = listRef.current;
    if (listed === undefined || list === null) return;
    const topPx = found.indexOf(listed) * rowPx;
    if (topPx < list.scrollTop) list.scrollTop = topPx;
    else if (topPx + rowPx > list.scrollTop + list.clientHeight) {
      list.scrollTop = topPx + rowPx - list.clientHeight;
    }
    // The row must be in the page before it is named as the active one.
    flushSync(() => {
      setView({ topPx: list.scrollTop, heightPx: list.clientHeight || assumedViewPx });
      setActiveId(listed.thing.id);
    });
  };
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.heightPx / rowPx) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: activeAt + 1,
      ArrowUp: activeAt - 1,
      PageDown: activeAt + page,
      PageUp: activeAt - page,
      Home: 0,
      End: found.length - 1,
    };
    const to = moves[keyEvent.key];
    if (to !== undefined) {
      keyEvent.preventDefault();
      moveTo(to);
    } else if ((keyEvent.key === 'Enter' || keyEvent.key === ' ') && found[activeAt] !== undefined) {
      keyEvent.preventDefault();
      show(kind, found[activeAt].thing.id);
    }
  };
  const optionId = (at: number) => `${id}-${found[at]?.thing.id ?? ''}`;
  return (
    <section className={styles['list']} aria-label={words.list(kind)}>
      <div className={styles['find']}>
        <input
          type="search"
          className={controls['field']}
          aria-label={words.find(kind)}
          placeholder={words.findHint(all.length)}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={sought}
          onChange={({ currentTarget }) => {
            setSought(currentTarget.value);
            if (listRef.current !== null) listRef.current.scrollTop = 0;
          }}
          onKeyDown={keyEvent => {
            if (keyEvent.key === 'ArrowDown') {
              keyEvent.preventDefault();
              listRef.current?.focus();
              if (activeAt < 0) moveTo(0);
            } else if (keyEvent.key === 'Escape' && sought !== '') {
              // Esc empties the box; only then does it leave the dialog.
              keyEvent.preventDefault();
              setSought('');
            }
          }}
        />
        <div className={styles['findRow']}>
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={isOnlyUnused}
              onChange={({ currentTarget }) => {
                setOnlyUnused(currentTarget.checked);
              }}
            />
            {words.onlyUnused}
          </label>
          <span role="status">
            {(sought !== '' || isOnlyUnused) && words.found(found.length, all.length)}
          </span>
        </div>
      </div>
      <div
        ref={listRef}
        role="listbox"
        tabIndex={0}
        aria-label={words.list(kind)}
        {...(activeAt >= 0 ? { 'aria-activedescendant': optionId(activeAt) } : {})}
        className={styles['options']}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const row = target instanceof Element ? target.closest('[data-at]') : null;
          const listed = row === null ? undefined : found[Number(row.getAttribute('data-at'))];
          if (listed === undefined) return;
          setActiveId(listed.thing.id);
          show(kind, listed.thing.id);
        }}
        onScroll={({ currentTarget }) => {
          const { scrollTop: topPx, clientHeight } = currentTarget;
          if (Math.abs(topPx - view.topPx) < (rowPx * beyond) / 2) return;
          setView({ topPx, heightPx: clientHeight || assumedViewPx });
        }}
        onFocus={({ currentTarget }) => {
          // The first in sight: a press on a row gives focus before it chooses, and nothing may move meanwhile.
          if (activeAt < 0) moveTo(Math.ceil(currentTarget.scrollTop / rowPx));
        }}
      >
        <div
          role="presentation"
          className={styles['rows']}
          style={{ blockSize: `${found.length * rowPx}px` }}
        >
          {Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
            .concat(activeAt >= 0 && (activeAt < first || activeAt >= end) ? [activeAt] : [])
            .map(at => {
              const listed = found[at];
              if (listed === undefined) return null;
              const { thing, name } = listed;
              const uses = usesOf(thing);
              return (
                <div
                  key={thing.id}
                  id={optionId(at)}
                  role="option"
                  aria-selected={thing.id === shownId}
                  aria-posinset={at + 1}
                  aria-setsize={found.length}
                  data-active={at === activeAt}
                  data-at={at}
                  className={styles['option']}
                  style={{ insetBlockStart: `${at * rowPx}px` }}
                >
                  <bdi className={styles['optionName']}>{name}</bdi>
                  <span className={styles['optionHint']}>
                    <bdi>{hintOf(thing)}</bdi>
                    {typed.has(draftKey(kind, thing)) && (
                      <span className={styles['typed']}>{words.isTyped}</span>
                    )}
                  </span>
                  <span className={styles['optionUses']}>
                    {uses > 0 || namedShare >= 1 ? words.usedBy(uses) : '…'}
                  </span>
                </div>
              );
            })}
        </div>
      </div>
      {found.length === 0 && (
        <p className={styles['nothing']}>
          {all.length === 0
            ? words.noneYet(kind)
            : isOnlyUnused && sought === ''
              ? words.noneUnused
              : words.noneFound}
        </p>
      )}
      <div className={styles['foot']}>
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            startMaking(kind, found.length === 0 ? sought.trim() : '');
          }}
        >
          {found.length === 0 && sought.trim() !== '' ? words.addNamed(kind, sought.trim()) : words.add(kind)}
        </button>
      </div>
    </section>
  );
}

function hintOf(thing: Thing): string {
  if ('spellings' in thing) return [thing.side, thing.office].filter(part => part !== undefined).join(' · ');
  if ('members' in thing) {
    return thing.members.length === 0
      ? thing.id
      : `${thing.id} · ${thing.members.map(({ side }) => side).join(' ')}`;
  }
  if ('granularity' in thing) return thing.country ?? '';
  if ('publisher' in thing) return thing.published ?? '';
  return thing.description ?? '';
}
