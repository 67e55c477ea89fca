/** Arbitrary small events and filters over few values, so that properties meet every coincidence. */
import fc from 'fast-check';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { eventId, personId, sideCode } from '../../src/domain/ids.ts';
import { conditionOps, type Condition, type Filter, noValue } from '../../src/query/condition.ts';
import { type Role } from '../../src/domain/vocabulary.ts';
import { anEvent } from './anEvent.ts';

const someSides = ['US', 'IR', 'GB', 'FR', 'E3', 'EU'] as const;
const someRoles: readonly Role[] = ['party', 'mediator', 'host'];
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
const someTitles = ['Talks in Muscat', 'Talks, second round', 'A call', 'Muscat: second call'];

/** At most twelve ids, so that edits meet events and links meet their ends. */
const someId = fc.nat(11).map(at => `e${at}`);

const participation = fc.record({
  side: fc.constantFrom(...someSides).map(sideCode),
  roles: fc.subarray([...someRoles]),
  person: fc.option(fc.constantFrom(...somePeople).map(personId), { freq: 2 }),
});

export const smallEvents: fc.Arbitrary<DiplomaticEvent> = fc
  .record({
    id: someId,
    on: fc.constantFrom(...someDates),
    title: fc.constantFrom(...someTitles),
    kind: fc.constantFrom(...someKinds),
    format: fc.option(fc.constantFrom(...someFormats)),
    participants: fc.array(participation, { maxLength: 4 }),
    processes: fc.subarray([...someProcesses]),
    place: fc.option(fc.constantFrom('MCT', 'ROM')),
    tags: fc.subarray([...someTags]),
    same: fc.option(someId, { freq: 6 }),
  })
  .map(({ id, on, title, kind, format, participants, processes, place, tags, same }) => ({
    ...anEvent({
      id,
      on,
      title,
      kind,
      tags,
      processes,
      ...(format === null ? {} : { format }),
      ...(place === null ? {} : { place }),
      ...(same === null ? {} : { links: [{ type: 'same-as', to: eventId(same) }] }),
    }),
    participants: participants.map(({ side, roles, person }) => ({
      side,
      roles,
      ...(person === null ? {} : { person }),
    })),
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
  condition('place', ['MCT', 'ROM']),
  condition('process', someProcesses),
  condition('tag', someTags),
);

const someDay = fc.constantFrom('2002-01-01', '2003-10-21', '2025-04-12', '2025-04-13', '2025-04-19');

export const filters: fc.Arbitrary<Filter> = fc
  .record({
    conditions: fc.array(conditions, { maxLength: 4 }),
    from: fc.option(someDay, { freq: 2 }),
    to: fc.option(someDay, { freq: 2 }),
    text: fc.option(fc.constantFrom('talks', 'second call', 'mus', '"talks in"', 'uscat'), { freq: 3 }),
  })
  .map(({ conditions: some, from, to, text }) => ({
    conditions: some,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(text === null ? {} : { text }),
  }));
