/**
 * What is typed between the key that opens the form and the form, which may still have to be fetched: it goes into the
 * first field that gets the focus there, and is no shortcut of the view that still has it.
 */

/** A form that has not come by then has failed to. */
const patienceMs = 10_000;

/** Returns what ends the holding. */
export function holdTypedAhead(): () => void {
  let held = '';
  const onKeyDown = (keyEvent: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, target } = keyEvent;
    if (ctrlKey || metaKey || altKey) return;
    const isInField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (key === 'Escape' || isInField) {
      stop();
      return;
    }
    if (key === 'Backspace') held = held.slice(0, -1);
    // Named keys, such as Tab, have longer names.
    else if (key.length === 1) held += key;
    else return;
    keyEvent.preventDefault();
    keyEvent.stopPropagation();
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    stop();
    if (!(target instanceof HTMLInputElement) || target.closest('form') === null || held === '') return;
    target.setRangeText(held, target.value.length, target.value.length, 'end');
    target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: held }));
  };
  const stop = (): void => {
    clearTimeout(timer);
    document.removeEventListener('keydown', onKeyDown, true);
    document.removeEventListener('focusin', onFocusIn);
  };
  const timer = setTimeout(stop, patienceMs);
  document.addEventListener('keydown', onKeyDown, true);
  document.addEventListener('focusin', onFocusIn);
  return stop;
}
