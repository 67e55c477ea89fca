/**
 * Makes the bundled record, `public/records/us-iran.json`, from `scripts/sources/us-iran-talks.json` and the
 * tables beside this file. Run it with `node scripts/run.mjs scripts/usIran/makeRecord.ts`; the output is
 * committed, and the same input always gives the same bytes.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { recordId } from '../../src/domain/ids.ts';
import { type TimelineRecord } from '../../src/domain/record.ts';
import { writeRecord } from '../writeRecord.ts';
import { claimsByEvent } from './claims/allClaims.ts';
import { makeEvent } from './events.ts';
import { makePeople } from './people.ts';
import { type SourceTalks } from './sourceShape.ts';
import { makeStatements } from './statements.ts';
import { makeBodies, makePlaces, makeProcesses, makeSources } from './things.ts';

const sourcePath = 'scripts/sources/us-iran-talks.json';
const recordPath = 'public/records/us-iran.json';

export function makeRecord(talks: SourceTalks): TimelineRecord {
  const people = makePeople(talks);
  const statements = makeStatements(talks, people);
  const claims = claimsByEvent();
  return {
    format: 'demarche',
    version: 1,
    id: recordId('us-iran'),
    title: talks.about.title,
    description:
      'Who met whom, where and through whom in the talks between the United States and Iran on its nuclear programme, with statements, accounts that differ and what was known when. Paraphrases and summaries are the editors’ own; quotations are short and attributed.',
    events: talks.events.map(row => makeEvent(row, statements.get(row.id) ?? [], claims.get(row.id) ?? [])),
    people,
    places: makePlaces(talks),
    sources: makeSources(talks),
    processes: makeProcesses(talks),
    bodies: makeBodies(talks),
    views: [],
  };
}

export function main(): void {
  const root = resolve(import.meta.dirname, '../..');
  const talks = JSON.parse(readFileSync(resolve(root, sourcePath), 'utf8')) as SourceTalks;
  const record = makeRecord(talks);
  writeRecord(record, recordPath);
  const claimCount = record.events.reduce((sum, event) => sum + event.claims.length, 0);
  console.log(`${recordPath}: ${record.events.length} events, ${claimCount} claims`);
}
