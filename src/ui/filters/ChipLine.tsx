/**
 * The filter as a sentence. Each part of it is a button that opens what it can be changed to, and has its way out
 * beside it.
 */
import { useEffect, useRef, useState } from 'react';
import { partsInWords } from '../../language/filterSentence.ts';
import { type FilterPart } from '../../query/facets.ts';
import { focusView } from '../focusView.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { useValueNames } from '../useValueNames.ts';
import { ChipEditor } from './ChipEditor.tsx';
import styles from './chips.module.css';
import { dropPart } from './dropPart.ts';
import { useFilterLanguage } from './useFilterLanguage.ts';

export function ChipLine() {
  const { language, commands } = useSession();
  const filter = useApp(state => state.view.filter);
  const nameOf = useValueNames();
  const words = useFilterLanguage().text.filters.chips;
  const [edited, setEdited] = useState<FilterPart>();
  const listRef = useRef<HTMLUListElement>(null);
  const chips = partsInWords(filter, nameOf, language);
  // An editor whose part was dropped, or is another's by now, has nothing to edit.
  const isEditing = chips.some(({ part }) => part === edited);

  const leftAtRef = useRef<number>(undefined);
  useEffect(() => {
    const leftAt = leftAtRef.current;
    if (leftAt === undefined) return;
    leftAtRef.current = undefined;
    const buttons = listRef.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [];
    const next = buttons[Math.min(leftAt, buttons.length - 1)];
    if (next === undefined) focusView();
    else next.focus();
  }, [chips.length]);

  if (chips.length === 0) return null;
  return (
    <ul ref={listRef} className={styles['chips']} aria-label={words.label}>
      {chips.map(({ part, text }, at) => (
        <li key={part} className={styles['chip']}>
          {part === 'direct' || part === 'changed' || part === 'text' ? (
            <bdi className={styles['chipText']}>{text}</bdi>
          ) : (
            <button
              type="button"
              className={styles['chipText']}
              data-chip={part}
              aria-haspopup="dialog"
              aria-expanded={part === edited}
              onClick={() => {
                setEdited(part === edited ? undefined : part);
              }}
            >
              <bdi>{text}</bdi>
            </button>
          )}
          <button
            type="button"
            className={styles['remove']}
            aria-label={words.remove(text)}
            onClick={() => {
              setEdited(undefined);
              dropPart(commands, part);
            }}
          >
            ×
          </button>
          {isEditing && part === edited && (
            <ChipEditor
              part={part}
              text={text}
              onLeave={() => {
                setEdited(undefined);
              }}
              onDrop={() => {
                setEdited(undefined);
                leftAtRef.current = at;
                dropPart(commands, part);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
