/**
 * Which samples have a base of their own on this device. The database knows it too: this is so that a first visit, which
 * has none, need not ask it before anything is shown.
 */
import { type RecordId } from '../domain/ids.ts';
import { type TextStore } from './textStore.ts';

const keyOf = (sample: RecordId): string => `demarche.base.${encodeURIComponent(sample)}`;

export function hasSampleBase(store: TextStore | undefined, sample: RecordId): boolean {
  try {
    return (store?.getItem(keyOf(sample)) ?? null) !== null;
  } catch {
    return false;
  }
}

export function noteSampleBase(store: TextStore | undefined, sample: RecordId): void {
  try {
    store?.setItem(keyOf(sample), 'kept');
  } catch {
    // The sample then opens as it was shipped, with all edits applied.
  }
}
