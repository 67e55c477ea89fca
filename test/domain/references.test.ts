import { describe, expect, it } from 'vitest';
import {
  claimId,
  edtfText,
  eventId,
  placeId,
  sideCode,
  sourceId,
  statementId,
} from '../../src/domain/ids.ts';
import { type Place, type Source } from '../../src/domain/record.ts';
import { duplicateIds, missingReferences, usesOf } from '../../src/domain/references.ts';
import { aGroup, anEvent, aRecord } from '../support/anEvent.ts';
import { aPerson, aTimelineRecord } from '../support/aTimelineRecord.ts';

const muscat: Place = { id: placeId('MCT'), name: 'Muscat', country: sideCode('OM'), granularity: 'city' };
const agency: Source = { id: sourceId('S1'), publisher: 'An agency', kind: 'news' };
const claimOfPlace = {
  id: claimId('K1'),
  field: 'venue.place',
  value: 'ROM',
  by: 'An agency',
  source: sourceId('S1'),
  knownOn: edtfText('2025-04-13'),
  stance: 'asserts',
  certainty: 'probable',
} as const;

describe('references', () => {
  it('to what the record lacks are named with their place', () => {
    const event = anEvent({
      sides: [['IR'], ['E3']],
      people: [['Araghchi', 'IR']],
      place: 'MCT',
      processes: ['talks'],
      links: [{ type: 'follows', to: eventId('gone') }],
      sources: [sourceId('S9')],
      statements: [{ id: statementId('Q1'), by: [{ text: 'an official', side: sideCode('ZZ') }], lang: 'en', quote: 'Yes', source: sourceId('S8') }],
      claims: [claimOfPlace],
    }); // prettier-ignore
    expect(missingReferences(aTimelineRecord([event]))).toEqual([
      { path: 'events[0].venue.place', entity: 'place', id: 'MCT' },
      { path: 'events[0].participants[1].side', entity: 'body', id: 'E3' },
      { path: 'events[0].participants[2].person', entity: 'person', id: 'Araghchi' },
      { path: 'events[0].processes[0].id', entity: 'process', id: 'talks' },
      { path: 'events[0].statements[0].by[0].side', entity: 'body', id: 'ZZ' },
      { path: 'events[0].statements[0].source', entity: 'source', id: 'S8' },
      { path: 'events[0].claims[0].source', entity: 'source', id: 'S1' },
      { path: 'events[0].claims[0].value', entity: 'place', id: 'ROM' },
      { path: 'events[0].links[0].to', entity: 'event', id: 'gone' },
      { path: 'events[0].sources[0]', entity: 'source', id: 'S9' },
    ]);
  });

  it('are whole where everything named is there', () => {
    const event = anEvent({ sides: [['E3'], ['SU']], place: 'MCT', people: [['Araghchi', 'IR']] });
    const record = aTimelineRecord([event], {
      places: [muscat],
      people: [aPerson('Araghchi')],
      bodies: [aGroup('E3', ['GB'])],
    });
    expect(missingReferences(record)).toEqual([]);
  });
});

describe('ids', () => {
  it('that stand twice are named, claims and statements across events', () => {
    const record = aTimelineRecord([
      anEvent({ id: 'A', claims: [claimOfPlace] }),
      anEvent({ id: 'A', claims: [claimOfPlace] }),
    ]);
    expect(duplicateIds(record)).toEqual([
      { path: 'events[1].id', id: 'A' },
      { path: 'claims[1].id', id: 'K1' },
    ]);
  });
});

describe('uses of a thing', () => {
  const record = aRecord(
    [
      anEvent({ id: 'A', title: 'First', place: 'MCT', sources: [sourceId('S1')], links: [{ type: 'follows', to: eventId('A') }] }),
      anEvent({ id: 'B', title: 'Second', claims: [{ ...claimOfPlace, value: 'MCT' }] }),
      anEvent({ id: 'C', title: 'Third', sides: [['E3']], links: [{ type: 'follows', to: eventId('A') }] }),
    ],
    {
      places: [muscat],
      sources: [agency],
      people: [aPerson('Mora', { name: 'Enrique Mora', side: sideCode('E3') })],
      bodies: [aGroup('E3', ['GB'])],
    },
  ); // prettier-ignore

  it('name every event that mentions it, in a field or in a claim', () => {
    expect(usesOf(record, 'place', 'MCT')).toEqual([
      { entity: 'event', id: 'A', title: 'First' },
      { entity: 'event', id: 'B', title: 'Second' },
    ]);
    expect(usesOf(record, 'source', 'S1').map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it('name people and events of a body', () => {
    expect(usesOf(record, 'body', 'E3')).toEqual([
      { entity: 'event', id: 'C', title: 'Third' },
      { entity: 'person', id: 'Mora', title: 'Enrique Mora' },
    ]);
  });

  it('leave out the thing itself', () => {
    expect(usesOf(record, 'event', 'A').map(({ id }) => id)).toEqual(['C']);
  });

  it('are none for what nothing names', () => {
    expect(usesOf(record, 'place', 'ROM')).toEqual([]);
  });
});
