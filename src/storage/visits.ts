/** When the reader last left the record, so that the next visit can say what changed since. */
import { type RecordId } from '../domain/ids.ts';
import { type TextStore } from './textStore.ts';

const keyOf = (record: RecordId): string => `demarche.left.${encodeURIComponent(record)}`;

const minuteMs = 60_000;

/**
 * To the minute, as addresses name instants: the one that had begun last is over, so that edits before leaving do not
 * count as later ones. Undefined on a first visit, or where nothing is kept.
 */
export function readLastVisit(store: TextStore | undefined, record: RecordId): number | undefined {
  try {
    const text = store?.getItem(keyOf(record)) ?? '';
    const leftMs = Date.parse(text);
    return Number.isNaN(leftMs) ? undefined : Math.ceil(leftMs / minuteMs) * minuteMs;
  } catch {
    return undefined;
  }
}

export function writeVisit(store: TextStore | undefined, record: RecordId, leftAt: Date): void {
  try {
    store?.setItem(keyOf(record), leftAt.toISOString());
  } catch {
    // The next visit then says nothing of changes.
  }
}
