import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventId } from '../../src/domain/ids.ts';
import { eventKinds, formats, levels, outcomes, roles, statuses } from '../../src/domain/vocabulary.ts';
import { type Condition, conditionOps, noValue, sourceCounts } from '../../src/query/condition.ts';
import { formatHash } from '../../src/store/formatHash.ts';
import { parseHash } from '../../src/store/parseHash.ts';
import { carriedKeys, type View } from '../../src/store/state.ts';

const plain: View = { filter: { conditions: [] }, tab: 'timeline' };
const aprilToJune = { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 6, 1) };

it('writes nothing for the view that nobody changed', () => {
  expect(formatHash(plain, plain)).toBe('');
  expect(parseHash('')).toEqual({ view: plain, notes: [] });
  expect(formatHash({ ...plain, window: aprilToJune }, { ...plain, window: aprilToJune })).toBe('');
});

it('writes a view that a person can read', () => {
  const view: View = {
    filter: {
      conditions: [
        { group: 'side', op: 'all', values: ['US', 'IR'] },
        { group: 'side', op: 'any', values: ['OM', 'QA'], role: 'mediator' },
        { group: 'side', op: 'none', values: ['EU'] },
        { group: 'kind', op: 'any', values: ['talks-round', 'meeting'] },
        { group: 'status', op: 'none', values: ['cancelled'] },
        { group: 'format', op: 'any', values: [noValue] },
      ],
      from: '2025-04-01',
      to: '2025-06-30',
      text: 'Witkoff, Araghchi',
    },
    window: aprilToJune,
    tab: 'table',
    selected: eventId('B19'),
  };
  const hash =
    'all=US,IR&any=OM.mediator,QA.mediator&none=EU&kind=talks-round,meeting&status.none=cancelled&format=-' +
    '&from=2025-04-01&to=2025-06-30&q=Witkoff%2C%20Araghchi&win=2025-04-01/2025-06-30&view=table&event=B19';
  expect(formatHash(view, plain)).toBe(hash);
  expect(parseHash(`#${hash}`)).toEqual({ view, notes: [] });
});

it.each([
  ['a day', '2025-04-12/2025-04-12', Date.UTC(2025, 3, 12), Date.UTC(2025, 3, 13)],
  ['hours', '2025-04-12T06:00/2025-04-12T18:30', Date.UTC(2025, 3, 12, 6), Date.UTC(2025, 3, 12, 18, 30)],
  [
    'an end at midnight',
    '2025-04-12T06:00/2025-04-13T00:00',
    Date.UTC(2025, 3, 12, 6),
    Date.UTC(2025, 3, 13),
  ],
  ['the year 12345', '+012345-01-01/+012345-01-31', Date.UTC(12345, 0, 1), Date.UTC(12345, 1, 1)],
  ['years before our era', '-000500-03-01/-000400-03-01', Date.UTC(-500, 2, 1), Date.UTC(-400, 2, 2)],
  ['the first century', '0044-03-15/0044-03-15', Date.parse('0044-03-15'), Date.parse('0044-03-16')],
])('names a window of %s', (_case, win, startMs, endMs) => {
  const view = { ...plain, window: { startMs, endMs } };
  expect(parseHash(`win=${win}`)).toEqual({ view, notes: [] });
  expect(formatHash(view, plain)).toBe(`win=${win.replaceAll('+', '%2B')}`);
});

it('writes sources, differing accounts, statements and sides without their groups', () => {
  const hash =
    'all=FR&country=CH&round=2&level.none=technical&publisher=IRNA&sources=1,3%2B&disputed=venue,about' +
    '&statement=IR&speaker=Araghchi&direct=1';
  const { view, notes } = parseHash(hash);
  expect(notes).toEqual([]);
  expect(view.filter.direct).toBe(true);
  expect(view.filter.conditions.map(({ group }) => group)).toEqual([
    'side',
    'country',
    'round',
    'level',
    'publisher',
    'sources',
    'disputed',
    'statement',
    'speaker',
  ]);
  expect(formatHash(view, plain)).toBe(hash);
  expect(parseHash('direct=0')).toEqual({ view: plain, notes: [] });
});

it('rounds a window outwards to minutes and then stays there', () => {
  const ragged = {
    ...plain,
    window: { startMs: Date.UTC(2025, 3, 1, 6, 0, 59), endMs: Date.UTC(2025, 3, 2) + 1 },
  };
  const hash = formatHash(ragged, plain);
  expect(hash).toBe('win=2025-04-01T06:00/2025-04-02T00:01');
  expect(formatHash(parseHash(hash).view, plain)).toBe(hash);
});

it.each([
  ['win=2025-04-01', 'bad-window'],
  ['win=2025-06-30/2025-04-01', 'bad-window'],
  ['win=2025-02-30/2025-04-01', 'bad-window'],
  ['win=2025-04-01T24:00/2025-04-02', 'bad-window'],
  ['win=+275760-09-13/+275760-09-13', 'bad-window'],
  ['win=-Infinity/NaN', 'bad-window'],
  ['from=2025-13-01', 'bad-day'],
  ['to=tomorrow', 'bad-day'],
  ['kind=party', 'unknown-value'],
  ['status.none=done', 'unknown-value'],
  ['any=OM.king', 'unknown-value'],
  ['any=.mediator', 'unknown-value'],
  ['level.none=king', 'unknown-value'],
  ['sources=4', 'unknown-value'],
  ['direct=perhaps', 'unknown-value'],
  ['q=100%', 'malformed'],
  ['any=%E0%A4', 'malformed'],
  ['%=1', 'malformed'],
  ['since=2025', 'unknown-key'],
  ['side=US', 'unknown-key'],
  ['kind.most=vote', 'unknown-key'],
  ['v=2', 'later-version'],
] as const)('passes over %s and says why', (hash, kind) => {
  const { view, notes } = parseHash(hash);
  expect(view).toEqual(plain);
  expect(notes.map(note => note.kind)).toEqual([kind]);
});

it('takes what it knows of a condition and names the rest', () => {
  const { view, notes } = parseHash('kind=vote,party,law');
  expect(view.filter.conditions).toEqual([{ group: 'kind', op: 'any', values: ['vote', 'law'] }]);
  expect(notes).toEqual([{ kind: 'unknown-value', key: 'kind', value: 'party' }]);
});

it('reads sides with different roles under one key as conditions that all hold', () => {
  const { view, notes } = parseHash('all=US,OM.mediator');
  expect(view.filter.conditions).toEqual([
    { group: 'side', op: 'all', values: ['US'] },
    { group: 'side', op: 'all', values: ['OM'], role: 'mediator' },
  ]);
  expect(notes).toEqual([]);
  expect(parseHash('any=US,OM.mediator').notes).toEqual([
    { kind: 'mixed-roles', key: 'any', value: 'US,OM.mediator' },
  ]);
});

it('ignores empty parts and version 1, and lets the last of a repeated key count', () => {
  expect(parseHash('#&=&&any=&v=1&since=&top&view=poster&q=one&q=two')).toEqual({
    view: { ...plain, filter: { conditions: [], text: 'two' } },
    notes: [],
  });
});

it('keeps keys of other versions for whoever gets the link next', () => {
  const { view } = parseHash('asof=2025-04-15&rec=R1');
  expect(view.carried).toEqual([
    ['asof', '2025-04-15'],
    ['rec', 'R1'],
  ]);
  expect(formatHash(view, plain)).toBe('asof=2025-04-15&rec=R1');
});

it('takes a grouping, of which the usual one is not written', () => {
  expect(parseHash('group=process').view).toEqual({ ...plain, grouping: 'process' });
  expect(formatHash({ ...plain, grouping: 'process' }, plain)).toBe('group=process');
  expect(parseHash('group=country').view).toEqual(plain);
  expect(parseHash('group=colour').view).toEqual(plain);
});

it('asks to fit the window to days that come without one', () => {
  expect(parseHash('from=2025-04-01&to=2025-06-30').fit).toEqual(aprilToJune);
  expect(parseHash('from=2025-04-01').fit).toEqual({ startMs: aprilToJune.startMs });
  expect(parseHash('to=2025-06-30').fit).toEqual({ endMs: aprilToJune.endMs });
  expect(parseHash('from=2025-04-01&win=2025-01-01/2025-12-31').fit).toBeUndefined();
  expect(parseHash('from=2025-06-30&to=2025-04-01').fit).toBeUndefined();
});

it('reads a plus between typed words as a space, and in a name as itself', () => {
  const { filter } = parseHash('q=Rome+round&any=P5+1').view;
  expect(filter.text).toBe('Rome round');
  expect(filter.conditions).toEqual([{ group: 'side', op: 'any', values: ['P5+1'] }]);
});

it('does not read an address of two megabytes', () => {
  const { view, notes } = parseHash(`all=US&q=${'x'.repeat(2_000_000)}`);
  expect(view).toEqual(plain);
  expect(notes).toEqual([{ kind: 'too-long', key: '', value: `all=US&q=${'x'.repeat(91)}` }]);
});

it('never throws, whatever the fragment', () => {
  const parts = fc.constantFrom(
    'all=',
    'any=',
    'win=',
    'from=',
    'q=',
    'kind.none=',
    '&',
    '%',
    '/',
    ',',
    '.',
    '2025',
  );
  const fragments = fc.array(fc.oneof(parts, fc.string({ unit: 'binary' }))).map(all => all.join(''));
  fc.assert(
    fc.property(fragments, fragment => {
      const { view } = parseHash(fragment);
      const hash = formatHash(view, plain);
      expect(formatHash(parseHash(hash).view, plain)).toBe(hash);
    }),
    { numRuns: 500 },
  );
});

const names = fc
  .oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.constantFrom('P5+1', 'a,b', '100%', 'x.y', 'a&b=c#d', '-'),
  )
  .filter(text => text.isWellFormed());
const words = {
  kind: eventKinds,
  format: formats,
  status: statuses,
  outcome: outcomes,
  role: roles,
  level: levels,
  sources: sourceCounts,
};
const valueLists = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(value, { minLength: 1, maxLength: 4 });

const conditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.record(
    {
      group: fc.constant('side' as const),
      op: fc.constantFrom(...conditionOps),
      values: valueLists(names),
      role: fc.constantFrom(...roles),
    },
    { requiredKeys: ['group', 'op', 'values'] },
  ),
  fc.record({
    group: fc.constantFrom(
      'person' as const,
      'place' as const,
      'country' as const,
      'process' as const,
      'round' as const,
      'tag' as const,
      'publisher' as const,
      'disputed' as const,
      'statement' as const,
      'speaker' as const,
    ),
    op: fc.constantFrom(...conditionOps),
    values: valueLists(names),
  }),
  fc
    .constantFrom(
      'kind' as const,
      'format' as const,
      'status' as const,
      'outcome' as const,
      'role' as const,
      'level' as const,
      'sources' as const,
    )
    .chain(group =>
      fc.record({
        group: fc.constant(group),
        op: fc.constantFrom(...conditionOps),
        values: valueLists(fc.constantFrom<string>(...words[group], noValue)),
      }),
    ),
);

const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const minutes = fc.integer({ min: -1e9, max: 1e9 });
const windows = fc.oneof(
  fc.tuple(minutes, fc.integer({ min: 1, max: 1e8 })).map(([start, length]) => ({
    startMs: start * 60_000,
    endMs: (start + length) * 60_000,
  })),
  fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e5 })).map(([start, length]) => ({
    startMs: start * 86_400_000,
    endMs: (start + length) * 86_400_000,
  })),
);

const views: fc.Arbitrary<View> = fc.record(
  {
    filter: fc.record(
      {
        conditions: fc.array(conditions, { maxLength: 5 }),
        direct: fc.constant(true as const),
        from: days,
        to: days,
        text: names,
      },
      { requiredKeys: ['conditions'] },
    ),
    tab: fc.constantFrom('timeline' as const, 'table' as const),
    window: windows,
    grouping: fc.constantFrom('process', 'kind', 'place', 'none'),
    selected: names.map(eventId),
    carried: fc.constantFrom(...carriedKeys).map(key => [[key, 'a value']] as const),
  },
  { requiredKeys: ['filter', 'tab'] },
);

it('gives every view back as it was written', () => {
  fc.assert(
    fc.property(views, view => {
      const { view: read, notes } = parseHash(formatHash(view, plain));
      expect(read).toEqual(view);
      expect(notes).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
