/**
 * What the simple form can say of an event: the way back of `simpleEvents.ts`. Reading the value again gives an event of
 * the same value. What the form has no words for (offices, rounds, statements, accounts) is left out.
 *
 * Who takes part in a role that the form does not name is a party; who carries messages is among the mediators.
 */
import { parseEdtf } from '../domain/edtf/parse.ts';
import { type DiplomaticEvent, type When } from '../domain/event.ts';
import { type SideCode } from '../domain/ids.ts';
import { lineLength } from '../domain/limits.ts';
import { type RecordReader } from '../domain/record.ts';
import { unstatedSide } from '../domain/sides.ts';
import { type Role } from '../domain/vocabulary.ts';
import { countryNamed } from './countryNames.ts';
import { type SideKey, sideKeys, sideNamed } from './simpleSides.ts';
import { personNamed } from './simpleThings.ts';

/** As a row of a plain list, but that lists are always lists. What there is nothing of is absent. */
export interface SimpleValue extends Readonly<Partial<Record<SideKey, readonly string[]>>> {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly zone?: string;
  readonly kind: string;
  readonly status: string;
  readonly format?: string;
  readonly outcome?: string;
  /** Those of the sides that are no countries, by their names. */
  readonly bodies?: readonly string[];
  readonly people?: readonly string[];
  readonly place?: string;
  readonly summary?: string;
  readonly sources?: readonly string[];
  readonly tags?: readonly string[];
}

/** What an event names. */
export type NamedIn = Pick<RecordReader, 'people' | 'places' | 'sources' | 'bodies'>;

export function simpleValueOf(event: DiplomaticEvent, record: NamedIn): SimpleValue {
  const { id, title, when, kind, status, format, outcome, summary, venue, sources, tags } = event;
  const { date, zone } = dateOf(when);
  const place = venue?.place === undefined ? undefined : record.places.get(venue.place)?.name;
  const all: { [Key in keyof SimpleValue]: SimpleValue[Key] | undefined } = {
    id,
    title,
    date,
    zone,
    kind,
    status,
    format,
    outcome,
    ...sidesOf(event, record),
    place: words(place ?? venue?.place),
    summary: summary === '' ? undefined : summary,
    sources: listed(sources.map(source => sourceWords(source, record))),
    tags: listed(tags),
  };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return { id, title, date, kind, status, ...Object.fromEntries(given) };
}

function words(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' || trimmed === '-' ? undefined : trimmed;
}

function listed(texts: readonly string[]): readonly string[] | undefined {
  const given = new Set(texts.flatMap(text => words(text) ?? []));
  return given.size === 0 ? undefined : [...given];
}

/** The address, else the title, else who published it. */
function sourceWords(id: DiplomaticEvent['sources'][number], { sources }: NamedIn): string {
  const source = sources.get(id);
  if (source === undefined) return id;
  const { url, title, publisher } = source;
  const isRead = url !== undefined && (url.length <= lineLength || /^https?:/iu.test(url));
  return isRead ? url : (title ?? publisher);
}

interface DateWords {
  readonly date: string;
  readonly zone?: string;
}

/** A clock outside the days of its event cannot be said; the days then stand alone. */
export function dateOf({ edtf, local }: When): DateWords {
  if (local === undefined) return { date: edtf };
  const day = local.start.slice(0, local.start.indexOf('T'));
  const [first, last] = edtf.split('/');
  const lastDay = local.end?.slice(0, local.end.indexOf('T'));
  const isSaid = first === day && (lastDay === undefined || lastDay === (last ?? day));
  const end = local.end ?? last;
  const date = `${local.start}${local.offset ?? ''}${end === undefined ? '' : `/${end}`}`;
  const isSameDays = last === day && local.end !== undefined;
  return isSaid && !isSameDays && parseEdtf(date).ok ? { date, zone: local.zone } : { date: edtf };
}

const keyOfRole: Partial<Readonly<Record<Role, SideKey>>> = {
  mediator: 'mediators',
  relay: 'mediators',
  host: 'hosts',
  observer: 'observers',
};

type Sides = { readonly [Key in SideKey | 'bodies' | 'people']: readonly string[] | undefined };

function sidesOf({ participants }: DiplomaticEvent, record: NamedIn): Sides {
  const keysBySide = new Map<SideCode, Set<SideKey>>();
  const names = new Map<SideCode, string>();
  const bodies: string[] = [];
  for (const { side, roles } of participants) {
    if (side === unstatedSide) continue;
    const keys = keysBySide.get(side) ?? new Set<SideKey>();
    for (const role of roles) keys.add(keyOfRole[role] ?? 'countries');
    keysBySide.set(side, keys);
    if (names.has(side)) continue;
    const isCountry = countryNamed(side) === side;
    const name = isCountry ? side : bodyName(side, record);
    names.set(side, name);
    if (!isCountry) bodies.push(name);
  }
  // In the order in which reading finds them, so that the value of what was read is the same.
  const ordered = sideKeys.flatMap(key =>
    [...keysBySide].flatMap(([side, keys]) => (keys.has(key) ? side : [])),
  );
  const sides = [...new Set(ordered)];
  const inKey = (key: SideKey) =>
    listed(sides.flatMap(side => (keysBySide.get(side)?.has(key) === true ? (names.get(side) ?? []) : [])));
  return {
    countries: inKey('countries'),
    mediators: inKey('mediators'),
    hosts: inKey('hosts'),
    observers: inKey('observers'),
    bodies: listed(sides.flatMap(side => bodies.filter(name => name === names.get(side)))),
    people: peopleOf(participants, { record, names, bodies }),
  };
}

/** A body that is named like a country goes by its id. */
function bodyName(side: SideCode, { bodies }: NamedIn): string {
  const name = words(bodies.get(side)?.name);
  return name === undefined || countryNamed(name) !== undefined ? side : name;
}

interface PeopleContext {
  readonly record: NamedIn;
  readonly names: ReadonlyMap<SideCode, string>;
  readonly bodies: readonly string[];
}

/** Each name once: the simple form knows people by nothing else. */
function peopleOf(
  participants: DiplomaticEvent['participants'],
  { record, names, bodies }: PeopleContext,
): readonly string[] | undefined {
  const people = new Map<string, string>();
  for (const { person, side } of participants) {
    if (person === undefined) continue;
    const name = words(record.people.get(person)?.name ?? person);
    if (name === undefined || people.has(name)) continue;
    const read = (text: string) => personNamed(text, named => sideNamed(named, bodies));
    const onSide = `${name} (${names.get(side) ?? unstatedSide})`;
    const isBare = side === unstatedSide && names.size !== 1 && read(name).name === name;
    people.set(name, isBare || read(onSide).name !== name ? name : onSide);
  }
  return people.size === 0 ? undefined : [...people.values()];
}
