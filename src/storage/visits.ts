/** When the reader last left the record, so that the next visit can say what changed since. */
import { type RecordId } from '../domain/ids.ts';
import { type TextStore } from './textStore.ts';

const keyOf = (record: RecordId): string => `demarche.left.${encodeURIComponent(record)}`;

/** An ISO instant; undefined on a first visit, or where nothing is kept. */
export function readLastVisit(store: TextStore | undefined, record: RecordId): string | undefined {
  try {
    const text = store?.getItem(keyOf(record)) ?? '';
    return Number.isNaN(Date.parse(text)) ? undefined : text;
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
