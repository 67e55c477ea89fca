/** Moves the focus to a field of the form, out of whatever is folded around it. */

export function focusField(id: string): void {
  unfoldAround(id);
  document.getElementById(id)?.focus();
}

export function unfoldAround(id: string): void {
  let fold = document.getElementById(id)?.closest('details');
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest('details');
  }
}
