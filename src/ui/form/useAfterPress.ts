/**
 * Puts off what moves the page until the pointer is up again. Leaving a field by pressing something can bring
 * a message under the field; if what is pressed slides away before the release, the press is lost.
 */
import { useEffect, useState } from 'react';

export function useAfterPress(): (act: () => void) => void {
  const [press] = useState(createPress);
  useEffect(() => {
    document.addEventListener('pointerdown', press.start, true);
    document.addEventListener('pointerup', press.end, true);
    document.addEventListener('pointercancel', press.end, true);
    return () => {
      document.removeEventListener('pointerdown', press.start, true);
      document.removeEventListener('pointerup', press.end, true);
      document.removeEventListener('pointercancel', press.end, true);
    };
  }, [press]);
  return press.after;
}

function createPress() {
  let isPressed = false;
  let waiting: (() => void)[] = [];
  return {
    start: () => {
      isPressed = true;
    },
    end: () => {
      isPressed = false;
      const acts = waiting;
      waiting = [];
      // The click comes after the release, and still has to meet what was pressed.
      setTimeout(() => {
        for (const act of acts) act();
      });
    },
    after: (act: () => void) => {
      if (isPressed) waiting.push(act);
      else act();
    },
  };
}
