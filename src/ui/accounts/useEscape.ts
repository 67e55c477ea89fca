/** Escape inside of an element, before anything around it hears of it. */
import { type RefObject, useEffect } from 'react';

export function useEscape(ref: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const element = ref.current;
    const leave = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      onEscape();
    };
    element?.addEventListener('keydown', leave);
    return () => {
      element?.removeEventListener('keydown', leave);
    };
  }, [ref, onEscape]);
}
