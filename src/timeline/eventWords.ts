/**
 * Words of events that a picture needs in every frame, kept while the columns stand: an event itself may have to
 * be unpacked each time it is asked for.
 */
import { type Columns } from '../query/columns.ts';

interface EventWords {
  readonly title: string;
  /** Of the first of its processes that counts rounds. */
  readonly round: number | undefined;
}

const mostKept = 5000;
const keptByColumns = new WeakMap<Columns, Map<number, EventWords>>();

export function eventWords(columns: Columns, row: number): EventWords {
  const kept = keptByColumns.get(columns) ?? new Map<number, EventWords>();
  keptByColumns.set(columns, kept);
  const known = kept.get(row);
  if (known !== undefined) return known;
  const { title, processes } = columns.eventAt(row);
  const words = { title, round: processes.find(({ round }) => round !== undefined)?.round };
  if (kept.size >= mostKept) kept.clear();
  kept.set(row, words);
  return words;
}
