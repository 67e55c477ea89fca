/** Files that are no Demarche file and become events here. All but timelines, which are JSON too, are known by their names. */

export type IncomingKind = 'table' | 'calendar' | 'timelineJs';

/** The most that is read of them: their text has to be one string. */
export const mostIncomingBytes = 256 * 1024 * 1024;

const kinds: readonly (readonly [IncomingKind, RegExp])[] = [
  ['table', /\.(?:csv|tsv|tab|txt)$|^text\/(?:csv|tab-separated-values)/iu],
  ['calendar', /\.(?:ics|ical|ifb)$|^text\/calendar/iu],
];

/** `type` is the media type, where there is one. */
export function incomingKindOf(name: string, type = ''): IncomingKind | undefined {
  return kinds.find(([, known]) => known.test(name))?.[0] ?? kinds.find(([, known]) => known.test(type))?.[0];
}
