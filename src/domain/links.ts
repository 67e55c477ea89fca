/**
 * Which addresses may become links. Everything else a source gives as its address is shown as text: a
 * browser runs `javascript:` and `data:` addresses, and it reads them past spaces, tabs and line ends.
 */

const safeSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * Control characters, spaces at the ends and invisible characters, which a browser drops (WHATWG URL,
 * section 4.4) or a reader cannot see. An address that holds one inside is not what it seems.
 */
const hidden = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/u;

/** True where `address` is an absolute http, https or mailto address without hidden characters. */
export function isSafeLink(address: string): boolean {
  const trimmed = address.trim();
  if (trimmed === '' || hidden.test(trimmed) || !URL.canParse(trimmed)) {
    return false;
  }
  const url = new URL(trimmed);
  if (!safeSchemes.has(url.protocol)) {
    return false;
  }
  return url.protocol === 'mailto:' || url.hostname !== '';
}

/**
 * A web address as it is read: host and path, without scheme, `www.`, query and percent signs. The text as it stands
 * where it is no web address.
 */
export function addressInBrief(address: string): string {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return address;
  return url.hostname.replace(/^www\./, '') + decodedPath(url.pathname).replace(/\/$/, '');
}

/** As it stands where it is not UTF-8, or where it would hide something. */
function decodedPath(path: string): string {
  try {
    const decoded = decodeURIComponent(path);
    return hidden.test(decoded) ? path : decoded;
  } catch {
    return path;
  }
}
