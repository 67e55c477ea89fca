/**
 * Who takes part in a simple event: countries and bodies by their roles, and people, who stand on one of them.
 *
 * `countries` are parties; `mediators`, `hosts` and `observers` are lists like it. `bodies` names organisations and
 * groups that are no country: those that stand in none of the lists are parties. A person has the roles of their side.
 */
import { type Participation } from '../domain/event.ts';
import { type SideCode } from '../domain/ids.ts';
import * as limits from '../domain/limits.ts';
import { unstatedSide } from '../domain/sides.ts';
import { type Role } from '../domain/vocabulary.ts';
import { countryNamed } from './countryNames.ts';
import { listOf, type Note, readWordList, type SimpleRow } from './simpleFields.ts';
import { bodyIdOf, type NamedPerson, personNamed } from './simpleThings.ts';

export interface SimpleSides {
  readonly participants: readonly Participation[];
  readonly people: readonly NamedPerson[];
  /** The words of the bodies, for `bodyThing`. */
  readonly bodies: readonly string[];
}

/** The lists of countries and the role that each gives, in the order in which the roles of a side are written. */
export const sideKeys = ['countries', 'mediators', 'hosts', 'observers'] as const;
export type SideKey = (typeof sideKeys)[number];
export const roleOfKey: Readonly<Record<SideKey, Role>> = {
  countries: 'party',
  mediators: 'mediator',
  hosts: 'host',
  observers: 'observer',
};

const partyRoles: readonly Role[] = ['party'];
const none: readonly never[] = [];

export function readSides(value: SimpleRow, note: Note): SimpleSides {
  const bodies = readBodies(value['bodies'], note);
  const countries = readSideList({ key: 'countries', given: value['countries'], bodies }, note);
  const rolesBySide = readRoles(value, { countries, bodies }, note);
  const people = readPeople(value['people'], bodies, note);
  const sides = rolesBySide === undefined ? countries : [...rolesBySide.keys()];
  if (sides.length + people.length > limits.itemCount) note('people', 'too-many', limits.itemCount);
  const participants =
    rolesBySide === undefined
      ? countries.map((side): Participation => ({ side, roles: partyRoles }))
      : [...rolesBySide].map(([side, roles]): Participation => ({ side, roles }));
  if (people.length === 0) return { participants, people, bodies };
  const [only, another] = sides;
  const usual = only !== undefined && another === undefined ? only : unstatedSide;
  for (const { id, side = usual } of people) {
    participants.push({ side, person: id, roles: rolesBySide?.get(side) ?? partyRoles });
  }
  return { participants, people, bodies };
}

function readBodies(given: unknown, note: Note): readonly string[] {
  return given === undefined ? none : readWordList({ path: 'bodies', given, most: limits.lineLength }, note);
}

/** Undefined where all are parties, as in nearly every row of a large file. */
function readRoles(
  value: SimpleRow,
  { countries, bodies }: { readonly countries: readonly SideCode[]; readonly bodies: readonly string[] },
  note: Note,
): ReadonlyMap<SideCode, readonly Role[]> | undefined {
  const mediators = value['mediators'];
  const hosts = value['hosts'];
  const observers = value['observers'];
  if (mediators === undefined && hosts === undefined && observers === undefined && bodies.length === 0) {
    return undefined;
  }
  const rolesBySide = new Map<SideCode, Role[]>(countries.map(side => [side, ['party']]));
  for (const key of sideKeys) {
    if (key === 'countries') continue;
    for (const side of readSideList({ key, given: value[key], bodies }, note)) {
      const known = rolesBySide.get(side);
      if (known === undefined) rolesBySide.set(side, [roleOfKey[key]]);
      else known.push(roleOfKey[key]);
    }
  }
  for (const words of bodies) {
    const side = sideOfBody(words);
    if (!rolesBySide.has(side)) rolesBySide.set(side, ['party']);
  }
  return rolesBySide;
}

/** A body that is named like a country is the country. */
function sideOfBody(words: string): SideCode {
  return countryNamed(words) ?? bodyIdOf(words);
}

/** The side that a text names in a row that names these bodies. */
export function sideNamed(text: string, bodies: readonly string[]): SideCode | undefined {
  const code = countryNamed(text);
  if (code !== undefined || bodies.length === 0) return code;
  const words = text.trim();
  return bodies.includes(words) ? bodyIdOf(words) : undefined;
}

interface SideList {
  readonly key: SideKey;
  readonly given: unknown;
  readonly bodies: readonly string[];
}

function readSideList({ key, given, bodies }: SideList, note: Note): readonly SideCode[] {
  const list = listOf(given);
  if (list === undefined) {
    note(key, 'wrong-type', given);
    return none;
  }
  const codes: SideCode[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const text = list[index];
    const code = typeof text === 'string' ? sideNamed(text, bodies) : undefined;
    if (code !== undefined) {
      if (!codes.includes(code)) codes.push(code);
    } else note(`${key}[${index}]`, typeof text === 'string' ? 'not-listed' : 'wrong-type', text);
  }
  return codes;
}

function readPeople(given: unknown, bodies: readonly string[], note: Note): readonly NamedPerson[] {
  if (given === undefined) return none;
  const texts = readWordList({ path: 'people', given, most: limits.lineLength + limits.idLength }, note);
  if (texts.length === 0) return none;
  const people: NamedPerson[] = [];
  for (const text of texts) {
    const person = personNamed(text, side => sideNamed(side, bodies));
    if (person.name.length > limits.lineLength) note('people', 'too-long', limits.lineLength);
    if (!people.some(({ id }) => id === person.id)) people.push(person);
  }
  return people;
}
