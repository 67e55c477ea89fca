/** What the reader must know: nothing is kept, something was set aside, the tab is too old, a link was odd. */
import type { ConversionNote } from '../../formats/incoming/conversion.ts';
import type { Refusals } from '../../formats/refusals.ts';

export type Notice =
  | { readonly kind: 'nothing-kept' }
  | { readonly kind: 'newer-data' }
  /** An older version wrote it, and this one could not take it over. */
  | { readonly kind: 'upgrade-failed' }
  | { readonly kind: 'tab-outdated' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'quarantined'; readonly count: number }
  /** Own edits since the last backup, and how many days ago that was; without one, the first edit. */
  | { readonly kind: 'backup-old'; readonly editCount: number; readonly dayCount: number }
  /** The browser does not promise to keep what was typed. */
  | { readonly kind: 'not-persisted' }
  /** Another tab deleted the record. */
  | { readonly kind: 'deleted' }
  | { readonly kind: 'preview'; readonly name: string }
  | { readonly kind: 'refused'; readonly refusals: Refusals }
  /** Of a file of another kind: what was read in part or otherwise than it was written. */
  | { readonly kind: 'converted'; readonly notes: readonly ConversionNote[] }
  | { readonly kind: 'ignored-keys'; readonly keys: readonly string[] }
  | { readonly kind: 'not-as-of'; readonly day: string }
  | { readonly kind: 'no-such-event'; readonly id: string }
  | { readonly kind: 'no-such-record'; readonly id: string }
  | { readonly kind: 'address'; readonly parts: readonly string[] };
