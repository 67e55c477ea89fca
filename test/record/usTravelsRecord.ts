/** The record of travels as tests walk it: read from its committed file through the schema. */
import { readFileSync } from 'node:fs';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { type PersonId, type PlaceId } from '../../src/domain/ids.ts';
import { type Person, type Place, type TimelineRecord } from '../../src/domain/record.ts';
import { parseRecord } from '../../src/domain/schema.ts';
import { readTripRows } from '../../scripts/usTravels/tripRows.ts';

export const travelsPath = 'public/records/us-travels.json';

export const rows = readTripRows(readFileSync('scripts/sources/us-travels.csv', 'utf8'));

export const travels: TimelineRecord = readRecord();

function readRecord(): TimelineRecord {
  const parsed = parseRecord(JSON.parse(readFileSync(travelsPath, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const trips: ReadonlyMap<string, DiplomaticEvent> = new Map(travels.events.map(event => [event.id, event]));
const people: ReadonlyMap<PersonId, Person> = new Map(travels.people.map(person => [person.id, person]));
const places: ReadonlyMap<PlaceId, Place> = new Map(travels.places.map(place => [place.id, place]));

export function tripOf(id: string): DiplomaticEvent {
  const event = trips.get(id);
  if (event === undefined) throw new Error(`The record has no trip ${id}.`);
  return event;
}

/** The country's side of a trip; the first participation is the traveller's. */
export function visitedCode({ participants }: DiplomaticEvent): string {
  const [, visited] = participants;
  if (visited === undefined) throw new Error('A trip names the country it went to.');
  return visited.side;
}

export function travellerOf({ participants }: DiplomaticEvent): Person {
  const [traveller] = participants;
  const person = traveller?.person === undefined ? undefined : people.get(traveller.person);
  if (person === undefined) throw new Error('A trip names its traveller.');
  return person;
}

export function placeOf({ venue }: DiplomaticEvent): Place | undefined {
  return venue?.place === undefined ? undefined : places.get(venue.place);
}

/** One line for a trip: date, code of the country visited, place or site, title. */
export function tripLine(id: string): string {
  const event = tripOf(id);
  const where = placeOf(event)?.name ?? event.venue?.site ?? '(no place)';
  return [event.when.edtf, visitedCode(event), where, event.title].join(' | ');
}
