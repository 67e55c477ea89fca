/**
 * Links of a large record read from their far end, as two typed arrays: found while the events are read, so that
 * nothing has to read them all again to tell what links to one of them. It says how things were in the file;
 * what was edited since is known by name (`table.ts`).
 */
import { type EventLink } from './event.ts';
import { type IdIndex } from './idIndex.ts';
import { type EventId } from './ids.ts';

/** Links to events of the record, by the row they lead to, and those that lead out of it by the id. */
export interface LinkIndex {
  readonly toRows: Uint32Array<ArrayBuffer>;
  readonly fromRows: Uint32Array<ArrayBuffer>;
  readonly dangling: readonly { readonly to: EventId; readonly fromRow: number }[];
}

export interface LinkIndexWriter {
  readonly add: (row: number, links: readonly EventLink[]) => void;
  /** `ids` by then hold every event of the record. */
  readonly finish: (ids: IdIndex) => LinkIndex;
}

export const noLinks: LinkIndex = {
  toRows: new Uint32Array(0),
  fromRows: new Uint32Array(0),
  dangling: [],
};

export function createLinkIndexWriter(): LinkIndexWriter {
  const ends: { readonly to: EventId; readonly fromRow: number }[] = [];
  return {
    add: (row, links) => {
      for (const { to } of links) ends.push({ to, fromRow: row });
    },
    finish: ids => {
      const dangling: (typeof ends)[number][] = [];
      const pairs = new Float64Array(ends.length);
      let count = 0;
      for (const end of ends) {
        const toRow = ids.get(end.to);
        if (toRow === undefined) dangling.push(end);
        else pairs[count++] = toRow * rowLimit + end.fromRow;
      }
      const sorted = pairs.subarray(0, count).sort();
      const toRows = Uint32Array.from(sorted, pair => Math.floor(pair / rowLimit));
      return { toRows, fromRows: Uint32Array.from(sorted, pair => pair % rowLimit), dangling };
    },
  };
}

/** Two rows fit one number exactly while there are fewer than 67 million of them. */
const rowLimit = 2 ** 26;

/** The rows of the events that link to `id`, ascending; an event that does so twice is named twice. */
export function rowsLinkingTo(links: LinkIndex, ids: IdIndex, id: EventId): readonly number[] {
  const rows: number[] = [];
  const toRow = ids.get(id);
  if (toRow !== undefined) {
    for (let at = firstAt(links.toRows, toRow); links.toRows[at] === toRow; at += 1) {
      rows.push(links.fromRows[at] ?? 0);
    }
  }
  for (const { to, fromRow } of links.dangling) if (to === id) rows.push(fromRow);
  return rows.sort((one, other) => one - other);
}

function firstAt(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
