import { focusView } from './focusView.ts';

/**
 * Keeps focus out of the page's body: when a press removes what held it (a chip, a button of an empty answer),
 * focus goes back into the view. A press on an empty place, which takes focus from something that is still
 * there, is left alone. Returns what ends the guard.
 */
export function guardFocus(): () => void {
  let last: Element | null = null;
  const remember = (): void => {
    last = document.activeElement;
  };
  const check = (): void => {
    requestAnimationFrame(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && last !== null && !last.isConnected) focusView();
    });
  };
  document.addEventListener('focusin', remember);
  document.addEventListener('click', check);
  document.addEventListener('keyup', check);
  return () => {
    document.removeEventListener('focusin', remember);
    document.removeEventListener('click', check);
    document.removeEventListener('keyup', check);
  };
}
