/** What stands between a thing as it is typed and a thing of the record. */
import { type EdtfText, type SideCode } from './ids.ts';
import { type TypedDateProblem } from './typedDateProblem.ts';

/** `field` is a field of the thing, or of a member `members.2.from`. */
export type ThingProblem = { readonly field: string } & (
  | { readonly code: 'missing' | 'link-refused' | 'language-unknown' | 'code-refused' | 'code-taken' }
  | { readonly code: 'too-long'; readonly lengthNow: number; readonly limit: number }
  | { readonly code: 'too-many'; readonly countNow: number; readonly limit: number }
  | { readonly code: 'side-unknown'; readonly text: string; readonly near: readonly SideCode[] }
  | { readonly code: 'not-a-number'; readonly text: string; readonly least: number; readonly most: number }
  | { readonly code: 'date-unreadable'; readonly problem: TypedDateProblem }
  | { readonly code: 'date-ambiguous'; readonly choices: readonly [EdtfText, EdtfText] }
  | { readonly code: 'end-before-start' | 'member-of-itself' }
);
