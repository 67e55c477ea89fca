/** What stands between a draft and an event, and what its writer should look at again. */
import { type EdtfText, type EventId, type SideCode, type SourceId } from './ids.ts';
import { type TypedWhenNote, type TypedWhenProblem } from './typedWhenProblem.ts';
import { type Status } from './vocabulary.ts';

/**
 * The field that a problem stands beside: `title`, `date`, `status`, `place`, `placeCountry`, a list as a whole
 * (`sides`), or list, row key and field: `sides.2.roles`.
 */
export type DraftField = string;

export type DraftProblem = { readonly field: DraftField } & (
  | { readonly code: 'title-missing' | 'date-missing' }
  | { readonly code: 'too-long'; readonly lengthNow: number; readonly limit: number }
  | { readonly code: 'too-many'; readonly countNow: number; readonly limit: number }
  | { readonly code: 'date-unreadable'; readonly text: string; readonly problem: TypedWhenProblem }
  | {
      readonly code: 'date-ambiguous';
      readonly text: string;
      readonly choices: readonly EdtfText[];
    }
  /** Letters that stand for several zones: "IST". */
  | { readonly code: 'zone-ambiguous'; readonly text: string }
  /** "later this week" without the day of print, or without the first day of that week. */
  | { readonly code: 'anchor-missing' | 'week-missing'; readonly text: string }
  /** A status that says it has taken place, on a date that is still ahead. */
  | { readonly code: 'not-yet'; readonly status: Status }
  /** `row` counts from 1 as the person sees it; 0 where the field is not in a row. */
  | {
      readonly code: 'country-unknown';
      readonly text: string;
      readonly row: number;
      readonly near: readonly SideCode[];
    }
  | { readonly code: 'side-missing' | 'role-missing'; readonly row: number }
  | { readonly code: 'link-refused'; readonly text: string }
  | { readonly code: 'publisher-missing' }
  | { readonly code: 'words-missing' | 'speaker-missing' | 'language-unknown' }
  | { readonly code: 'quotation-without-source' }
  /** A paraphrase that stands in quotation marks. */
  | { readonly code: 'paraphrase-quoted' }
  | { readonly code: 'process-missing' }
  | { readonly code: 'round-unreadable'; readonly text: string }
  /** Two texts for one field, of which none is chosen yet. */
  | { readonly code: 'differing'; readonly typed: string }
);

export type DraftWarning = { readonly field: DraftField } & (
  | TypedWhenNote
  | { readonly code: 'two-heads'; readonly side: SideCode }
  /** The date lies wholly outside the years of the country; a bound that is open is absent. */
  | {
      readonly code: 'no-such-country-then';
      readonly side: SideCode;
      readonly firstYear?: number;
      readonly lastYear?: number;
    }
  | { readonly code: 'likely-duplicate'; readonly event: EventId; readonly title: string }
  /** The event had a clock time, which the new date does not have. */
  | { readonly code: 'clock-dropped' }
  | { readonly code: 'source-known'; readonly source: SourceId }
  | { readonly code: 'unconfirmed-without-note' }
);
