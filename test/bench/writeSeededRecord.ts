/**
 * Writes generated events to a file for the benches: `main([count, path])` as a Demarche record,
 * `main([count, path, 'simple'])` as the simple array, which a text can hold at a million events.
 */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { recordId } from '../../src/domain/ids.ts';
import { type TimelineRecord } from '../../src/domain/record.ts';
import { seededCountries, seededEvents, seededThings } from '../support/seededEvents.ts';

const seed = 1;
const rowsAtOnce = 10_000;

export function main([count = '', path = '', form = 'record']: readonly string[]): void {
  const events = seededEvents(Number(count), seed);
  if (form === 'simple') {
    writeSimple(events, path);
    return;
  }
  const record: TimelineRecord = {
    format: 'demarche',
    version: 1,
    id: recordId('us-iran'),
    title: `${count} generated events`,
    ...seededThings(),
    events,
    views: [],
  };
  writeFileSync(path, JSON.stringify(record));
}

function writeSimple(events: readonly DiplomaticEvent[], path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, '[');
  for (let first = 0; first < events.length; first += rowsAtOnce) {
    const rows = events.slice(first, first + rowsAtOnce).map(event => JSON.stringify(simpleRow(event)));
    writeSync(file, `${first === 0 ? '' : ','}\n${rows.join(',\n')}`);
  }
  writeSync(file, '\n]\n');
  closeSync(file);
}

/** Its countries alone; an event of bodies only gets the country that its place in the list falls to. */
function simpleRow({ id, title, when, kind, status, participants }: DiplomaticEvent) {
  const countries = new Set(participants.map(({ side }) => String(side)).filter(side => isCountry(side)));
  if (countries.size === 0) countries.add(seededCountries[title.length % seededCountries.length]!);
  return { id, title, date: when.edtf, kind, status, countries: [...countries] };
}

function isCountry(side: string): boolean {
  return seededCountries.includes(side);
}
