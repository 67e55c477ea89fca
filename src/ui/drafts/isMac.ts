/** Whether the keyboard is a Mac's, on which Alt types letters. */

export function isMac(): boolean {
  return /Mac|iPhone|iPad/u.test(navigator.userAgent);
}
