/**
 * Names of sides, people and languages for readers. Countries of today are named by `Intl`, in every
 * language; former states by the domain's own table, since `Intl` turns the Soviet Union into Russia and
 * Yugoslavia into Serbia; bodies by the record.
 */
import { type PersonId, type SideCode } from '../domain/ids.ts';
import { type Body, type Person } from '../domain/record.ts';
import { formerCountry, isCountryCode } from '../domain/sides.ts';
import { type Language } from './language.ts';

type Bodies = ReadonlyMap<SideCode, Body>;

/** Making a `DisplayNames` takes a hundred times what asking it takes. */
const regionNames = new Map<string, Intl.DisplayNames>();
const languageNames = new Map<string, Intl.DisplayNames>();

function displayNames(
  made: Map<string, Intl.DisplayNames>,
  { locale }: Language,
  type: 'region' | 'language',
): Intl.DisplayNames {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames([locale], { type, fallback: 'code' });
  made.set(locale, names);
  return names;
}

/** "Iran", "Soviet Union", "International Atomic Energy Agency"; a code that nothing explains, itself. */
export function sideName(side: SideCode, bodies: Bodies, language: Language): string {
  const own = bodies.get(side)?.name ?? formerCountry(side)?.name;
  if (own !== undefined) return own;
  return isCountryCode(side) ? (displayNames(regionNames, language, 'region').of(side) ?? side) : side;
}

/**
 * Names that fit the head of a stave, where English has a shorter one that every reader knows. Other
 * languages have abbreviations of their own, so there the full name stands.
 */
const shortEnglishNames: ReadonlyMap<string, string> = new Map([
  ['AE', 'UAE'],
  ['AN', 'Neth. Antilles'],
  ['BA', 'Bosnia'],
  ['CD', 'DR Congo'],
  ['CF', 'Central African Rep.'],
  ['CG', 'Congo'],
  ['DO', 'Dominican Rep.'],
  ['GB', 'UK'],
  ['HK', 'Hong Kong'],
  ['MM', 'Myanmar'],
  ['MO', 'Macao'],
  ['PS', 'Palestine'],
]);

/** "United States", "UK", "IAEA": a body goes by its key, which is what people call it. */
export function sideShortName(side: SideCode, bodies: Bodies, language: Language): string {
  if (bodies.has(side)) return side;
  const short = language.locale.startsWith('en') ? shortEnglishNames.get(side) : undefined;
  return short ?? sideName(side, bodies, language);
}

/** The person's name, or the id of somebody whom the record does not know. */
export function personName(person: PersonId, people: ReadonlyMap<PersonId, Person>): string {
  return people.get(person)?.name ?? person;
}

/** "Persian" for `fa`. */
export function languageName(tag: string, language: Language): string {
  try {
    return displayNames(languageNames, language, 'language').of(tag) ?? tag;
  } catch {
    // A tag from a file may be none: `DisplayNames` throws a RangeError for what it cannot parse.
    return tag;
  }
}
