/**
 * Who is meant by a name as typed: sides, people, places, processes and sources of the record, found by any
 * spelling. Country names are a matter of language and folding one of search, so both are handed in.
 */
import { type City, type CityIndex, createCityIndex } from './cities.ts';
import {
  type PersonId,
  type PlaceId,
  type ProcessId,
  sideCode,
  type SideCode,
  type SourceId,
} from './ids.ts';
import { type Place, type RecordReader } from './record.ts';
import { countryCodes, countryOfAlpha3, formerCountry, formerCountryCodes, isCountryCode } from './sides.ts';

export interface DraftNames {
  readonly record: RecordReader;
  /** The same for all spellings of a name. */
  readonly fold: (text: string) => string;
  /** What a side is called in the reader's language. */
  readonly sideName: (code: SideCode) => string;
  /** A country or a body of the record, by code, alpha-3 code, name or former name. */
  readonly sideOf: (text: string) => SideCode | undefined;
  readonly countryOf: (text: string) => SideCode | undefined;
  /** Sides whose name is spelt much like this, nearest first, three at most. */
  readonly sidesNear: (text: string) => readonly SideCode[];
  /** Of several of one name, the one usually on `side`, else the first. */
  readonly personOf: (name: string, side?: SideCode) => PersonId | undefined;
  /** A place of the record, by any spelling that the list of cities has for it. */
  readonly placeOf: (name: string) => PlaceId | undefined;
  /** A city of the list; of several of one name, the one in `country`. */
  readonly cityOf: (name: string, country?: SideCode) => City | undefined;
  /** The clock of a city, a country or a place of the record. */
  readonly zoneNamed: (name: string) => string | undefined;
  readonly zoneOfPlace: (place: Pick<Place, 'name' | 'country'>) => string | undefined;
  readonly processOf: (title: string) => ProcessId | undefined;
  readonly sourceAt: (url: string) => SourceId | undefined;
}

export interface NamingWords {
  readonly fold: (text: string) => string;
  readonly sideName: (code: SideCode) => string;
  /** Other names in use in the reader's language: "UK", "Holland". */
  readonly otherNames: Readonly<Record<string, readonly string[]>>;
}

/** A picture of the record as it is now: to be made anew when the record changes. */
export function createDraftNames(record: RecordReader, words: NamingWords): DraftNames {
  const { fold, sideName } = words;
  const countries = later(() => countryNames(words));
  const bodies = later(() => {
    const names = new Map<string, SideCode>();
    for (const { id, name } of record.bodies.values()) {
      for (const spelling of [id, name, sideName(id)]) names.set(fold(spelling), id);
    }
    return names;
  });
  const people = later(() => {
    const names = new Map<string, PersonId[]>();
    for (const { id, name, spellings, native } of record.people.values()) {
      for (const spelling of [name, ...spellings, ...(native === undefined ? [] : [native])]) {
        const key = fold(spelling);
        const known = names.get(key);
        if (known === undefined) names.set(key, [id]);
        else known.push(id);
      }
    }
    return names;
  });
  const places = later(() => firstByName(record.places.values(), place => fold(place.name)));
  const processes = later(() => firstByName(record.processes.values(), process => fold(process.title)));
  const sources = later(() => firstByName(record.sources.values(), source => source.url));
  const cities = citiesBy(fold);
  const placeOf = (name: string): PlaceId | undefined => {
    const known = places().get(fold(name));
    if (known !== undefined) return known;
    const city = cities().cityNamed(name);
    if (city === undefined) return undefined;
    const ids = [city.name, ...city.spellings].map(spelling => places().get(fold(spelling)));
    return ids.find(id => id !== undefined && record.places.get(id)?.country === city.country);
  };
  const zoneOfPlace = ({ name, country }: Pick<Place, 'name' | 'country'>) => {
    const city = cities().cityNamed(name, country);
    if (city !== undefined && (country === undefined || city.country === country)) return city.zone;
    return country === undefined ? undefined : cities().zoneOfCountry(country);
  };
  const zoneNamed = (name: string) => {
    const city = cities().cityNamed(name);
    if (city !== undefined) return city.zone;
    const id = places().get(fold(name));
    const place = id === undefined ? undefined : record.places.get(id);
    if (place !== undefined) return zoneOfPlace(place);
    const country = countryOf(name);
    return country === undefined ? undefined : cities().zoneOfCountry(country);
  };

  const countryOf = (text: string) => countryByCode(text) ?? countries().get(fold(text));
  return {
    record,
    fold,
    sideName,
    countryOf,
    sideOf: text => (fold(text) === '' ? undefined : (bodies().get(fold(text)) ?? countryOf(text))),
    sidesNear: text => nearest(fold(text), [...bodies(), ...countries()]),
    personOf: (name, side) => {
      const namesakes = people().get(fold(name)) ?? [];
      return namesakes.find(id => record.people.get(id)?.side === side) ?? namesakes[0];
    },
    placeOf,
    cityOf: (name, country) => cities().cityNamed(name, country),
    zoneNamed,
    zoneOfPlace,
    processOf: title => processes().get(fold(title)),
    sourceAt: url => sources().get(url),
  };
}

const cityIndexes = new WeakMap<NamingWords['fold'], () => CityIndex>();

/** One index for all pictures of the record: the list does not change. */
function citiesBy(fold: NamingWords['fold']): () => CityIndex {
  const known = cityIndexes.get(fold);
  if (known !== undefined) return known;
  const index = later(() => createCityIndex(fold));
  cityIndexes.set(fold, index);
  return index;
}

function countryByCode(text: string): SideCode | undefined {
  const code = text.trim().toUpperCase();
  return isCountryCode(code) ? sideCode(code) : countryOfAlpha3(code);
}

/** Countries of today come last, so that a name which two have had means the present one. */
function countryNames({ fold, sideName, otherNames }: NamingWords): Map<string, SideCode> {
  const names = new Map<string, SideCode>();
  for (const code of formerCountryCodes) {
    const formerName = formerCountry(code)?.name;
    if (formerName !== undefined) names.set(fold(formerName), code);
    for (const name of [sideName(code), ...(otherNames[code] ?? [])]) names.set(fold(name), code);
  }
  for (const code of countryCodes) {
    for (const name of otherNames[code] ?? []) names.set(fold(name), code);
  }
  for (const code of countryCodes) names.set(fold(sideName(code)), code);
  return names;
}

function firstByName<Id, Thing extends { readonly id: Id }>(
  things: Iterable<Thing & { readonly id: Id }>,
  nameOf: (thing: Thing) => string | undefined,
): Map<string, Id> {
  const ids = new Map<string, Id>();
  for (const thing of things) {
    const name = nameOf(thing);
    if (name !== undefined && name !== '' && !ids.has(name)) ids.set(name, thing.id);
  }
  return ids;
}

function later<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const nearCount = 3;
const longestCompared = 60;

function nearest(wanted: string, names: readonly (readonly [string, SideCode])[]): SideCode[] {
  if (wanted === '' || wanted.length > longestCompared) return [];
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const ranked = names
    .map(([name, code]) => ({ code, steps: stepsBetween(wanted, name) }))
    .filter(({ steps }) => steps <= most)
    .sort((left, right) => left.steps - right.steps);
  return [...new Set(ranked.map(({ code }) => code))].slice(0, nearCount);
}

/** Letters to put in, take out, exchange or swap with their neighbour (optimal string alignment distance). */
function stepsBetween(one: string, other: string): number {
  if (other.startsWith(one)) return 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[at - 1] === other[column - 1];
      let steps = Math.min(
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (row[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = one[at - 1] === other[column - 2] && one[at - 2] === other[column - 1];
      if (at > 1 && column > 1 && isSwap) steps = Math.min(steps, (before[column - 2] ?? 0) + 1);
      next.push(steps);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
