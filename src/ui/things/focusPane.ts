/** Puts focus into the dialog of things where what held it has gone: it must not fall to the page behind. */

/** The heading of the thing; where none is open, the list. */
export function focusPane(within: HTMLElement | null): void {
  const dialog = within?.closest('dialog');
  const heading = dialog?.querySelector<HTMLElement>('h3[tabindex]');
  (heading ?? dialog?.querySelector<HTMLElement>('[role=listbox]'))?.focus();
}
