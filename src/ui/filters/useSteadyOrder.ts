import { type FocusEvent, type PointerEvent, useState } from 'react';

interface SteadyOrder {
  readonly values: readonly string[];
  /** For the element around the list. */
  readonly whileUsed: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: (pointerEvent: PointerEvent) => void;
    readonly onFocus: (focusEvent: FocusEvent) => void;
    readonly onBlur: (focusEvent: FocusEvent) => void;
  };
}

/**
 * The values in their order, which changes under nobody's hand: while the pointer is over the list or the keyboard
 * in it, rows stay where they were, and what is new comes after them.
 */
export function useSteadyOrder(ordered: readonly string[]): SteadyOrder {
  const [held, setHeld] = useState(ordered);
  const [isUsed, setUsed] = useState(false);
  const values = isUsed ? inOrderOf(held, ordered) : ordered;
  const hold = (used: boolean) => {
    if (used && !isUsed) setHeld(ordered);
    setUsed(used);
  };
  const whileUsed = {
    onPointerEnter: () => {
      hold(true);
    },
    onPointerLeave: ({ pointerType, currentTarget }: PointerEvent) => {
      // A finger that is lifted has left, and its click is still to come; there focus tells the end.
      if (pointerType !== 'touch') hold(currentTarget.querySelector(':focus-visible') !== null);
    },
    onFocus: ({ target }: FocusEvent) => {
      if (target.matches(':focus-visible')) hold(true);
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) hold(currentTarget.matches(':hover'));
    },
  };
  return { values, whileUsed };
}

function inOrderOf(held: readonly string[], ordered: readonly string[]): readonly string[] {
  const there = new Set(ordered);
  const known = new Set(held);
  return [...held.filter(value => there.has(value)), ...ordered.filter(value => !known.has(value))];
}
