/** Reads the sides of a draft, and the place where they met. */
import { type City } from './cities.ts';
import { type Participation, type Venue } from './event.ts';
import { type EventDraft, isBlank, isBlankSide, type SideDraft } from './eventDraft.ts';
import { rolesOfRow } from './eventDraftDefaults.ts';
import { type Notebook, readLine, readPerson, readSide } from './eventDraftNotebook.ts';
import { placeId, type PlaceId, type SideCode } from './ids.ts';
import { type Place } from './record.ts';

export function readSides(draft: EventDraft, notebook: Notebook): Participation[] {
  return draft.sides.flatMap((row, index) => {
    const participation = isBlankSide(row) ? undefined : readSideRow(notebook, draft, { row, index });
    return participation === undefined ? [] : [participation];
  });
}

function readSideRow(
  notebook: Notebook,
  draft: EventDraft,
  { row, index }: { readonly row: SideDraft; readonly index: number },
): Participation | undefined {
  const field = (name: string) => `sides.${row.key}.${name}`;
  const shownRow = index + 1;
  const side = readSide(notebook, field('side'), { mention: row.side, row: shownRow });
  if (isBlank(row.side.text) && side === undefined) {
    notebook.problems.push({ field: field('side'), code: 'side-missing', row: shownRow });
  }
  const person = readPerson(notebook, field('person'), { mention: row.person, side });
  const office = readLine(notebook, field('office'), row.office);
  const roles = rolesOfRow(row, draft.kind, index);
  if (roles.length === 0) {
    notebook.problems.push({ field: field('roles'), code: 'role-missing', row: shownRow });
  }
  if (side === undefined) return undefined;
  return {
    side,
    ...(person === undefined ? {} : { person }),
    ...(office === undefined ? {} : { office }),
    ...(row.level === '' ? {} : { level: row.level }),
    roles,
    ...(row.head ? { head: true } : {}),
    ...row.carried,
  };
}

export function readVenue(draft: EventDraft, notebook: Notebook): Venue | undefined {
  const place = readPlace(draft, notebook);
  const site = readLine(notebook, 'site', draft.site);
  if (place === undefined && site === undefined) return undefined;
  return { ...(place === undefined ? {} : { place }), ...(site === undefined ? {} : { site }) };
}

/** The place of the record that a draft names; undefined where it names none or a new one. */
export function knownPlace(draft: EventDraft, { context: { names } }: Notebook): PlaceId | undefined {
  const { id, text } = draft.place;
  if (id !== undefined && names.record.places.has(placeId(id))) return placeId(id);
  return names.placeOf(text);
}

function readPlace(draft: EventDraft, notebook: Notebook): PlaceId | undefined {
  const name = readLine(notebook, 'place', draft.place.text);
  if (name === undefined) return undefined;
  const known = knownPlace(draft, notebook);
  if (known !== undefined) return known;
  const country = readCountry(draft, notebook);
  const city = notebook.context.names.cityOf(name, country);
  if (city !== undefined && (country === undefined || city.country === country)) {
    return madeCity(city, notebook);
  }
  const place: Place = {
    id: placeId(notebook.context.newId('l')),
    name,
    ...(country === undefined ? {} : { country }),
    granularity: 'city',
  };
  notebook.made.places.push(place);
  return place.id;
}

/** A city of the list becomes a place of the record under its usual name, with what the list knows of it. */
function madeCity({ name, country, lat, lon }: City, { context, made }: Notebook): PlaceId {
  const place: Place = {
    id: placeId(context.newId('l')),
    name,
    country,
    lat,
    lon,
    granularity: 'city',
  };
  made.places.push(place);
  return place.id;
}

/** A place lies in a country, never in a body. */
function readCountry({ placeCountry }: EventDraft, { context, problems }: Notebook): SideCode | undefined {
  const { names } = context;
  const text = placeCountry.text.trim();
  if (text === '') return undefined;
  const country = names.countryOf(placeCountry.id ?? text);
  if (country === undefined) {
    const near = names.sidesNear(text).filter(code => !names.record.bodies.has(code));
    problems.push({ field: 'placeCountry', code: 'country-unknown', text, row: 0, near });
  }
  return country;
}
