/**
 * What a calendar written here says besides, for whoever reads it here again: the calendar's own properties have no words
 * for the kind of an event, its sides or a date such as "about 12 April". Programs pass over properties that begin with X.
 *
 * Whoever moved the event in their calendar, called it off or rewrote its description is believed over what stands here.
 */
import { checksum } from '../simpleThings.ts';

/** The date and the zone of the simple form, which hold as long as the times are as they were written. */
export const ownDate = 'X-DEMARCHE-DATE';
export const ownZone = 'X-DEMARCHE-ZONE';
/** The start and the end as they were written: `20250412T120000Z/20250412T150000Z`. */
export const ownTimes = 'X-DEMARCHE-TIMES';
/** The place without its building, as long as the location ends with it. */
export const ownPlace = 'X-DEMARCHE-PLACE';
/** Of what follows the summary in the description, the facts in words: how long it is, and its checksum. */
export const ownRemarks = 'X-DEMARCHE-REMARKS';

/** Fields of the simple form that are one word. */
export const ownWords = ['kind', 'status', 'format', 'outcome'] as const;
/** Fields of the simple form that are lists of texts. */
export const ownLists = [
  'countries',
  'mediators',
  'hosts',
  'observers',
  'bodies',
  'people',
  'sources',
] as const;

export function ownProperty(key: (typeof ownWords)[number] | (typeof ownLists)[number]): string {
  return `X-DEMARCHE-${key.toUpperCase()}`;
}

export function remarksMark(remarks: string): string {
  return `${remarks.length}-${checksum(remarks)}`;
}
