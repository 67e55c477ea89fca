/**
 * The events selected to do something with. Kept as bits of rows, so that all of a million take 125 kB; a row is its
 * event's for good, so the selection stays with the events whatever the order, the filter or an edit. It belongs
 * to the open record and outlives the table's own element, but not the page.
 */
import { type AppStore } from '../../store/appStore.ts';

export interface RowSelection {
  readonly has: (row: number) => boolean;
  readonly set: (rows: Iterable<number>, isOn: boolean) => void;
  readonly clear: () => void;
  readonly countAmong: (rows: Uint32Array) => number;
  /** Rows in the order of `rows`: those of them that are selected. */
  readonly among: (rows: Uint32Array) => Uint32Array;
  readonly subscribe: (listener: () => void) => () => void;
  /** Another number after every change. */
  readonly version: () => number;
}

function createRowSelection(): RowSelection {
  let words = new Uint32Array(0);
  let version = 0;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const has = (row: number): boolean => (((words[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
  return {
    has,
    set: (rows, isOn) => {
      for (const row of rows) {
        const word = row >>> 5;
        if (word >= words.length) {
          if (!isOn) continue;
          const longer = new Uint32Array(Math.ceil((word + 1) * 1.5) + 32);
          longer.set(words);
          words = longer;
        }
        const bit = 1 << (row & 31);
        words[word] = isOn ? (words[word] ?? 0) | bit : (words[word] ?? 0) & ~bit;
      }
      tell();
    },
    clear: () => {
      words = new Uint32Array(0);
      tell();
    },
    countAmong: rows => {
      let count = 0;
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] ?? 0;
        count += ((words[row >>> 5] ?? 0) >>> (row & 31)) & 1;
      }
      return count;
    },
    among: rows => rows.filter(has),
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    version: () => version,
  };
}

const selections = new WeakMap<AppStore, RowSelection>();

export function selectionOf(store: AppStore): RowSelection {
  const known = selections.get(store);
  if (known !== undefined) return known;
  const made = createRowSelection();
  selections.set(store, made);
  return made;
}
