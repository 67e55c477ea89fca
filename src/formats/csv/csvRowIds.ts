/** Rows without an id of their own get one from what they say, so that the same file read again gives the same. */

/** A second row that says the same is another event, as printed. */
export function createRowIds(): (
  own: string | readonly string[] | undefined,
  cells: readonly string[],
) => string {
  const counts = new Map<string, number>();
  return (own, cells) => {
    if (typeof own === 'string' && own !== '') return own;
    const id = `row-${checksum(cells)}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}

/** FNV-1a over UTF-16 units, twice with different beginnings (Fowler, Noll, Vo; RFC 9923). */
function checksum(cells: readonly string[]): string {
  const text = cells.join('\u001f');
  return [0x811c9dc5, 0x01234567]
    .map(basis => {
      let hash = basis;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(36);
    })
    .join('');
}
