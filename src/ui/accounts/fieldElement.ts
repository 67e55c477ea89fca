/** Where the accounts of a field stand in the panel, so that whatever names the field can lead there. */
export function accountsElementId(field: string): string {
  return `accounts-of-${field}`;
}

/** Opens the accounts of the field and moves focus to them. False where the panel has none. */
export function showAccountsOf(field: string): boolean {
  const element = document.getElementById(accountsElementId(field));
  if (!(element instanceof HTMLDetailsElement)) return false;
  element.open = true;
  element.scrollIntoView({ block: 'nearest' });
  element.querySelector('summary')?.focus();
  return true;
}
