/**
 * Places of the trips. A locale that names one place becomes a place of the record, so that filtering by it
 * works; one that names several stays whole, as printed, as the text of the site, since an event has one
 * place and the source does not tell the days apart. The spellings of one place are one place; a city that
 * was renamed keeps the name it then had. What the source prints otherwise is kept in the event's note.
 */
import { type Venue } from '../../src/domain/event.ts';
import { type PlaceId, placeId, type SideCode } from '../../src/domain/ids.ts';
import { type Place } from '../../src/domain/record.ts';
import { countryOf } from './countries.ts';
import { type TripRow } from './tripRows.ts';

/** Names with a comma that are one place. */
const onePlace: ReadonlySet<string> = new Set([
  'Birch Grove, Sussex',
  'Martinique, West Indies',
  'Mexico, D.F.',
  'Montebello, Quebec',
  'Savelletri, Fasano, Apulia',
]);

/** Spellings and annotated forms of a place that the source names otherwise elsewhere. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['Algiers (Algeria)', 'Algiers'],
  ['Alma Ata', 'Almaty'],
  ['Ashkhabad', 'Ashgabat'],
  ['Bridgetown (Barbados)', 'Bridgetown'],
  ['Curacao (Antilles)', 'Curacao'],
  ['Dakar (Senegal)', 'Dakar'],
  ['Djakarta', 'Jakarta'],
  ['Halifax (Nova Scotia)', 'Halifax'],
  ['Havana (Cuba)', 'Havana'],
  ['Jidda', 'Jeddah'],
  ['Kiev', 'Kyiv'],
  ['Kishenev', 'Chisinau'],
  ['Martinique, West Indies', 'Martinique'],
  ['Mexico, D.F.', 'Mexico City'],
  ['Nassau (The Bahamas)', 'Nassau'],
  ['Peking', 'Beijing'],
  ['Port of Spain (Trinidad)', 'Port of Spain'],
  ['Port-of-Spain', 'Port of Spain'],
  ['Port-of-Spain (Trinidad)', 'Port of Spain'],
  ['Pusan', 'Busan'],
  ['St. Martin Island (French West Indies)', 'St. Martin Island'],
  ['St. Martin Island (West Indies)', 'St. Martin Island'],
  ['Tblisi', 'Tbilisi'],
]);

/** One name, two places: told apart by the country that the row prints. */
const namesakes: ReadonlyMap<string, string> = new Map([
  ['Canada|Kingston', 'Kingston (Canada)'],
  ['Jamaica|Kingston', 'Kingston (Jamaica)'],
]);

const regions: ReadonlySet<string> = new Set(
  (
    'Antigua; Apulia; Aruba; Bali; Bermuda; Campobello Island; Capri; Charlevoix; Cheju Island; Cornwall; Cozumel; ' +
    'Crete; Curacao; Dead Sea; Guadeloupe; Hainan; Jamaica; Kananaskis (Alberta); Los Cabos; Malta; Martinique; ' +
    'Normandy; Pohnpei; Raratonga; Sal; St. Lucia; St. Maartin; St. Martin Island; St. Thomas; ' +
    'Terceira Island (Azores); The Bahamas; Trinidad'
  ).split('; '),
);

const sites: ReadonlySet<string> = new Set(
  (
    'Al-Assad Air Force Base; Aviano Air Base; Birch Grove, Sussex; Camp Bondsteel; Camp Doha; Chapultepec; Chequers; ' +
    'Chevening; Culzean Castle; King Khalid Military City; Lajes Field (The Azores); Mildenhall Air Force Base; ' +
    'Ramstein Air Force Base; Schloss Elmau; Yokota Air Force Base'
  ).split('; '),
);

/** States whose name is all the place there is in a row. */
const countries: ReadonlySet<string> = new Set(['Liberia', 'Vatican City']);

/** The name of the row's one place; undefined where it names several or none. */
export function placeNameOf({ country, locale }: TripRow): string | undefined {
  if (locale === '') return countries.has(country) ? country : undefined;
  if (locale.includes(',') && !onePlace.has(locale)) return undefined;
  return namesakes.get(`${country}|${locale}`) ?? spellings.get(locale) ?? locale;
}

/** `Nukuʻalofa` to `nukualofa`: ids stand in addresses. */
function idOf(name: string): PlaceId {
  const plain = name.normalize('NFKD').replace(/[\u0300-\u036f'’‘ʻ.()]/g, '');
  return placeId(plain.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
}

export function venueOf(row: TripRow): Venue | undefined {
  const name = placeNameOf(row);
  if (name !== undefined) return { place: idOf(name) };
  return row.locale === '' ? undefined : { site: row.locale };
}

/** In alphabetical order. A place that rows put under more than one country has none: its state changed. */
export function makePlaces(rows: readonly TripRow[]): Place[] {
  const codesByName = new Map<string, Set<SideCode>>();
  for (const row of rows) {
    const name = placeNameOf(row);
    if (name === undefined) continue;
    const codes = codesByName.get(name) ?? new Set();
    codesByName.set(name, codes.add(countryOf(row).code));
  }
  const names = [...codesByName.keys()].sort();
  return names.map(name => {
    const [country, ...others] = codesByName.get(name) ?? [];
    return {
      id: idOf(name),
      name,
      ...(country === undefined || others.length > 0 ? {} : { country }),
      granularity: regions.has(name)
        ? 'region'
        : sites.has(name)
          ? 'site'
          : countries.has(name)
            ? 'country'
            : 'city',
    };
  });
}
