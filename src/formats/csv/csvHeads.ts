/** What a column holds by its head, as tables of many makers head them. English, since such heads are written by programs. */
import { csvFields, type CsvField } from './csvTable.ts';

const heads: Readonly<Record<Exclude<CsvField, 'none'>, string>> = {
  id: 'id uid uuid guid key eventid recordid externalid',
  title: 'title name event headline subject summaryline eventtitle eventname heading',
  date: 'date start startdate startson begin from datestart eventdate day when starttime',
  end: 'end enddate endson to until dateend finish endtime',
  zone: 'zone timezone tz',
  kind: 'kind type eventtype eventkind category',
  status: 'status state',
  format: 'format',
  outcome: 'outcome result',
  countries: 'countries country side sides parties party participantcountries nation nations states',
  mediators: 'mediators mediator gobetween intermediary facilitator',
  hosts: 'hosts host hostcountry',
  observers: 'observers observer',
  bodies: 'bodies body organisation organization organisations organizations igo institution',
  people: 'people person participants participant traveller traveler delegates delegate attendees who names',
  place: 'place venue city location locale site town where',
  summary: 'summary description notes note text details remarks comment body content',
  sources: 'sources source url link links reference references citation',
  tags: 'tags tag keywords keyword labels label topics topic role',
};

const fieldOfHead = new Map<string, CsvField>();
for (const field of csvFields) {
  const words = field === 'none' ? [] : heads[field].split(' ');
  for (const word of words) if (!fieldOfHead.has(word)) fieldOfHead.set(word, field);
}

/** "Start date", "START_DATE" and "startDate" are one head. */
export function fieldOfName(name: string): CsvField | undefined {
  return fieldOfHead.get(name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, ''));
}
