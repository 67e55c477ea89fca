/** Arbitrary small events and filters over few values, so that properties meet every coincidence. */
import fc from 'fast-check';
import { type Claim, type DiplomaticEvent, type Speaker, type Statement } from '../../src/domain/event.ts';
import {
  claimId,
  eventId,
  personId,
  placeId,
  processId,
  sideCode,
  sourceId,
  statementId,
} from '../../src/domain/ids.ts';
import { type Person, type Place, type Source } from '../../src/domain/record.ts';
import {
  conditionOps,
  type Condition,
  type Filter,
  noValue,
  sourceCounts,
} from '../../src/query/condition.ts';
import { type Level, type Role } from '../../src/domain/vocabulary.ts';
import { anEvent } from './anEvent.ts';

const someSides = ['US', 'IR', 'GB', 'FR', 'E3', 'EU'] as const;
export const someRoles: readonly Role[] = ['party', 'mediator', 'host'];
const somePeople = ['ann', 'ben'] as const;
const someTags = ['oil', 'ships', 'press'] as const;
const someKinds = ['meeting', 'call', 'vote'] as const;
const someFormats = ['direct', 'indirect'] as const;
const someProcesses = ['p1', 'p2'] as const;
const someDates = [
  '2002-08-14',
  '2003-10-21',
  '2003-10',
  '2025-04-12',
  '2025-04-12/2025-04-19',
  '2025-04-13~',
  '2024/..',
  '../2004',
  '2025',
];
const someLevels: readonly Level[] = ['leader', 'minister'];
const somePlaces = ['MCT', 'ROM', 'SEA', 'nowhere'] as const;
const someSources = ['s1', 's2', 's3', 's4', 'unknown'] as const;
const somePublishers = ['IRNA', 'TASS'] as const;
const someFields = ['venue.place', 'status', 'about:mediator', 'about:wording'] as const;
const someTitles = ['Talks in Muscat', 'Talks, second round', 'A call', 'Muscat: second call'];

/** What the arbitrary events name, but for the place `nowhere` and the source `unknown`. */
export const someThings = {
  people: [aSpeaker('ann', 'US'), aSpeaker('ben')],
  places: [aPlace('MCT', 'OM'), aPlace('ROM', 'IT'), aPlace('SEA')],
  sources: [aSource('s1', 'IRNA'), aSource('s2', 'IRNA'), aSource('s3', 'TASS'), aSource('s4', '')],
};

export function aSpeaker(id: string, side?: string): Person {
  return {
    id: personId(id),
    name: id,
    spellings: [],
    ...(side === undefined ? {} : { side: sideCode(side) }),
  };
}

export function aPlace(id: string, country?: string): Place {
  const place = { id: placeId(id), name: id, granularity: 'city' as const };
  return country === undefined ? place : { ...place, country: sideCode(country) };
}

export function aSource(id: string, publisher: string): Source {
  return { id: sourceId(id), publisher, kind: 'news' };
}

/** At most twelve ids, so that edits meet events and links meet their ends. */
const someId = fc.nat(11).map(at => `e${at}`);

const participation = fc.record({
  side: fc.constantFrom(...someSides).map(sideCode),
  roles: fc.subarray([...someRoles]),
  person: fc.option(fc.constantFrom(...somePeople).map(personId), { freq: 2 }),
  level: fc.option(fc.constantFrom(...someLevels)),
});

const speaker: fc.Arbitrary<Speaker> = fc.oneof(
  fc.tuple(fc.constantFrom(...somePeople), fc.constantFrom('', 'IR')).map(([person, side]) => ({
    person: personId(person),
    ...(side === '' ? {} : { side: sideCode(side) }),
  })),
  fc.constantFrom('GB', '-').map(side => ({ side: sideCode(side) })),
  fc.constant({ text: 'an official' }),
);

const statement: fc.Arbitrary<Statement> = fc
  .array(speaker, { maxLength: 2 })
  .map(by => ({ id: statementId('q'), by, quote: 'Yes.', lang: 'en' }));

const claim: fc.Arbitrary<Claim> = fc
  .record({
    field: fc.constantFrom(...someFields),
    value: fc.constantFrom('MCT', 'ROM', 'cancelled'),
    side: fc.constantFrom('US', 'IR'),
  })
  .map(({ field, value, side }) => ({
    id: claimId('c'),
    field,
    value,
    by: side,
    side: sideCode(side),
    stance: 'asserts',
    certainty: 'confirmed',
  }));

export const smallEvents: fc.Arbitrary<DiplomaticEvent> = fc
  .record({
    id: someId,
    on: fc.constantFrom(...someDates),
    title: fc.constantFrom(...someTitles),
    kind: fc.constantFrom(...someKinds),
    format: fc.option(fc.constantFrom(...someFormats)),
    participants: fc.array(participation, { maxLength: 4 }),
    processes: fc.subarray([...someProcesses]),
    round: fc.option(fc.constantFrom(1, 2)),
    place: fc.option(fc.constantFrom(...somePlaces)),
    sources: fc.subarray([...someSources]),
    statements: fc.array(statement, { maxLength: 2 }),
    claims: fc.array(claim, { maxLength: 3 }),
    tags: fc.subarray([...someTags]),
    same: fc.option(someId, { freq: 6 }),
    modifiedAt: fc.constantFrom('2025-01-01T00:00:00Z', '2025-04-14T12:00:00+03:30'),
  })
  .map(({ id, on, title, kind, format, participants, processes, round, place, tags, same, ...words }) => ({
    ...anEvent({
      id,
      on,
      title,
      kind,
      tags,
      statements: words.statements,
      claims: words.claims,
      sources: words.sources.map(sourceId),
      ...(format === null ? {} : { format }),
      ...(place === null ? {} : { place }),
      ...(same === null ? {} : { links: [{ type: 'same-as', to: eventId(same) }] }),
    }),
    participants: participants.map(({ side, roles, person, level }) => ({
      side,
      roles,
      ...(person === null ? {} : { person }),
      ...(level === null ? {} : { level }),
    })),
    processes: processes.map((process, index) => ({
      id: processId(process),
      ...(round === null ? {} : { round: round + index }),
    })),
    modifiedAt: words.modifiedAt,
  }));

function condition(group: Condition['group'], values: readonly string[]): fc.Arbitrary<Condition> {
  return fc.record({
    group: fc.constant(group),
    op: fc.constantFrom(...conditionOps),
    values: fc.subarray([...values, noValue, 'unheard-of']),
  });
}

const sideInRole: fc.Arbitrary<Condition> = fc
  .record({ plain: condition('side', someSides), role: fc.constantFrom(...someRoles) })
  .map(({ plain, role }) => ({ ...plain, role }));

const conditions = fc.oneof(
  { weight: 3, arbitrary: condition('side', someSides) },
  { weight: 2, arbitrary: sideInRole },
  condition('person', somePeople),
  condition('role', someRoles),
  condition('kind', someKinds),
  condition('format', someFormats),
  condition('status', ['concluded', 'scheduled']),
  condition('outcome', ['agreement']),
  condition('place', somePlaces),
  condition('level', someLevels),
  condition('country', ['OM', 'IT']),
  condition('round', ['1', '2', '3']),
  condition('publisher', somePublishers),
  condition('sources', sourceCounts),
  condition('disputed', ['venue', 'status', 'about']),
  condition('statement', ['US', 'IR', 'GB']),
  condition('speaker', somePeople),
  condition('process', someProcesses),
  condition('tag', someTags),
);

const someDay = fc.constantFrom('2002-01-01', '2003-10-21', '2025-04-12', '2025-04-13', '2025-04-19');

export const filters: fc.Arbitrary<Filter> = fc
  .record({
    conditions: fc.oneof(
      { weight: 9, arbitrary: fc.array(conditions, { maxLength: 4 }) },
      // More main conditions than fit into a byte of failures.
      { weight: 1, arbitrary: fc.array(conditions, { minLength: 8, maxLength: 16 }) },
    ),
    direct: fc.constantFrom(undefined, true as const),
    from: fc.option(someDay, { freq: 2 }),
    to: fc.option(someDay, { freq: 2 }),
    changedSinceMs: fc.option(
      fc.constantFrom(Date.UTC(2025, 0, 1), Date.UTC(2025, 3, 14, 8, 30), Date.UTC(2025, 3, 15)),
      { freq: 2 },
    ),
    text: fc.option(fc.constantFrom('talks', 'second call', 'mus', '"talks in"', 'uscat'), { freq: 3 }),
  })
  .map(({ conditions: some, direct, from, to, changedSinceMs, text }) => ({
    conditions: some,
    ...(direct === undefined ? {} : { direct }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(changedSinceMs === null ? {} : { changedSinceMs }),
    ...(text === null ? {} : { text }),
  }));
