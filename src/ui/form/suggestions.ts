/** What the boxes with suggestions offer: names of the record, most used first, and all countries. */
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { allCities } from '../../domain/cities.ts';
import { countryCodes, formerCountryCodes } from '../../domain/sides.ts';
import { type SideCode } from '../../domain/ids.ts';
import { type Columns, type MultiColumn } from '../../query/columns.ts';
import { fold } from '../../query/foldText.ts';

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** Tells namesakes apart: a code, an office, a country. */
  readonly hint: string;
  /** Folded spellings by which it is found. */
  readonly spellings: readonly string[];
  /** How often the record uses it. */
  readonly weight: number;
}

export interface Suggestions {
  readonly sides: readonly Suggestion[];
  readonly countries: readonly Suggestion[];
  readonly people: readonly Suggestion[];
  /** People and sides. */
  readonly speakers: readonly Suggestion[];
  readonly places: readonly Suggestion[];
  readonly processes: readonly Suggestion[];
  readonly sources: readonly Suggestion[];
}

export function createSuggestions(
  names: DraftNames,
  columns: Columns,
  otherNames: Readonly<Record<string, readonly string[]>>,
): Suggestions {
  const { record, sideName } = names;
  const sideUse = timesUsed(columns.sides);
  const personUse = timesUsed(columns.people);
  const placeUse = timesUsed(columns.places);
  const processUse = timesUsed(columns.processes);
  const ofSide = (id: SideCode): Suggestion => ({
    id,
    label: sideName(id),
    hint: id,
    spellings: [id, sideName(id), ...(otherNames[id] ?? [])].map(fold),
    weight: sideUse.get(id) ?? 0,
  });
  const countries = [...countryCodes, ...formerCountryCodes].map(ofSide);
  const sides = [...[...record.bodies.keys()].map(ofSide), ...countries];
  const people = [...record.people.values()].map(({ id, name, spellings, native, side, office }) => ({
    id,
    label: name,
    hint: [side, office].filter(part => part !== undefined).join(' · '),
    spellings: [name, ...spellings, native ?? ''].map(fold),
    weight: personUse.get(id) ?? 0,
  }));
  const places = [...record.places.values()].map(({ id, name, country }) => {
    const city = names.cityOf(name, country);
    const spellings = city?.country === country ? (city?.spellings ?? []) : [];
    return {
      id,
      label: name,
      hint: country === undefined ? '' : sideName(country),
      spellings: [name, ...spellings].map(fold),
      weight: placeUse.get(id) ?? 0,
    };
  });
  const cities = allCities()
    .filter(({ name }) => names.placeOf(name) === undefined)
    .map(({ name, country, spellings }) => ({
      id: `city:${country}:${name}`,
      label: name,
      hint: sideName(country),
      spellings: [name, ...spellings].map(fold),
      // Below every place that the record uses or has.
      weight: -1,
    }));
  return {
    sides,
    countries,
    people,
    speakers: [...people, ...sides],
    places: [...places, ...cities],
    processes: [...record.processes.values()].map(({ id, title }) => ({
      id,
      label: title,
      hint: '',
      spellings: [fold(title)],
      weight: processUse.get(id) ?? 0,
    })),
    sources: [...record.sources.values()].map(({ id, publisher, title, published, url }) => ({
      id,
      label: title === undefined ? publisher : `${publisher}: ${title}`,
      hint: published ?? '',
      spellings: [fold(`${publisher} ${title ?? ''}`), fold(url ?? '')],
      weight: 0,
    })),
  };
}

/** How many events have each value. The arrays of a column are longer than what is in use of them. */
function timesUsed({ values, totals }: MultiColumn): Map<string, number> {
  return new Map(values.map((value, code) => [value, totals[code] ?? 0]));
}

const shownCount = 8;

/** The best few for what is typed; for nothing typed, what the record uses most. */
export function suggest(all: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const wanted = fold(typed);
  const ranked = all.flatMap(suggestion => {
    const rank = wanted === '' ? 0 : rankOf(suggestion.spellings, wanted);
    return rank === undefined ? [] : [{ suggestion, rank }];
  });
  return ranked
    .sort((left, right) => right.rank - left.rank || right.suggestion.weight - left.suggestion.weight)
    .slice(0, shownCount)
    .map(({ suggestion }) => suggestion);
}

/** Whole name, its beginning, the beginning of a later word; undefined where it does not fit. */
function rankOf(spellings: readonly string[], wanted: string): number | undefined {
  if (spellings.includes(wanted)) return 3;
  if (spellings.some(spelling => spelling.startsWith(wanted))) return 2;
  return spellings.some(spelling => spelling.includes(` ${wanted}`)) ? 1 : undefined;
}
