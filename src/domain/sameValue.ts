/**
 * Structural equality of the plain JSON values a record is made of. A key whose value is undefined is an
 * absent key, so that a value equals itself after it was stored and read again. The order of keys is nothing,
 * the order of a list is something.
 */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => sameValue(item, other[index]))
    );
  }
  const theirs = new Map(presentEntries(other));
  const ours = presentEntries(one);
  return (
    ours.length === theirs.size &&
    ours.every(([key, value]) => theirs.has(key) && sameValue(value, theirs.get(key)))
  );
}

/** Own entries whose value is present. */
export function presentEntries(value: object): [key: string, value: unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
