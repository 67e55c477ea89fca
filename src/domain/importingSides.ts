/**
 * Who takes part in an event after a simple row about it was taken over. The row says sides, four roles and names; what
 * else the record knows of a participant (office, level, vote, finer roles) stays.
 */
import { type DiplomaticEvent, type Participation } from './event.ts';
import { type SideCode } from './ids.ts';
import { isCountryCode, unstatedSide } from './sides.ts';
import { type Role } from './vocabulary.ts';

export interface StatedFields {
  /** What the row says. Empty cells say nothing. */
  readonly row: ReadonlySet<string>;
  /** What some row of its file says. */
  readonly file: ReadonlySet<string>;
}

type Participants = DiplomaticEvent['participants'];

const keysOfRoles: Partial<Readonly<Record<Role, string>>> = {
  mediator: 'mediators',
  relay: 'mediators',
  host: 'hosts',
  observer: 'observers',
};
const roleKeys = ['mediators', 'hosts', 'observers'];

/** The list of the simple form in which a side of this role stands. */
function keyOf(role: Role): string {
  return keysOfRoles[role] ?? 'countries';
}

/** The participants as they are where the row says nothing else. */
export function withSidesOf(here: Participants, there: Participants, stated: StatedFields): Participants {
  const { row, file } = stated;
  const saysSides = [...roleKeys, 'countries', 'bodies'].some(key => row.has(key));
  const saysRoles = roleKeys.some(key => file.has(key));
  let participants = here;
  if (saysSides) {
    const onSides = (list: Participants) => list.filter(({ side }) => side !== unstatedSide);
    participants = saysRoles
      ? withRoles(participants, onSides(there), stated)
      : withSides(participants, onSides(there), stated);
  }
  return row.has('people') ? withPeople(participants, there) : participants;
}

function sidesOf(participants: Participants): ReadonlySet<SideCode> {
  return new Set(participants.map(({ side }) => side));
}

/** A file without roles says who was there, so a mediator that it lists with the others stays one. */
function withSides(here: Participants, there: Participants, { file }: StatedFields): Participants {
  const wanted = sidesOf(there);
  const kept = here.filter(
    ({ side }) => wanted.has(side) || side === unstatedSide || (!isCountryCode(side) && !file.has('bodies')),
  );
  const known = sidesOf(here);
  const added = [...wanted].filter(side => !known.has(side));
  if (added.length === 0 && kept.length === here.length) return here;
  return [...kept, ...added.map((side): Participation => ({ side, roles: ['party'] }))];
}

function keysOn(participants: Participants, side: SideCode): ReadonlySet<string> {
  return new Set(participants.flatMap(one => (one.side === side ? one.roles.map(keyOf) : [])));
}

/** Roles of the lists that the row has are as it says; others stay. */
function withRoles(here: Participants, there: Participants, { row, file }: StatedFields): Participants {
  let participants = here;
  for (const side of new Set([...sidesOf(here), ...sidesOf(there)])) {
    if (side === unstatedSide || (!isCountryCode(side) && !file.has('bodies'))) continue;
    const has = keysOn(participants, side);
    const wanted = keysOn(there, side);
    const lost = [...has].filter(key => row.has(key) && !wanted.has(key));
    const gained = there
      .filter(one => one.side === side)
      .flatMap(({ roles }) => roles.filter(role => !has.has(keyOf(role))));
    if (lost.length > 0) participants = withoutKeys(participants, side, new Set(lost));
    if (gained.length > 0) participants = withGained(participants, side, [...new Set(gained)]);
  }
  return participants;
}

function withoutKeys(here: Participants, side: SideCode, lost: ReadonlySet<string>): Participants {
  return here.flatMap(one => {
    if (one.side !== side) return one;
    const roles = one.roles.filter(role => !lost.has(keyOf(role)));
    return roles.length === 0 ? [] : roles.length === one.roles.length ? one : { ...one, roles };
  });
}

/** The side as such takes the role on. */
function withGained(here: Participants, side: SideCode, gained: readonly Role[]): Participants {
  const isItself = (one: Participation): boolean => one.side === side && one.person === undefined;
  if (!here.some(isItself)) return [...here, { side, roles: gained }];
  return here.map(one => (isItself(one) ? { ...one, roles: [...one.roles, ...gained] } : one));
}

function withPeople(here: Participants, there: Participants): Participants {
  const wanted = new Map(
    there.flatMap(one => (one.person === undefined ? [] : [[one.person, one] as const])),
  );
  const known = new Set(here.map(({ person }) => person));
  const kept = here.flatMap(one => {
    if (one.person === undefined) return one;
    const theirs = wanted.get(one.person);
    if (theirs === undefined) return [];
    const isElsewhere = theirs.side !== unstatedSide && theirs.side !== one.side;
    return isElsewhere && !isOn(here, theirs) ? { ...one, side: theirs.side } : one;
  });
  const added = [...wanted.values()].filter(({ person }) => !known.has(person));
  const isSame =
    added.length === 0 && kept.length === here.length && kept.every((one, at) => one === here[at]);
  return isSame ? here : [...kept, ...added];
}

function isOn(participants: Participants, { person, side }: Participation): boolean {
  return participants.some(one => one.person === person && one.side === side);
}
