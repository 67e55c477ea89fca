/**
 * Cities that need no entry of their own before they can be named: where talks are held, with the clock that is kept
 * there. Fetched with the form; the record keeps only those that it uses, as places of its own.
 */
import { cityTable } from './cityTable.ts';
import { sideCode, type SideCode } from './ids.ts';

export interface City {
  readonly name: string;
  readonly country: SideCode;
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** Of the IANA time zone data base. */
  readonly zone: string;
  /** In other languages, scripts and habits. */
  readonly spellings: readonly string[];
}

let read: readonly City[] | undefined;

export function allCities(): readonly City[] {
  return (read ??= readTable(cityTable));
}

function readTable(table: string): readonly City[] {
  const cities: City[] = [];
  let zone = '';
  for (const entry of table.split(/;\s*/)) {
    const text = entry.trim();
    if (text.startsWith('@')) zone = text.slice(1);
    else if (text !== '') cities.push(cityOf(text, zone));
  }
  return cities;
}

function cityOf(entry: string, zone: string): City {
  const [name = '', country = '', lat, lon, ...spellings] = entry.split('|');
  return { name, country: sideCode(country), lat: Number(lat), lon: Number(lon), zone, spellings };
}

export interface CityIndex {
  /** The city of this name; of several, the one in `country`, else the first. */
  readonly cityNamed: (name: string, country?: SideCode) => City | undefined;
  /** The clock of a country whose cities all keep the same one. */
  readonly zoneOfCountry: (country: SideCode) => string | undefined;
}

/** `fold` makes one of all spellings of a name. */
export function createCityIndex(fold: (text: string) => string): CityIndex {
  const byName = new Map<string, City[]>();
  const zones = new Map<SideCode, string | undefined>();
  for (const city of allCities()) {
    for (const key of new Set([city.name, ...city.spellings].map(fold))) {
      const namesakes = byName.get(key);
      if (namesakes === undefined) byName.set(key, [city]);
      else namesakes.push(city);
    }
    const isFirst = !zones.has(city.country);
    if (isFirst || zones.get(city.country) === city.zone) zones.set(city.country, city.zone);
    else zones.set(city.country, undefined);
  }
  return {
    cityNamed: (name, country) => {
      const namesakes = byName.get(fold(name)) ?? [];
      return namesakes.find(city => city.country === country) ?? namesakes[0];
    },
    zoneOfCountry: country => zones.get(country),
  };
}
