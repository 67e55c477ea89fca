/** Staves of every grouping, on the real record and against a naive count of objects. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membersOn } from '../../src/domain/bodies.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import {
  type Grouping,
  groupings,
  noStaveChoices,
  type StaveChoices,
} from '../../src/domain/readingChoices.ts';
import { type RecordReader } from '../../src/domain/record.ts';
import { boundsOfWhen } from '../../src/domain/when.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { createFilteredRows } from '../../src/timeline/filteredRows.ts';
import { staveFacts } from '../../src/timeline/staveFacts.ts';
import { createStaves, type StaveSet } from '../../src/timeline/staves.ts';
import { aGroup, anEvent, aRecord } from '../support/anEvent.ts';
import { smallEvents } from '../support/arbitraryQueries.ts';
import { usIranRecord } from '../support/usIranRecord.ts';
import { membersOf } from './aScene.ts';

function stavesOf(record: RecordReader, grouping: Grouping, choices: Partial<StaveChoices> = {}): StaveSet {
  const columns = createColumns(record, 1);
  return createStaves(createFilteredRows(columns, columns.order), {
    grouping,
    choices: { ...noStaveChoices, ...choices },
    members: membersOf([...record.bodies.values()]),
    placeCountry: id => [...record.places.values()].find(place => place.id === id)?.country,
  });
}

const named = ({ staves }: StaveSet) =>
  staves.map(({ kind, code, eventCount }) => `${kind === 'value' ? code : kind} ${eventCount}`);

describe('the real record', () => {
  const record = usIranRecord();

  test('by process: in the order of their first events, small ones together, events without any last', () => {
    expect(named(stavesOf(record, 'process'))).toEqual([
      'oman-channel 4',
      'p5-iran-2012 5',
      'jcpoa-2013-15 28',
      'vienna-2014 5',
      'iran-iaea 10',
      'jcpoa-exit 4',
      'vienna-2021-22 11',
      'russia-iran 8',
      'e3-iran 9',
      'us-iran-2025 29',
      'china-russia-iran 5',
      'wars 8',
      'snapback-2025 6',
      'us-iran-2026 6',
      'islamabad-2026 7',
      'others 4',
      'unnamed 6',
    ]);
  });

  test('by kind: every kind, as the vocabulary lists them', () => {
    const set = stavesOf(record, 'kind');
    expect(named(set)).toEqual([
      'talks-round 54',
      'meeting 20',
      'visit 5',
      'call 4',
      'letter 8',
      'proposal 1',
      'statement 13',
      'announcement 11',
      'agreement 8',
      'milestone 3',
      'deadline 6',
      'vote 5',
      'report 1',
      'sanction 2',
      'law 1',
      'military 5',
      'ceasefire 3',
      'exchange 1',
      'background 2',
    ]);
    expect(set.staves.reduce((sum, { eventCount }) => sum + eventCount, 0)).toBe(153);
  });

  test('by place: the busiest first, each in the colour of its country', () => {
    const set = stavesOf(record, 'place');
    expect(named(set)).toEqual([
      'VIE 27',
      'GVA 13',
      'MCT 10',
      'NYC 10',
      'THR 9',
      'MOW 6',
      'IST 5',
      'ROM 5',
      'WAS 5',
      'DOH 3',
      'ISB 3',
      'LSN 3',
      'XOM 3',
      'others 14',
      'unnamed 37',
    ]);
    const colourOf = (code: string, { staves }: StaveSet) =>
      staves.find(stave => stave.code === code)?.colour;
    expect(colourOf('MCT', set)).toBe(colourOf('OM', stavesOf(record, 'country')));
    expect(colourOf('VIE', set)).toBe(0);
    expect(set.sharingCount).toBe(12);
  });

  test('by nothing: one stave for all events', () => {
    expect(named(stavesOf(record, 'none'))).toEqual(['unnamed 153']);
  });

  test('E3 unfolded: its members have its heads, and it has no stave', () => {
    const before = stavesOf(record, 'country');
    const set = stavesOf(record, 'country', { unfolded: ['E3'] });
    const counts = (of: StaveSet) =>
      ['E3', 'GB', 'FR', 'DE'].map(side => of.staves.find(({ code }) => code === side)?.eventCount);
    expect(counts(before)).toEqual([11, 5, 4, 2]);
    expect(counts(set)).toEqual([undefined, 16, 15, 13]);
  });
});

test('a pin stands on top and stays in sight, in place of the principals', () => {
  const sides = [['IR'], ['US'], ['OM', 'mediator']] as const;
  const record = aRecord(Array.from({ length: 4 }, () => anEvent({ sides })));
  expect(stavesOf(record, 'country').stickyCount).toBe(3);
  const set = stavesOf(record, 'country', { pinned: ['OM'] });
  expect(named(set)[0]).toBe('OM 4');
  expect(set.stickyCount).toBe(1);
});

test('a group without a member on the date keeps its own head when it is unfolded', () => {
  const group = aGroup('E3', ['GB', '2004'], ['FR', '2004']);
  const events = [
    anEvent({ on: '2003-10-21', sides: [['IR'], ['E3']] }),
    anEvent({ on: '2005-10-21', sides: [['IR'], ['E3', 'mediator']] }),
  ];
  const set = stavesOf(aRecord(events, { bodies: [group] }), 'country', { unfolded: ['E3'] });
  expect(named(set).toSorted()).toEqual(['E3 1', 'FR 1', 'GB 1', 'IR 2']);
  expect(new Set(set.headsOf(1).roles).size).toBe(2);
});

const values = ['US', 'IR', 'GB', 'FR', 'E3', 'EU', 'p1', 'p2', 'MCT', 'ROM', 'call', 'vote', 'unheard-of'];
const someChoices = fc.record({
  pinned: fc.subarray(values),
  folded: fc.subarray(values),
  unfolded: fc.subarray(['E3', 'EU', 'unheard-of']),
  order: fc.shuffledSubarray(values),
});
const bodies = [aGroup('E3', ['GB', '2003-10-21'], ['FR'], ['DE', '2024']), aGroup('EU', ['FR'])];

describe('whatever is chosen', () => {
  test('each event has heads on exactly the staves that a naive reading gives, and staves count them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(smallEvents, { selector: ({ id }) => id, maxLength: 12 }),
        fc.constantFrom(...groupings),
        someChoices,
        (events, grouping, choices) => {
          const record = aRecord(events, { bodies });
          const set = stavesOf(record, grouping, choices);
          const expected = new Map<string, number>();
          set.rows.forEach(row => {
            const event = set.columns.eventAt(row);
            const staves = new Set(
              valuesOf(event, { grouping, choices, set }).map(value => keyOf(set, value)),
            );
            const heads = set.headsOf(row).staves;
            expect(heads.length).toBeGreaterThan(0);
            expect(heads).toEqual([...new Set(heads)].toSorted((left, right) => left - right));
            const shown = heads.map(stave => set.staves[stave]!).map(({ kind, code }) => code || kind);
            expect(new Set(shown)).toEqual(staves);
            for (const key of staves) expected.set(key, (expected.get(key) ?? 0) + 1);
          });
          const counts = set.staves.map(({ kind, code, eventCount }) => [code || kind, eventCount] as const);
          expect(new Map(counts)).toEqual(expected);
        },
      ),
    );
  });
});

function keyOf({ order }: StaveSet, value: string | undefined): string {
  if (value === undefined) return 'unnamed';
  return order.values.includes(value) ? value : 'others';
}

interface Reading {
  readonly grouping: Grouping;
  readonly choices: StaveChoices;
  readonly set: StaveSet;
}

function valuesOf(event: DiplomaticEvent, { grouping, choices, set }: Reading): (string | undefined)[] {
  const orNone = (found: readonly string[]) => (found.length === 0 ? [undefined] : [...found]);
  switch (grouping) {
    case 'none':
      return [undefined];
    case 'kind':
      return [event.kind];
    case 'place':
      return orNone(event.venue?.place === undefined ? [] : [event.venue.place]);
    case 'process':
      return orNone(event.processes.map(({ id }) => id));
    case 'country':
      return orNone(sidesOf(event, choices, set));
  }
}

function sidesOf(event: DiplomaticEvent, choices: StaveChoices, { columns }: StaveSet): string[] {
  const sides: string[] = [...new Set(event.participants.map(({ side }) => side))];
  const members = membersOf(bodies);
  const { isPrincipal } = staveFacts(columns, members);
  const isUnfolded = (side: string) => choices.unfolded.includes(side);
  const isMemberOf = (side: string, groups: readonly string[]) =>
    groups.some(group => members.get(group)?.includes(side) === true);
  return sides.flatMap((side): string[] => {
    const body = bodies.find(({ id }) => id === side);
    const parts = body !== undefined && isUnfolded(side) ? membersOn(body, boundsOfWhen(event.when)) : [];
    if (parts.length > 0) return [...parts];
    const isTold = isMemberOf(
      side,
      sides.filter(other => !isUnfolded(other)),
    );
    const isParted = isMemberOf(side, sides.filter(isUnfolded));
    return isTold && !isParted && isPrincipal[columns.sides.codeOf.get(side)!] === 0 ? [] : [side];
  });
}
