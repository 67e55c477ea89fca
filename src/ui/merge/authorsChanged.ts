/** The names that are known, for the parts of the page that say them; they hear when these have changed. */
import { type Author } from '../../domain/authors.ts';
import { readAuthors } from '../../storage/authors.ts';
import { browserTextStore } from '../../storage/textStore.ts';

let known: readonly Author[] | undefined;
const listeners = new Set<() => void>();

export const authorsChanged = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  authors: (): readonly Author[] => (known ??= readAuthors(browserTextStore())),
};

/** Call it when they were written. */
export function tellAuthors(): void {
  known = undefined;
  for (const listener of listeners) listener();
}
