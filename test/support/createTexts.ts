import { type TextStore } from '../../src/storage/textStore.ts';

/** What `localStorage` is to the app, without outliving the test. */
export function createTexts(): TextStore {
  const texts = new Map<string, string>();
  return {
    getItem: key => texts.get(key) ?? null,
    setItem: (key, text) => {
      texts.set(key, text);
    },
    removeItem: key => {
      texts.delete(key);
    },
    key: index => [...texts.keys()][index] ?? null,
    get length() {
      return texts.size;
    },
  };
}
