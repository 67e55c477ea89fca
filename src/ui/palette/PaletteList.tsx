/** The list under the field of the palette, in named groups; the chosen item is always in sight. */
import { useEffect, useId, useRef } from 'react';
import { type LanguageWith } from '../../language/language.ts';
import styles from './palette.module.css';
import { type PaletteItem } from './paletteItem.ts';
import { type PaletteGroup } from './usePaletteAnswer.ts';

interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly words: LanguageWith<'palette'>['text']['palette'];
  readonly active: PaletteItem | undefined;
  readonly optionId: (item: PaletteItem) => string;
  readonly onChoose: (item: PaletteItem) => void;
}

export function PaletteList({ id, groups, words, active, optionId, onChoose }: PaletteListProps) {
  const headingId = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const activeId = active === undefined ? undefined : optionId(active);
  useEffect(() => {
    if (activeId === undefined) return;
    const option = document.getElementById(activeId);
    // The heading of the first group comes into sight with its first item.
    const isFirst = option !== null && option === listRef.current?.querySelector('[role=option]');
    if (isFirst) listRef.current?.scrollTo({ top: 0 });
    else option?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div
      ref={listRef}
      id={id}
      role="listbox"
      className={styles['list']}
      aria-label={words.results}
      tabIndex={-1}
    >
      {groups.map(({ kind, items, total }) => (
        <div key={kind} role="group" aria-labelledby={`${headingId}-${kind}`}>
          <div id={`${headingId}-${kind}`} role="presentation" className={styles['heading']}>
            {words.groups[kind]}
            {total > items.length && (
              <span className={styles['more']}> {words.more(items.length, total)}</span>
            )}
          </div>
          {items.map(item => (
            // Keys are the field's, where focus stays.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={item.key}
              id={optionId(item)}
              role="option"
              tabIndex={-1}
              aria-selected={item === active}
              className={styles['option']}
              onMouseDown={mouseEvent => {
                mouseEvent.preventDefault();
              }}
              onClick={() => {
                onChoose(item);
              }}
            >
              <bdi className={styles['label']}>{item.label}</bdi>
              {item.hint !== undefined && <bdi className={styles['hint']}>{item.hint}</bdi>}
              {item.keys !== undefined && <kbd className={styles['key']}>{item.keys}</kbd>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
