/**
 * What stands under a pressed chip: how its values combine, in which role they are meant, each value with its way
 * out. It is not modal: Esc and "Done" lead back to the chip, a press or a step elsewhere just leaves it.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { type FilterPart } from '../../query/facets.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './chips.module.css';
import { ConditionFields } from './ConditionFields.tsx';
import { useFilterLanguage } from './useFilterLanguage.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const DaysField = latePart(async () => (await import('./DaysField.tsx')).DaysField);

interface ChipEditorProps {
  readonly part: FilterPart;
  /** The chip's own words. */
  readonly text: string;
  readonly onLeave: () => void;
  readonly onDrop: () => void;
}

/** Left between the editor and the edge of the page. */
const marginPx = 8;

export function ChipEditor({ part, text, onLeave, onDrop }: ChipEditorProps) {
  const { commands } = useSession();
  const words = useFilterLanguage().text.filters.editor;
  const filter = useApp(state => state.view.filter);
  const condition = typeof part === 'number' ? filter.conditions[part] : undefined;
  const boxRef = useRef<HTMLDivElement>(null);
  const leaveRef = useRef(onLeave);
  useEffect(() => {
    leaveRef.current = onLeave;
  });

  useLayoutEffect(() => {
    const box = boxRef.current;
    if (box === null) return;
    // Under the start of its chip, but never over the edge of the page.
    const { left, right } = box.getBoundingClientRect();
    const isRtl = getComputedStyle(box).direction === 'rtl';
    const overPx = isRtl ? marginPx - left : right - (document.documentElement.clientWidth - marginPx);
    if (overPx > 0) box.style.setProperty('margin-inline-start', `${-overPx}px`);
    (box.querySelector<HTMLElement>('select, input') ?? box).focus();
  }, []);

  useEffect(() => {
    const box = boxRef.current;
    const chip = box?.parentElement;
    if (box === null || chip === null || chip === undefined) return;
    // Before the page's own meaning of Esc.
    const onKeyDown = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      leaveRef.current();
      chip.querySelector<HTMLElement>('[data-chip]')?.focus();
    };
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !chip.contains(target)) leaveRef.current();
    };
    box.addEventListener('keydown', onKeyDown);
    document.addEventListener('pointerdown', onElsewhere, { capture: true });
    document.addEventListener('focusin', onElsewhere);
    return () => {
      box.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', onElsewhere, { capture: true });
      document.removeEventListener('focusin', onElsewhere);
    };
  }, []);

  return (
    <div ref={boxRef} role="dialog" aria-label={words.title(text)} tabIndex={-1} className={styles['editor']}>
      {condition !== undefined && typeof part === 'number' && (
        <ConditionFields
          condition={condition}
          onChange={next => {
            if (next.values.length === 0) onDrop();
            else commands.setFilter({ ...filter, conditions: filter.conditions.with(part, next) });
          }}
        />
      )}
      {part === 'days' && (
        <PartBoundary>
          <DaysField />
        </PartBoundary>
      )}
      <div className={styles['editorEnd']}>
        <button type="button" className={controls['link']} onClick={onDrop}>
          {words.drop}
        </button>
        <button
          type="button"
          className={controls['button']}
          onClick={({ currentTarget }) => {
            currentTarget.closest('li')?.querySelector<HTMLElement>('[data-chip]')?.focus();
            onLeave();
          }}
        >
          {words.done}
        </button>
      </div>
    </div>
  );
}
