/**
 * The filter and its counts against a plain reading of the rules over event objects, on arbitrary records.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOfWhen } from '../../src/domain/when.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { disputedFields } from '../../src/domain/claims.ts';
import { personId, placeId } from '../../src/domain/ids.ts';
import { type Body, type RecordReader } from '../../src/domain/record.ts';
import { type Condition, type Filter, filterGroups, noValue } from '../../src/query/condition.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { facetCounts, facets, whatToDrop, whatToKeep } from '../../src/query/facets.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { aGroup, anEvent, aRecord } from '../support/anEvent.ts';
import { filters, smallEvents, someRoles, someThings } from '../support/arbitraryQueries.ts';

const e3 = aGroup('E3', ['GB', '2003-10'], ['FR', '2003-10']);

function membersAt(body: Body | undefined, event: DiplomaticEvent): string[] {
  if (body?.expands !== true) return [];
  const { latestMs } = boundsOfWhen(event.when);
  // Every membership of these tests begins in October 2003 and has no end.
  return latestMs > Date.UTC(2003, 9, 1) ? body.members.map(({ side }) => side) : [];
}

interface Asked {
  readonly group: Condition['group'];
  readonly role?: Condition['role'];
  readonly direct: boolean;
}

function valuesOf(event: DiplomaticEvent, { group, role, direct }: Asked, record: RecordReader): string[] {
  switch (group) {
    case 'side': {
      const inRole = event.participants.filter(({ roles }) => role === undefined || roles.includes(role));
      return inRole.flatMap(({ side }) =>
        direct ? [side] : [side, ...membersAt(record.bodies.get(side), event)],
      );
    }
    case 'level':
      return event.participants.flatMap(({ level }) => (level === undefined ? [] : [level]));
    case 'country': {
      const country = record.places.get(placeId(event.venue?.place ?? ''))?.country;
      return country === undefined ? [] : [country];
    }
    case 'round':
      return event.processes.flatMap(({ round }) => (round === undefined ? [] : [`${round}`]));
    case 'publisher':
      return event.sources
        .map(source => record.sources.get(source)?.publisher ?? '')
        .filter(publisher => publisher !== '');
    case 'sources':
      return [['0', '1', '2'][event.sources.length] ?? '3+'];
    case 'disputed':
      return disputedFields(event, { places: record.places }).map(field =>
        field.startsWith('about:') ? 'about' : field.split('.')[0]!,
      );
    case 'statement':
      return event.statements
        .map(({ by: [first] }) => {
          if (first === undefined || 'text' in first) return '';
          return 'person' in first
            ? (first.side ?? record.people.get(personId(first.person))?.side ?? '')
            : first.side;
        })
        .filter(side => side !== '' && side !== '-');
    case 'speaker':
      return event.statements.flatMap(({ by }) => by.flatMap(one => ('person' in one ? [one.person] : [])));
    case 'person':
      return event.participants.flatMap(({ person }) => (person === undefined ? [] : [person]));
    case 'role':
      return event.participants.flatMap(({ roles }) => roles);
    case 'kind':
      return [event.kind];
    case 'status':
      return [event.status];
    case 'format':
      return event.format === undefined ? [] : [event.format];
    case 'outcome':
      return event.outcome === undefined ? [] : [event.outcome];
    case 'place':
      return event.venue?.place === undefined ? [] : [event.venue.place];
    case 'process':
      return event.processes.map(({ id }) => id);
    case 'tag':
      return [...event.tags];
  }
}

function holds(
  event: DiplomaticEvent,
  condition: Condition & { readonly direct: boolean },
  record: RecordReader,
): boolean {
  const { op, values: asked, group, role, direct } = condition;
  if (asked.length === 0) return true;
  const found = valuesOf(event, condition, record);
  const values = found.length === 0 ? [noValue] : found;
  switch (op) {
    case 'any':
      return asked.some(value => values.includes(value));
    case 'none':
      return !asked.some(value => values.includes(value));
    case 'all':
      return asked.every(value => values.includes(value));
    case 'only': {
      if (group !== 'side') return values.every(value => asked.includes(value));
      const own = event.participants
        .filter(({ roles }) => role === undefined || roles.includes(role))
        .map(({ side }) => side);
      if (own.length === 0) return asked.includes(noValue);
      return own.every(side => {
        const members = direct ? [] : membersAt(record.bodies.get(side), event);
        return (
          asked.includes(side) || (members.length > 0 && members.every(member => asked.includes(member)))
        );
      });
    }
  }
}

function overlaps(event: DiplomaticEvent, { from, to }: Filter): boolean {
  if (from !== undefined && to !== undefined && to < from) return false;
  const { earliestMs, latestMs } = boundsOfWhen(event.when);
  const startsInTime = to === undefined || earliestMs < Date.parse(`${to}T00:00:00Z`) + 86_400_000;
  return startsInTime && (from === undefined || latestMs > Date.parse(`${from}T00:00:00Z`));
}

/** Titles of these tests are the only words, and the answers to each of the few texts are written out. */
const textAnswers: Readonly<Record<string, readonly string[]>> = {
  talks: ['Talks in Muscat', 'Talks, second round'],
  'second call': ['Muscat: second call'],
  mus: ['Talks in Muscat', 'Muscat: second call'],
  '"talks in"': ['Talks in Muscat'],
  uscat: [],
};

/** A chain of `same-as` ends in the one event that counts; a ring counts its smallest id. */
function isDouble(event: DiplomaticEvent, record: RecordReader): boolean {
  const next = (one: DiplomaticEvent): DiplomaticEvent | undefined => {
    const to = one.links.find(({ type }) => type === 'same-as')?.to;
    return to === undefined || to === one.id ? undefined : record.events.get(to);
  };
  const way: DiplomaticEvent[] = [];
  for (let one = next(event); one !== undefined && !way.includes(one); one = next(one)) way.push(one);
  if (!way.includes(event)) return way.length > 0;
  return way.some(({ id }) => id < event.id);
}

function oracle(record: RecordReader, filter: Filter): string[] {
  const direct = filter.direct === true;
  return [...record.events.values()]
    .filter(event => !isDouble(event, record))
    .filter(event => filter.conditions.every(condition => holds(event, { ...condition, direct }, record)))
    .filter(event => overlaps(event, filter))
    .filter(({ modifiedAt }) => Date.parse(modifiedAt) >= (filter.changedSinceMs ?? -Infinity))
    .filter(event => filter.text === undefined || textAnswers[filter.text]!.includes(event.title))
    .map(event => ({ event, bounds: boundsOfWhen(event.when) }))
    .sort((one, other) => {
      const { bounds: a } = one;
      const { bounds: b } = other;
      if (a.earliestMs !== b.earliestMs) return a.earliestMs < b.earliestMs ? -1 : 1;
      if (a.latestMs !== b.latestMs) return a.latestMs < b.latestMs ? -1 : 1;
      return one.event.id < other.event.id ? -1 : 1;
    })
    .map(({ event }) => event.id);
}

const records = fc
  .uniqueArray(smallEvents, { maxLength: 12, selector: event => event.id })
  .map(events => aRecord(events, { ...someThings, bodies: [e3] }));

describe('the filter', () => {
  it('finds what a plain reading of the rules finds, in the order earliest, latest, id', () => {
    fc.assert(
      fc.property(records, filters, (record, filter) => {
        const columns = createColumns(record, 1);
        const found = [...filterRows(columns, filter)].map(row => columns.ids.at(row));
        expect(found).toEqual(oracle(record, filter));
      }),
      { numRuns: 1200 },
    );
  });
});

describe('the filter, where chance seldom leads', () => {
  it('counts a group as outside of "only" its members where groups stand for themselves', () => {
    const record = aRecord([anEvent({ id: 'a', on: '2025', sides: [['E3'], ['IR']] })], { bodies: [e3] });
    const columns = createColumns(record, 1);
    const only: Filter = { conditions: [{ group: 'side', op: 'only', values: ['IR', 'GB', 'FR'] }] };
    expect([...filterRows(columns, only)]).toEqual([0]);
    expect([...filterRows(columns, { ...only, direct: true })]).toEqual([]);
    const named: Filter = { conditions: [{ group: 'side', op: 'only', values: ['IR', 'E3'] }], direct: true };
    expect([...filterRows(columns, named)]).toEqual([0]);
  });

  it('asks each of more conditions than a byte has bits', () => {
    const record = aRecord([anEvent({ id: 'a', tags: ['oil'] })]);
    const columns = createColumns(record, 1);
    const groups = 'person role level format outcome place country process round'.split(' ');
    const none = filterGroups
      .filter(group => groups.includes(group))
      .map((group): Condition => ({ group, op: 'any', values: [noValue, 'party'] }));
    const tagged = (value: string): Filter => {
      return { conditions: [...none, { group: 'tag', op: 'any', values: [value] }] };
    };
    expect([...filterRows(columns, tagged('oil'))]).toEqual([0]);
    expect([...filterRows(columns, tagged('press'))]).toEqual([]);
    expect(facetCounts(columns, tagged('press'), 'tag')).toEqual([{ value: 'oil', count: 1, total: 1 }]);
  });

  it('counts the events in which nobody has a role', () => {
    const record = aRecord([anEvent({ sides: [['OM', 'host']] }), anEvent({ sides: [['OM']] })]);
    const hosts = { group: 'side', role: 'host' } as const;
    expect(facetCounts(createColumns(record, 1), { conditions: [] }, hosts)).toEqual([
      { value: 'OM', count: 1, total: 1 },
      { value: noValue, count: 1, total: 1 },
    ]);
  });
});

describe('the counts', () => {
  it('are what filtering by each value finds, beside an "all of" or in place of another main condition', () => {
    fc.assert(
      fc.property(records, filters, (record, filter) => {
        const columns = createColumns(record, 1);
        const all = facets(columns, filter);
        const asked: readonly Omit<Asked, 'direct'>[] = [
          ...filterGroups.map(group => ({ group })),
          ...someRoles.map(role => ({ group: 'side' as const, role })),
        ];
        for (const { group, role } of asked) {
          const main = filter.conditions.findIndex(
            condition => condition.group === group && condition.op !== 'none' && condition.role === role,
          );
          const others = filter.conditions.filter(({ op }, index) => index !== main || op === 'all');
          const counts = facetCounts(columns, filter, { group, role });
          for (const { value, count, total } of counts) {
            const inRole = role === undefined ? {} : { role };
            const wanted: Condition = { group, op: 'any', values: [value], ...inRole };
            expect(count).toBe(oracle(record, { ...filter, conditions: [...others, wanted] }).length);
            const direct = filter.direct === undefined ? {} : { direct: filter.direct };
            expect(total).toBe(oracle(record, { ...direct, conditions: [wanted] }).length);
          }
          if (role === undefined) expect(counts).toEqual(all[group]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('list every value that some event has, the most frequent first', () => {
    fc.assert(
      fc.property(records, filters, (record, filter) => {
        const all = facets(createColumns(record, 1), filter);
        for (const group of filterGroups) {
          const counted = [...record.events.values()].filter(event => !isDouble(event, record));
          const values = counted.flatMap(event => {
            const own = valuesOf(event, { group, direct: filter.direct === true }, record);
            return own.length === 0 ? [noValue] : own;
          });
          expect(all[group].map(({ value }) => value).sort()).toEqual([...new Set(values)].sort());
          const totals = all[group].filter(({ value }) => value !== noValue).map(({ total }) => total);
          expect(totals).toEqual(totals.toSorted((one, other) => other - one));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tell what dropping each part of the filter would find', () => {
    fc.assert(
      fc.property(records, filters, (record, filter) => {
        const ways = whatToDrop(createColumns(record, 1), filter);
        const { direct, from, to, changedSinceMs, text, conditions } = filter;
        for (const { part, count } of ways) {
          const rest: Filter = {
            conditions: typeof part === 'number' ? conditions.toSpliced(part, 1) : conditions,
            ...(direct === undefined || part === 'direct' ? {} : { direct }),
            ...(from === undefined || part === 'days' ? {} : { from }),
            ...(to === undefined || part === 'days' ? {} : { to }),
            ...(changedSinceMs === undefined || part === 'changed' ? {} : { changedSinceMs }),
            ...(text === undefined || part === 'text' ? {} : { text }),
          };
          expect(count).toBe(oracle(record, rest).length);
        }
        const counts = ways.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((one, other) => other - one));
        const dayParts = from === undefined && to === undefined ? 0 : 1;
        const others = [direct, changedSinceMs, text].filter(part => part !== undefined);
        expect(ways.length).toBe(conditions.length + dayParts + others.length);
      }),
      { numRuns: 300 },
    );
  });

  it('tell what each part of the filter finds alone', () => {
    fc.assert(
      fc.property(records, filters, (record, filter) => {
        const ways = whatToKeep(createColumns(record, 1), filter);
        for (const { part, alone, count } of ways) {
          expect(count).toBe(oracle(record, alone).length);
          const isCondition = typeof part === 'number';
          expect(alone.conditions).toEqual(isCondition ? [filter.conditions[part]] : []);
          expect(alone.direct).toBe(isCondition ? filter.direct : undefined);
          expect(alone.changedSinceMs).toBe(part === 'changed' ? filter.changedSinceMs : undefined);
          expect(alone.text).toBe(part === 'text' ? filter.text : undefined);
          expect([alone.from, alone.to]).toEqual(
            part === 'days' ? [filter.from, filter.to] : [undefined, undefined],
          );
        }
        const counts = ways.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((one, other) => other - one));
      }),
      { numRuns: 300 },
    );
  });
});
