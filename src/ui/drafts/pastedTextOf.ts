/** The text that is being pasted where no field and no dialog takes it. */

export function pastedTextOf(clipboardEvent: ClipboardEvent, isWanted = false): string | undefined {
  if (clipboardEvent.defaultPrevented) return undefined;
  const { target, clipboardData } = clipboardEvent;
  if (!isWanted && target instanceof Element && takesText(target)) return undefined;
  const text = clipboardData?.getData('text/plain') ?? '';
  return text.trim() === '' ? undefined : text;
}

function takesText(target: Element): boolean {
  const isField =
    target.matches('textarea, select, [contenteditable]') ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio');
  return isField || target.closest('dialog, [contenteditable]') !== null;
}
