/**
 * Codes of countries, present and former. A side of a negotiation is one of these or a body of the record
 * (`bodies.ts`). Codes follow ISO 3166-1 alpha-2; states that no longer exist keep the code that
 * ISO 3166-3 withdrew, or its four letters where the two were given to another country since. XK, of the
 * range ISO leaves to users, is Kosovo since 2008.
 */
import { currentCountries, formerCountries } from './sidesTable.ts';
import { type SideCode, sideCode } from './ids.ts';

export interface FormerCountry {
  readonly code: SideCode;
  /** The four letters of ISO 3166-3. */
  readonly alpha4: string;
  readonly alpha3: string;
  /** First and last calendar year in which it existed, both inclusive. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly name: string;
}

const current: ReadonlyMap<string, string> = new Map(
  currentCountries.map(([alpha2, alpha3]) => [alpha2, alpha3]),
);
const former: ReadonlyMap<string, FormerCountry> = new Map(
  formerCountries.map(row => [row.code, { ...row, code: sideCode(row.code) }]),
);
const codeByLongForm: ReadonlyMap<string, string> = new Map([
  ...formerCountries.flatMap(({ code, alpha3, alpha4 }): [string, string][] => [
    [alpha3, code],
    [alpha4, code],
  ]),
  ...currentCountries.map(([alpha2, alpha3]): [string, string] => [alpha3, alpha2]),
]);

/**
 * The side of a participant whose side is not stated: a file may name people and countries and not say who
 * came for whom. It is no country and no body, has no stave, and is what a filter writes for "none".
 */
export const unstatedSide: SideCode = sideCode('-');

/** All codes in use, former ones after them, each in alphabetical order. */
export const countryCodes: readonly SideCode[] = [...current.keys()].map(sideCode);
export const formerCountryCodes: readonly SideCode[] = [...former.keys()].map(sideCode);

export function isCountryCode(text: string): boolean {
  return current.has(text) || former.has(text);
}

/** The former state that a code names; undefined for a country of today. */
export function formerCountry(code: string): FormerCountry | undefined {
  return former.get(code);
}

/** The alpha-3 code of a country, present or former. */
export function alpha3Of(code: string): string | undefined {
  return current.get(code) ?? former.get(code)?.alpha3;
}

/** The country that an alpha-3 code (or the four letters of a withdrawn one) names: `USA` is `US`. */
export function countryOfAlpha3(text: string): SideCode | undefined {
  const code = codeByLongForm.get(text);
  return code === undefined ? undefined : sideCode(code);
}

/** Kosovo declared independence in February 2008; no record from before can name it as a side. */
const firstYearByCode: ReadonlyMap<string, number> = new Map([['XK', 2008]]);

/** The years in which a code can name a side; an absent bound is open, undefined is not a country. */
export function yearsOfCountry(code: string): { firstYear?: number; lastYear?: number } | undefined {
  const state = former.get(code);
  if (state !== undefined) {
    return { firstYear: state.firstYear, lastYear: state.lastYear };
  }
  if (!current.has(code)) {
    return undefined;
  }
  const firstYear = firstYearByCode.get(code);
  return firstYear === undefined ? {} : { firstYear };
}
