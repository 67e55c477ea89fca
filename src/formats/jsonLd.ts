/**
 * Events as JSON-LD in the words of schema.org, for search engines, data catalogues and graphs. The context stands in
 * the file, so that nobody who reads it fetches anything. Dates stand twice: in EDTF as the record has them, and as
 * schema.org wants them where they say no more than the record does.
 *
 * The text may be put into a page: no tag ends or begins in it.
 */
import { type EdtfDate } from '../domain/edtf/edtf.ts';
import { readEdtf } from '../domain/edtf/parse.ts';
import { type DiplomaticEvent, type Participation, type Venue, type When } from '../domain/event.ts';
import { type EventId, type SideCode } from '../domain/ids.ts';
import { type Place, type RecordReader, type Source } from '../domain/record.ts';
import { isCountryCode, unstatedSide } from '../domain/sides.ts';
import { type Status } from '../domain/vocabulary.ts';
import { trueInstantMs } from '../domain/when.ts';
import { type Language } from '../language/language.ts';
import { personName, sideName } from '../language/names.ts';
import { linkOf } from './references.ts';

const context = {
  '@vocab': 'https://schema.org/',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
};

export interface JsonLdChoices {
  /** Names of countries are written in it. */
  readonly language: Language;
}

export function* writeJsonLd(
  record: RecordReader,
  ids: Iterable<EventId>,
  { language }: JsonLdChoices,
): Generator<string, undefined> {
  yield `{"@context":${plain(context)},\n"@graph":[\n`;
  const recordNode = `urn:demarche:${encodeURIComponent(record.id)}`;
  yield plain({
    '@type': 'Dataset',
    '@id': recordNode,
    name: record.title,
    ...(record.description === undefined ? {} : { description: record.description }),
  });
  const writing = { record, language, recordNode };
  for (const id of ids) {
    const event = record.events.get(id);
    if (event !== undefined) yield `,\n${plain(eventNode(event, writing))}`;
  }
  yield '\n]}\n';
}

/** JSON that neither ends a script nor begins a comment or a line where it stands in a page. */
function plain(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

interface Writing {
  readonly record: RecordReader;
  readonly language: Language;
  readonly recordNode: string;
}

function eventNode(event: DiplomaticEvent, writing: Writing): object {
  const { record, language, recordNode } = writing;
  const { summary, venue, participants, processes, sources, links, tags } = event;
  const place = venue?.place === undefined ? undefined : record.places.get(venue.place);
  const status = statuses.get(event.status);
  const idOf = (id: EventId) => `${recordNode}:${encodeURIComponent(id)}`;
  const before = links.filter(({ type, to }) => type === 'follows' && record.events.has(to));
  return {
    '@type': 'Event',
    '@id': idOf(event.id),
    identifier: event.id,
    name: event.title,
    ...(summary === undefined ? {} : { description: summary }),
    additionalType: language.text.vocabulary.kinds[event.kind],
    ...datesOf(event.when),
    ...(status === undefined ? {} : { eventStatus: `https://schema.org/${status}` }),
    creativeWorkStatus: language.text.vocabulary.statuses[event.status],
    ...(venue === undefined ? {} : { location: locationNode(venue, place, writing) }),
    ...some(
      'contributor',
      participants.filter(({ side }) => side !== unstatedSide),
      each => contributorNode(each, writing),
    ),
    ...some(
      'about',
      processes.map(({ id }) => record.processes.get(id)?.title ?? id),
      name => ({ '@type': 'Thing', name }),
    ),
    ...some('citation', sources, id => citationNode(record.sources.get(id), id)),
    ...some('dcterms:relation', before, ({ to }) => ({ '@id': idOf(to) })),
    ...(tags.length === 0 ? {} : { keywords: tags }),
    isPartOf: { '@id': recordNode },
    dateModified: event.modifiedAt,
  };
}

function some<Item>(key: string, items: readonly Item[], node: (item: Item) => object): object {
  return items.length === 0 ? {} : { [key]: items.map(node) };
}

/** As far as schema.org has a word for them. */
const statuses: ReadonlyMap<Status, string> = new Map([
  ['rumoured', 'EventScheduled'],
  ['proposed', 'EventScheduled'],
  ['scheduled', 'EventScheduled'],
  ['confirmed', 'EventScheduled'],
  ['under-way', 'EventScheduled'],
  ['concluded', 'EventScheduled'],
  ['postponed', 'EventPostponed'],
  ['cancelled', 'EventCancelled'],
]);

function datesOf(when: When): object {
  const edtf = readEdtf(when.edtf);
  const ends =
    edtf.kind === 'date' ? [edtf.date, edtf.date] : edtf.kind === 'interval' ? [edtf.start, edtf.end] : [];
  const [start, end] = ends.map(part => (typeof part === 'string' ? undefined : exactDate(part)));
  const clocked = clockedDates(when);
  return {
    'dcterms:date': { '@type': 'edtf:EDTF', '@value': when.edtf },
    ...(start === undefined ? {} : { startDate: start }),
    ...(end === undefined ? {} : { endDate: end }),
    ...clocked,
  };
}

/** Nothing for a date about which the record is not sure, which schema.org cannot say. */
function exactDate({ precision, qualifier, some: unnamed, year, month, day }: EdtfDate): string | undefined {
  if (qualifier !== '' || unnamed !== undefined || year < 0 || year > 9999) return undefined;
  const digits = (count: number, length: number) => String(count).padStart(length, '0');
  switch (precision) {
    case 'instant':
    case 'day':
      return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
    case 'month':
      return `${digits(year, 4)}-${digits(month, 2)}`;
    case 'year':
      return digits(year, 4);
    case 'season':
    case 'decade':
    case 'century':
      return undefined;
  }
}

/** The clock of the venue with its distance from UTC then; without a zone that is known, nothing. */
function clockedDates({ edtf, local }: When): object {
  if (local === undefined || !/^\d{4}-\d\d-\d\d/.test(edtf)) return {};
  const { start, end, zone, offset } = local;
  const at = (clock: string): string | undefined => {
    const instant = trueInstantMs({
      edtf,
      local: { start: clock, zone, ...(offset === undefined ? {} : { offset }) },
    });
    if (!instant.ok) return undefined;
    const minutes = Math.round((Date.parse(`${clock}Z`) - instant.value) / 60_000);
    if (Number.isNaN(minutes)) return undefined;
    const ahead = Math.abs(minutes);
    const two = (count: number) => String(count).padStart(2, '0');
    return `${clock}${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  };
  const startDate = at(start);
  const endDate = end === undefined ? undefined : at(end);
  return {
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
  };
}

function locationNode(venue: Venue, place: Place | undefined, { record, language }: Writing): object {
  const country = place?.country;
  const { lat, lon } = place ?? {};
  return {
    '@type': 'Place',
    name: [venue.site, place?.name ?? venue.place].filter(name => name !== undefined).join(', '),
    ...(country === undefined
      ? {}
      : {
          address: {
            '@type': 'PostalAddress',
            addressCountry: isCountryCode(country) ? country : sideName(country, record.bodies, language),
          },
        }),
    ...(lat === undefined || lon === undefined
      ? {}
      : { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
  };
}

/** A person for a side, or the side as such, in its roles. */
function contributorNode(
  { side, person, office, roles }: Participation,
  { record, language }: Writing,
): object {
  const sideNode = nodeOfSide(side, sideName(side, record.bodies, language));
  return {
    '@type': 'Role',
    roleName: roles.map(role => language.text.vocabulary.roles[role]),
    contributor:
      person === undefined
        ? sideNode
        : {
            '@type': 'Person',
            name: personName(person, record.people),
            ...(office === undefined ? {} : { jobTitle: office }),
            affiliation: sideNode,
          },
  };
}

function nodeOfSide(side: SideCode, name: string): object {
  return isCountryCode(side)
    ? { '@type': 'Country', name, identifier: side }
    : { '@type': 'Organization', name, identifier: side };
}

function citationNode(source: Source | undefined, id: string): object {
  if (source === undefined) return { '@type': 'CreativeWork', identifier: id };
  const link = linkOf(source.url);
  const { publisher, title, published } = source;
  return {
    '@type': 'CreativeWork',
    identifier: id,
    ...(title === undefined ? {} : { name: title }),
    publisher: { '@type': 'Organization', name: publisher },
    ...(published === undefined ? {} : { 'dcterms:issued': { '@type': 'edtf:EDTF', '@value': published } }),
    ...(link === undefined ? {} : { url: link }),
  };
}
