import { describe, expect, it } from 'vitest';
import {
  claimId,
  personId,
  placeId,
  processId,
  sideCode,
  sourceId,
  statementId,
} from '../../src/domain/ids.ts';
import { renamedBody, renamedEvent } from '../../src/domain/thingRenaming.ts';
import { aGroup, anEvent } from '../support/anEvent.ts';

const araqchi = { kind: 'person', from: 'araqchi', to: 'araghchi' } as const;

describe('an event after two things became one', () => {
  it('is the same object where it does not name the one that goes', () => {
    const event = anEvent({ people: [['araghchi', 'IR']], place: 'muscat' });
    expect(renamedEvent(event, araqchi)).toBe(event);
  });

  it('has the person once a side, in all roles, at the highest level, with both offices', () => {
    const event = {
      ...anEvent(),
      participants: [
        {
          side: sideCode('IR'),
          person: personId('araghchi'),
          office: 'Foreign minister',
          roles: ['party'] as const,
        },
        { side: sideCode('US'), person: personId('witkoff'), roles: ['party'] as const },
        {
          side: sideCode('IR'),
          person: personId('araqchi'),
          office: 'Chief negotiator',
          level: 'minister' as const,
          roles: ['party', 'speaker'] as const,
          head: true,
        },
      ],
    };
    expect(renamedEvent(event, araqchi).participants).toEqual([
      {
        side: 'IR',
        person: 'araghchi',
        office: 'Foreign minister; Chief negotiator',
        level: 'minister',
        roles: ['party', 'speaker'],
        head: true,
      },
      { side: 'US', person: 'witkoff', roles: ['party'] },
    ]);
  });

  it('keeps two votes, two rounds and a person on two sides apart', () => {
    const event = {
      ...anEvent(),
      participants: [
        { side: sideCode('EU'), roles: ['voter'] as const, vote: 'for' as const },
        { side: sideCode('EC'), roles: ['voter'] as const, vote: 'against' as const },
      ],
      processes: [
        { id: processId('talks'), round: 1 },
        { id: processId('talks-2'), round: 2 },
      ],
    };
    expect(renamedEvent(event, { kind: 'body', from: 'EC', to: 'EU' }).participants).toHaveLength(2);
    expect(renamedEvent(event, { kind: 'process', from: 'talks-2', to: 'talks' }).processes).toEqual([
      { id: 'talks', round: 1 },
      { id: 'talks', round: 2 },
    ]);
  });

  it('joins a process without a number with the same one that has it, and a source that stands there twice', () => {
    const event = {
      ...anEvent({ sources: [sourceId('a'), sourceId('b')] }),
      processes: [{ id: processId('talks') }, { id: processId('talks-2'), round: 2 }],
    };
    expect(renamedEvent(event, { kind: 'process', from: 'talks-2', to: 'talks' }).processes).toEqual([
      { id: 'talks', round: 2 },
    ]);
    expect(renamedEvent(event, { kind: 'source', from: 'b', to: 'a' }).sources).toEqual(['a']);
  });

  it('leaves alone what stood there twice before', () => {
    const twice = { side: sideCode('IR'), person: personId('zarif'), roles: ['party'] as const };
    const event = {
      ...anEvent(),
      participants: [twice, twice, { ...twice, person: personId('araqchi') }],
    };
    expect(renamedEvent(event, araqchi).participants.map(({ person }) => person)).toEqual([
      'zarif',
      'zarif',
      'araghchi',
    ]);
  });

  it('renames speakers, statements’ sources, and accounts by their person, side, source, value and path', () => {
    const claim = {
      id: claimId('c1'),
      field: 'venue.place',
      value: 'maskat',
      by: 'IRNA',
      stance: 'asserts',
      certainty: 'confirmed',
    } as const;
    const event = anEvent({
      place: 'maskat',
      statements: [
        {
          id: statementId('q1'),
          by: [{ person: personId('araqchi') }, { person: personId('araghchi'), side: sideCode('IR') }],
          paraphrase: 'Good.',
          lang: 'en',
          source: sourceId('b'),
        },
      ],
      claims: [
        { ...claim, person: personId('araqchi'), side: sideCode('EC'), source: sourceId('b') },
        { ...claim, id: claimId('c2'), field: 'statements.q1.by', value: 'araqchi' },
        { ...claim, id: claimId('c3'), field: 'processes.talks-2.round', value: '2' },
        { ...claim, id: claimId('c4'), field: 'participants.EC.vote', value: 'for' },
      ],
    });
    const renamed = [
      araqchi,
      { kind: 'place', from: 'maskat', to: 'muscat' } as const,
      { kind: 'source', from: 'b', to: 'a' } as const,
      { kind: 'process', from: 'talks-2', to: 'talks' } as const,
      { kind: 'body', from: 'EC', to: 'EU' } as const,
    ].reduce(renamedEvent, event);
    expect(renamed.venue?.place).toBe(placeId('muscat'));
    expect(renamed.statements[0]).toMatchObject({ by: [{ person: 'araghchi', side: 'IR' }], source: 'a' });
    expect(renamed.claims).toMatchObject([
      { value: 'muscat', person: 'araghchi', side: 'EU', source: 'a' },
      { value: 'araghchi' },
      { field: 'processes.talks.round', value: '2' },
      { field: 'participants.EU.vote', value: 'for' },
    ]);
  });
});

it('a body that has both as members has one, and nobody is a member of itself', () => {
  const group = aGroup('P5', ['EC'], ['EU'], ['RU']);
  const renaming = { kind: 'body', from: 'EC', to: 'EU' } as const;
  expect(renamedBody(group, renaming).members).toEqual([{ side: 'EU' }, { side: 'RU' }]);
  expect(renamedBody(aGroup('EU', ['EC'], ['FR']), renaming).members).toEqual([{ side: 'FR' }]);
  const other = aGroup('E3', ['GB']);
  expect(renamedBody(other, renaming)).toBe(other);
});
