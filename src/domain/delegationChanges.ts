/**
 * Who sits in a round and did not sit in the one before, who is missing, and whose office changed: by person, and
 * where nobody is named by office, or by the side as such.
 */
import { type DiplomaticEvent, type Participation } from './event.ts';
import { type SideCode } from './ids.ts';

export interface SideChanges {
  readonly side: SideCode;
  readonly joined: readonly Participation[];
  readonly missing: readonly Participation[];
  readonly moved: readonly { readonly before: Participation; readonly now: Participation }[];
}

/** Sides with a difference only, those of the later event first, each in the order of its event. */
export function delegationChanges(before: DiplomaticEvent, now: DiplomaticEvent): readonly SideChanges[] {
  const sides = new Set([...now.participants, ...before.participants].map(({ side }) => side));
  return [...sides]
    .map(side => changesOfSide(side, delegation(before, side), delegation(now, side)))
    .filter(({ joined, missing, moved }) => joined.length + missing.length + moved.length > 0);
}

type Delegation = ReadonlyMap<string, Participation>;

function delegation({ participants }: DiplomaticEvent, side: SideCode): Delegation {
  const ofSide = participants.filter(participation => participation.side === side);
  return new Map(ofSide.map(participation => [nameOf(participation), participation]));
}

/** Two delegates of one office without a name are one entry: nothing tells them apart from round to round. */
function nameOf({ person, office }: Participation): string {
  return person === undefined ? `office ${office ?? ''}` : `person ${person}`;
}

function changesOfSide(side: SideCode, before: Delegation, now: Delegation): SideChanges {
  const joined = [...now].filter(([name]) => !before.has(name));
  const missing = [...before].filter(([name]) => !now.has(name));
  const moved = [...now].flatMap(([name, participation]) => {
    const earlier = before.get(name);
    return earlier === undefined || !isOtherOffice(earlier, participation)
      ? []
      : [{ before: earlier, now: participation }];
  });
  // A side named as such in one of the two events says nothing about its people in the other.
  const isNamed = (delegation: Delegation) =>
    [...delegation.values()].some(({ person }) => person !== undefined);
  const isComparable = isNamed(before) === isNamed(now) || before.size === 0 || now.size === 0;
  return {
    side,
    joined: isComparable ? joined.map(([, participation]) => participation) : [],
    missing: isComparable ? missing.map(([, participation]) => participation) : [],
    moved,
  };
}

/** An office that one of the two events does not give is no change. */
function isOtherOffice(before: Participation, now: Participation): boolean {
  return before.office !== undefined && now.office !== undefined && before.office !== now.office;
}
