/**
 * The country of the venue, through the place: a table by the code of the place, of the record as it is now. No row
 * knows its country, so that a place that moves to another one, or gets one, needs no row written again.
 */
import { type Columns } from './columns.ts';

export interface CountryOfPlaces {
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
  /** By code of `places`, the code of the country; `values.length` where it is not known. */
  readonly codeOfPlace: Uint32Array;
}

const known = new WeakMap<Columns, CountryOfPlaces>();

export function countryOfPlaces(columns: Columns): CountryOfPlaces {
  let countries = known.get(columns);
  if (countries === undefined) known.set(columns, (countries = findCountries(columns)));
  return countries;
}

function findCountries({ places, countryOf }: Columns): CountryOfPlaces {
  const codeOf = new Map<string, number>();
  const found = places.values.map(countryOf);
  for (const country of found) {
    if (country !== undefined && !codeOf.has(country)) codeOf.set(country, codeOf.size);
  }
  const codeOfPlace = Uint32Array.from(found, country =>
    country === undefined ? codeOf.size : codeOf.get(country)!,
  );
  return { values: [...codeOf.keys()], codeOf, codeOfPlace };
}
