/** An open menu closes by Esc, which gives focus back to its name, and by a press anywhere else. */
import { type RefObject, useEffect } from 'react';

export function useDismissal(ref: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const menu = ref.current;
    if (menu === null) return;
    // Before the page's own meaning of Esc, which would close the event as well.
    const onKeyDown = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !menu.open) return;
      pressed.stopPropagation();
      menu.open = false;
      menu.querySelector('summary')?.focus();
    };
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.contains(target)) menu.open = false;
    };
    menu.addEventListener('keydown', onKeyDown);
    document.addEventListener('pointerdown', onPress, { capture: true });
    return () => {
      menu.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', onPress, { capture: true });
    };
  }, [ref]);
}
