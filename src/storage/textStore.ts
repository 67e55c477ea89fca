/** The small, quick store of texts: what `localStorage` is where a browser allows it. */

export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Undefined where the browser keeps nothing for the page: asking alone can throw. */
export function browserTextStore(): TextStore | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
