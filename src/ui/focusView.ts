/**
 * Puts focus back into the timeline or the table, on the event where it last was: both are grids with one
 * tab stop. Called when what held focus goes away, so that it never falls to the page's body.
 */
export function focusView(): void {
  const current = document.querySelector<HTMLElement>('main [role=grid] [tabindex="0"]');
  (current ?? document.querySelector<HTMLElement>('main'))?.focus();
}

/** Once the form is shown, which may be behind an event still. */
export function focusForm(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-column=side] form input')?.focus();
  });
}
