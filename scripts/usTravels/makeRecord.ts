/**
 * Makes the second bundled record, `public/records/us-travels.json`, from `scripts/sources/us-travels.csv`
 * and the tables beside this file. Run it with `node scripts/run.mjs scripts/usTravels/makeRecord.ts`; the
 * output is committed, and the same input always gives the same bytes.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { processId, recordId, sourceId } from '../../src/domain/ids.ts';
import { type TimelineRecord } from '../../src/domain/record.ts';
import { writeRecord } from '../writeRecord.ts';
import { makeEvent } from './events.ts';
import { makePlaces } from './places.ts';
import { makePeople } from './travellers.ts';
import { readTripRows, type TripRow } from './tripRows.ts';

const sourcePath = 'scripts/sources/us-travels.csv';
const recordPath = 'public/records/us-travels.json';

export function makeRecord(rows: readonly TripRow[]): TimelineRecord {
  return {
    format: 'demarche',
    version: 1,
    id: recordId('us-travels'),
    title: 'Travels of US Presidents and Secretaries of State',
    description:
      'Foreign trips of the Presidents and the Secretaries of State of the United States, January 1866 to February 2025, one event a trip and country, after the public data of the Office of the Historian (CC0). The list has official and private trips and does not tell them apart here. Former states stand under their own codes; a territory stands under the state that the source names, with the territory in the title. A trip to several places keeps them together as printed.',
    events: rows.map(makeEvent),
    people: makePeople(rows),
    places: makePlaces(rows),
    sources: [
      {
        id: sourceId('historian'),
        publisher: 'Office of the Historian, US Department of State',
        title: 'Travels of the President and of the Secretary of State (public data, CC0)',
        url: 'https://history.state.gov/departmenthistory/travels',
        lang: 'en',
        kind: 'dataset',
      },
    ],
    processes: [
      { id: processId('presidents'), title: 'Travels of the Presidents' },
      { id: processId('secretaries'), title: 'Travels of the Secretaries of State' },
    ],
    bodies: [],
    views: [],
  };
}

export function main(): void {
  const root = resolve(import.meta.dirname, '../..');
  const record = makeRecord(readTripRows(readFileSync(resolve(root, sourcePath), 'utf8')));
  writeRecord(record, recordPath);
  console.log(`${recordPath}: ${record.events.length} events, ${record.places.length} places`);
}
