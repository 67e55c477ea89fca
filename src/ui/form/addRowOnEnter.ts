/**
 * Enter in the last field of the last row adds the next row and goes there; in any other field of a list it goes on to
 * the next field, so that rows are filled without the mouse and without counting Tabs.
 */
import { type KeyboardEvent } from 'react';

const typed = 'input:not([type="checkbox"], [type="date"]), select';

export function onRowEnter(keyEvent: KeyboardEvent<HTMLElement>, addRow: () => void): void {
  const { target, currentTarget } = keyEvent;
  if (keyEvent.key !== 'Enter' || keyEvent.defaultPrevented || !(target instanceof HTMLElement)) return;
  if (keyEvent.ctrlKey || keyEvent.metaKey || keyEvent.nativeEvent.isComposing || !target.matches(typed)) {
    return;
  }
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(`fieldset :is(${typed})`)].filter(isShown);
  const at = fields.indexOf(target);
  if (at < 0) return;
  keyEvent.preventDefault();
  const next = fields[at + 1];
  if (next === undefined) addRow();
  else next.focus();
}

/** What is folded away is passed over. */
function isShown(field: HTMLElement): boolean {
  const fold = field.closest('details');
  return fold === null || fold.open || fold.querySelector('summary')?.contains(field) === true;
}
