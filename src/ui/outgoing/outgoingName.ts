/** How a file that leaves is called: after the record and what was asked of it. */

/** Bytes of each part: file systems allow 255 for the whole. */
const longestPart = 100;

/**
 * "us-iran-nuclear-talks-2003-2026--us-and-iran-without-the-eu.csv": letters and digits of any script, so that no mark
 * in it turns the direction of a name around or means something to a file system.
 */
export function outgoingName(title: string, filter: string, extension: string): string {
  const record = slug(title);
  const asked = slug(filter);
  return `${record === '' ? 'record' : record}${asked === '' ? '' : `--${asked}`}.${extension}`;
}

function slug(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (new TextEncoder().encode(longer).length > longestPart) break;
    name = longer;
  }
  return name;
}
