import { type FocusEvent, type PointerEvent, useState } from 'react';

interface Pinned {
  /** The values that stand first. */
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
 * The chosen values of a list stand first, and no row moves under the hand: while the pointer is over the list
 * or the keyboard in it, rows stay where they were.
 */
export function usePinned(chosen: readonly string[]): Pinned {
  const [values, setValues] = useState(chosen);
  const [isUsed, setUsed] = useState(false);
  const hasChanged = chosen.length !== values.length || chosen.some((value, at) => value !== values[at]);
  if (!isUsed && hasChanged) setValues(chosen);
  const whileUsed = {
    onPointerEnter: () => {
      setUsed(true);
    },
    onPointerLeave: ({ pointerType, currentTarget }: PointerEvent) => {
      // A finger that is lifted has left, and its click is still to come; there focus tells the end.
      if (pointerType !== 'touch') setUsed(currentTarget.querySelector(':focus-visible') !== null);
    },
    onFocus: ({ target }: FocusEvent) => {
      if (target.matches(':focus-visible')) setUsed(true);
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) setUsed(currentTarget.matches(':hover'));
    },
  };
  return { values, whileUsed };
}
