/**
 * Puts text on the clipboard. The text may still be in writing when the browser is asked: some browsers let a
 * page copy only within the press that asked for it.
 */
import { type Shared } from './writeShared.ts';

/** Rejects where the browser refuses, and where the writing does. */
export async function putOnClipboard(writing: Promise<Shared>, hasHtml: boolean): Promise<void> {
  // A page that did not come encrypted has none, whatever the types say.
  if (!('clipboard' in navigator)) throw new Error('This page has no clipboard.');
  const { clipboard } = navigator;
  if (typeof ClipboardItem === 'undefined') {
    await clipboard.writeText(await (await writing).text.text());
    return;
  }
  const text = writing.then(shared => shared.text);
  const html = writing.then(shared => shared.html ?? shared.text);
  const item = new ClipboardItem(
    hasHtml ? { 'text/plain': text, 'text/html': html } : { 'text/plain': text },
  );
  await clipboard.write([item]);
}
