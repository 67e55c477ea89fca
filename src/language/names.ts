/**
 * Names of sides, people and languages for readers. Countries of today are named by `Intl`, in every
 * language; former states by the domain's own table, since `Intl` turns the Soviet Union into Russia and
 * Yugoslavia into Serbia; bodies by the record.
 */
import { type DiplomaticEvent, type Participation } from '../domain/event.ts';
import { type PersonId, type PlaceId, type SideCode } from '../domain/ids.ts';
import { type Body, type Person, type Place } from '../domain/record.ts';
import { formerCountry, isCountryCode, unstatedSide } from '../domain/sides.ts';
import { type Language } from './language.ts';

type Bodies = ReadonlyMap<SideCode, Body>;

/** What `Intl` calls a code; undefined where it refuses the code. */
type NameOf = (code: string) => string | undefined;

/**
 * Asking a `DisplayNames` takes microseconds and making one a hundred times that, and drawings ask for names
 * thousands of times a second. There are a few hundred codes, so every answer is kept.
 */
function createNames(type: 'region' | 'language'): (language: Language) => NameOf {
  const byLocale = new Map<string, NameOf>();
  const createNameOf = (locale: string): NameOf => {
    const names = new Intl.DisplayNames([locale], { type, fallback: 'code' });
    const known = new Map<string, string | undefined>();
    return code => {
      if (known.has(code)) return known.get(code);
      const name = names.of(code);
      known.set(code, name);
      return name;
    };
  };
  return ({ locale }) => {
    let nameOf = byLocale.get(locale);
    if (nameOf === undefined) byLocale.set(locale, (nameOf = createNameOf(locale)));
    return nameOf;
  };
}

const regionNames = createNames('region');
const languageNames = createNames('language');

/** "Iran", "Soviet Union", "International Atomic Energy Agency"; a code that nothing explains, itself. */
export function sideName(side: SideCode, bodies: Bodies, language: Language): string {
  const own = bodies.get(side)?.name ?? formerCountry(side)?.name;
  if (own !== undefined) return own;
  if (side === unstatedSide) return language.text.screen.event.sideNotStated;
  return isCountryCode(side) ? (regionNames(language)(side) ?? side) : side;
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

/** The codes of the sides that took part, each once, for narrow places; one that is not stated has no code. */
export function sideCodes(participants: readonly Participation[]): readonly SideCode[] {
  return [...new Set(participants.map(({ side }) => side))].filter(side => side !== unstatedSide);
}

/** The place in a word: the site where no place is named. */
export function venueName(
  venue: DiplomaticEvent['venue'],
  places: ReadonlyMap<PlaceId, Place>,
): string | undefined {
  if (venue?.place === undefined) return venue?.site;
  return places.get(venue.place)?.name ?? venue.place;
}

/** The person's name, or the id of somebody whom the record does not know. */
export function personName(person: PersonId, people: ReadonlyMap<PersonId, Person>): string {
  return people.get(person)?.name ?? person;
}

/** "Persian" for `fa`. */
export function languageName(tag: string, language: Language): string {
  try {
    return languageNames(language)(tag) ?? tag;
  } catch {
    // A tag from a file may be none: `DisplayNames` throws a RangeError for what it cannot parse.
    return tag;
  }
}
