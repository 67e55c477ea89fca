/**
 * The places, people, sources and bodies that simple events name in words. Their ids come from the words alone, so
 * that an event read again later from its own slice names the same things without knowing the other events.
 */
import {
  type PersonId,
  personId,
  type PlaceId,
  placeId,
  type SideCode,
  sideCode,
  type SourceId,
  sourceId,
} from '../domain/ids.ts';
import { idLength } from '../domain/limits.ts';
import { isSafeLink } from '../domain/links.ts';
import { type Body, type Person, type Place, type Source } from '../domain/record.ts';
import { unstatedSide } from '../domain/sides.ts';
import { countryNamed } from './countryNames.ts';

export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string;
  /** "Wendy Sherman (US)": the side in brackets; `unstatedSide` where these say that there is none. */
  readonly side?: SideCode;
}

/**
 * A person as a file writes one. Brackets that name no side belong to the name; `(-)` says that the person stands on
 * none.
 */
export function personNamed(
  text: string,
  sideNamed: (text: string) => SideCode | undefined = countryNamed,
): NamedPerson {
  if (text.endsWith(')')) {
    const open = openingBracket(text);
    const named = open > 0 ? text.slice(open + 1, -1) : '';
    const side = named === unstatedSide ? unstatedSide : named === '' ? undefined : sideNamed(named);
    const name = text.slice(0, Math.max(open, 0)).trim();
    if (side !== undefined && name !== '') return { id: personId(idOfWords(name)), name, side };
  }
  return { id: personId(idOfWords(text)), name: text };
}

/** Of the bracket that closes the text: "Ashton (P5+1 (E3/EU+3))". -1 where there is none. */
function openingBracket(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const letter = text.charAt(at);
    if (letter === ')') depth += 1;
    else if (letter === '(' && (depth -= 1) === 0) return at;
  }
  return -1;
}

export function placeIdOf(text: string): PlaceId {
  return placeId(idOfWords(text));
}

export function sourceIdOf(text: string): SourceId {
  return sourceId(idOfWords(text));
}

export function bodyIdOf(text: string): SideCode {
  return sideCode(idOfWords(text));
}

export function personThing({ id, name, side }: NamedPerson): Person {
  return { id, name, spellings: [], ...(side === undefined || side === unstatedSide ? {} : { side }) };
}

/** The file does not say who belongs to it, so it stands for nobody else. */
export function bodyThing(name: string): Body {
  return { id: bodyIdOf(name), name, expands: false, members: [] };
}

/** "Muscat, Oman" lies in Oman and "Oman" is a country; whatever else a place may be, it is drawn as a city. */
export function placeThing(name: string): Place {
  const id = placeIdOf(name);
  const itself = countryNamed(name);
  if (itself !== undefined) return { id, name, country: itself, granularity: 'country' };
  const comma = name.lastIndexOf(',');
  const country = comma === -1 ? undefined : countryNamed(name.slice(comma + 1));
  return { id, name, ...(country === undefined ? {} : { country }), granularity: 'city' };
}

/** An address is a source by its site; other words are its publisher. The file does not say of which kind. */
export function sourceThing(text: string): Source {
  const id = sourceIdOf(text);
  const site = isSafeLink(text) ? new URL(text).hostname.replace(/^www\./u, '') : '';
  return site === ''
    ? { id, publisher: text, kind: 'news' }
    : { id, publisher: site, url: text, kind: 'news' };
}

/**
 * The words themselves where they are short enough for an id; else their beginning and a checksum of the
 * whole. Nothing may have the id `-`, which a filter writes for "none" (`simpleEvents.ts` reads it so).
 */
export function idOfWords(words: string): string {
  return words.length <= shortLength ? words : `${words.slice(0, shortLength)}~${checksum(words)}`;
}

const shortLength = idLength - 20;

/** FNV-1a over UTF-16 units, twice with different beginnings (Fowler, Noll, Vo; RFC 9923). */
export function checksum(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map(basis => {
      let hash = basis;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(36);
    })
    .join('');
}

/** Collects what is named, each once, as it was first written. */
export function createThingShelf(): ThingShelf {
  const people = new Map<PersonId, Person>();
  const places = new Map<string, Place>();
  const sources = new Map<string, Source>();
  const bodies = new Map<string, Body>();
  /** Also those of rows that were refused. */
  const made = new Map<string, Source>();
  const ignoredKeys = new Map<string, number>();
  return {
    add: named => {
      for (const person of named.people) {
        if (!people.has(person.id)) people.set(person.id, personThing(person));
      }
      const { place } = named;
      if (place !== undefined && !places.has(place)) places.set(place, placeThing(place));
      for (const source of named.sources) {
        if (!sources.has(source)) sources.set(source, made.get(source) ?? sourceThing(source));
      }
      for (const body of named.bodies) {
        if (!bodies.has(body) && countryNamed(body) === undefined) bodies.set(body, bodyThing(body));
      }
      for (const key of named.ignoredKeys) {
        const short = key.slice(0, 60);
        const name = ignoredKeys.has(short) || ignoredKeys.size < mostKeyCount ? short : otherKeys;
        ignoredKeys.set(name, (ignoredKeys.get(name) ?? 0) + 1);
      }
    },
    newSource: words => {
      if (made.has(words)) return undefined;
      const source = sourceThing(words);
      made.set(words, source);
      return source;
    },
    things: () => ({
      people: [...people.values()],
      places: [...places.values()],
      sources: [...sources.values()],
      bodies: [...bodies.values()],
      ignoredKeys,
    }),
  };
}

/** A hostile file has a key of its own in every row: beyond this many they are counted together. */
const mostKeyCount = 100;
const otherKeys = '…';

/** What simple events name in words; a record brings its own. */
export interface NamedThings {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  readonly bodies: readonly Body[];
  /** Keys of rows that the simple form does not know, and in how many rows each was left. */
  readonly ignoredKeys: ReadonlyMap<string, number>;
}

export interface ThingsInWords {
  readonly people: readonly NamedPerson[];
  readonly place: string | undefined;
  readonly sources: readonly string[];
  readonly bodies: readonly string[];
  readonly ignoredKeys: readonly string[];
}

export interface ThingShelf {
  readonly add: (named: ThingsInWords) => void;
  /** The source of these words where no row before had it, in time for whoever counts the row by its publisher. */
  readonly newSource: (words: string) => Source | undefined;
  readonly things: () => NamedThings;
}
