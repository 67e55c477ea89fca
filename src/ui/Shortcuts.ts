/**
 * Keys that work outside the timeline's own. Single letters act only with focus in the timeline or the table
 * (WCAG 2.1.4), so typing triggers none; undo and redo act everywhere but in a field, which has its own; the
 * command palette opens from everywhere; Esc goes from the right column back to the event in the timeline.
 */
import { useEffect, useRef } from 'react';
import { focusView } from './focusView.ts';
import { useUndo } from './useUndo.ts';

interface ShortcutActions {
  readonly onSearch: () => void;
  readonly onAdd: () => void;
  readonly onHelp: () => void;
  /** Opens the command palette. */
  readonly onPalette: () => void;
  /** Set while the filters are a sheet over the page. */
  readonly onLeaveFilters: (() => void) | undefined;
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
  );
}

function isInColumn(target: EventTarget | null, name: 'side' | 'filters'): boolean {
  return target instanceof Element && target.closest(`[data-column=${name}]`) !== null;
}

/** Shows nothing: a part of the page that comes with the filters, beside the first load. */
export function Shortcuts({ actions }: { readonly actions: ShortcutActions }) {
  const { undo, redo } = useUndo();
  const actionsRef = useRef(actions);
  useEffect(() => {
    actionsRef.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (keyEvent: KeyboardEvent) => {
      if (keyEvent.defaultPrevented) return;
      if (keyEvent.key === 'Escape') {
        if (isInColumn(keyEvent.target, 'side')) focusView();
        if (isInColumn(keyEvent.target, 'filters')) actionsRef.current.onLeaveFilters?.();
      }
      if ((keyEvent.ctrlKey || keyEvent.metaKey) && keyEvent.key.toLowerCase() === 'k') {
        keyEvent.preventDefault();
        actionsRef.current.onPalette();
        return;
      }
      if (isTextField(keyEvent.target)) return;
      if (keyEvent.ctrlKey || keyEvent.metaKey) {
        if (keyEvent.key.toLowerCase() !== 'z') return;
        keyEvent.preventDefault();
        (keyEvent.shiftKey ? redo : undo)();
        return;
      }
      const isInGrid = keyEvent.target instanceof Element && keyEvent.target.closest('[role=grid]') !== null;
      if (!isInGrid || keyEvent.altKey) return;
      const action = { '/': 'onSearch', n: 'onAdd', N: 'onAdd', '?': 'onHelp' } as const;
      const name = Object.entries(action).find(([key]) => key === keyEvent.key)?.[1];
      if (name === undefined) return;
      keyEvent.preventDefault();
      actionsRef.current[name]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [undo, redo]);
  return null;
}
