import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventId } from '../../src/domain/ids.ts';
import { noValue } from '../../src/query/condition.ts';
import { formatHash } from '../../src/store/formatHash.ts';
import { parseHash } from '../../src/store/parseHash.ts';
import { type View } from '../../src/store/state.ts';
import { views } from '../support/arbitraryViews.ts';

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
      changedSinceMs: Date.UTC(2025, 10, 20, 14, 5),
      text: 'Witkoff, Araghchi',
    },
    window: aprilToJune,
    tab: 'table',
    selected: eventId('B19'),
  };
  const hash =
    'all=US,IR&any=OM.mediator,QA.mediator&none=EU&kind=talks-round,meeting&status.none=cancelled&format=-' +
    '&from=2025-04-01&to=2025-06-30&changed=2025-11-20T14:05&q=Witkoff%2C%20Araghchi&win=2025-04-01/2025-06-30&view=table&event=B19';
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
  ['changed=yesterday', 'bad-day'],
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
  ['until=2025', 'unknown-key'],
  ['since=2025', 'bad-day'],
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
  const { view } = parseHash('rec=R1');
  expect(view.carried).toEqual([['rec', 'R1']]);
  expect(formatHash(view, plain)).toBe('rec=R1');
});

it('takes the day as known on which the record is read, and the day since which all counts as news', () => {
  expect(parseHash('asof=2025-04-15&since=2025-04-12').view).toEqual({
    ...plain,
    asOf: '2025-04-15',
    since: '2025-04-12',
  });
  expect(formatHash({ ...plain, asOf: '2025-04-15', since: '2025-04-12' }, plain)).toBe(
    'asof=2025-04-15&since=2025-04-12',
  );
});

it('names a day of reading that is none, and reads the record as it is', () => {
  const { view, notes } = parseHash('asof=2025-02-30&since=yesterday');
  expect(view).toEqual(plain);
  expect(notes).toEqual([
    { kind: 'bad-day', key: 'asof', value: '2025-02-30' },
    { kind: 'bad-day', key: 'since', value: 'yesterday' },
  ]);
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
