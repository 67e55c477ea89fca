/** Whose a statement is, for whoever sets statements side by side or looks for them. */
import { type Speaker, type Statement } from './event.ts';
import { type PersonId, type SideCode } from './ids.ts';
import { type Person } from './record.ts';

/**
 * The side that a statement is put under: that of its first speaker as stated, else the usual one of the person.
 * Undefined where neither is known.
 */
export function sideOfStatement(
  { by }: Statement,
  people: ReadonlyMap<PersonId, Person>,
): SideCode | undefined {
  const speaker: Speaker | undefined = by[0];
  if (speaker === undefined) return undefined;
  if (speaker.side !== undefined) return speaker.side;
  return 'person' in speaker ? people.get(speaker.person)?.side : undefined;
}
