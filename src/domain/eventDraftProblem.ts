/** What stands between a draft and an event, and what its writer should look at again. */
import { type EdtfText, type EventId, type SideCode, type SourceId } from './ids.ts';
import { type TypedDateNote, type TypedDateProblem } from './typedDate.ts';
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
  | { readonly code: 'date-unreadable'; readonly text: string; readonly problem: TypedDateProblem }
  | {
      readonly code: 'date-ambiguous';
      readonly text: string;
      readonly choices: readonly [EdtfText, EdtfText];
    }
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
);

export type DraftWarning = { readonly field: DraftField } & (
  | TypedDateNote
  | { readonly code: 'two-heads'; readonly side: SideCode }
  /** The date lies wholly outside the years of the country; a bound that is open is absent. */
  | {
      readonly code: 'no-such-country-then';
      readonly side: SideCode;
      readonly firstYear?: number;
      readonly lastYear?: number;
    }
  | { readonly code: 'likely-duplicate'; readonly event: EventId; readonly title: string }
  /** The event has a clock time; its day follows the date, or it is left out where the date names no one day. */
  | { readonly code: 'clock-moved' | 'clock-dropped' }
  | { readonly code: 'source-known'; readonly source: SourceId }
  | { readonly code: 'unconfirmed-without-note' }
);
