import { expect, it } from 'vitest';
import { emptyDraft, emptySide, emptySource, type EventDraft } from '../../src/domain/eventDraft.ts';
import { warningsOf } from '../../src/domain/eventDraftWarnings.ts';
import { processId, sideCode, sourceId } from '../../src/domain/ids.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { readingIn } from '../support/draftNames.ts';

const record = aRecord(
  [anEvent({ id: 'A01', on: '2025-04-12', title: 'First round', sides: [['IR'], ['US']] })],
  {
    sources: [{ id: sourceId('S1'), publisher: 'Reuters', url: 'https://reuters.com/a', kind: 'news' }],
  },
);

function warnings(words: Partial<EventDraft>) {
  return warningsOf({ ...emptyDraft('2025-04-14'), title: 'Talks', ...words }, readingIn(record));
}

const iranAndUs = [
  { ...emptySide('1'), side: { text: 'United States', id: sideCode('US') } },
  { ...emptySide('2'), side: { text: 'iran' } },
];

it('a blank draft warns of nothing', () => {
  expect(warnings({ title: '' })).toEqual([]);
});

it('a weekday that is not that of the date is named with the one that is', () => {
  expect(warnings({ date: 'Friday 19 April 2025' })).toEqual([
    { field: 'date', code: 'weekday-disagrees', actualWeekday: 6 },
  ]);
  expect(warnings({ date: 'Saturday 19 April 2025' })).toEqual([]);
});

it('a date without a year says which was taken', () => {
  expect(warnings({ date: '19 April' })).toEqual([{ field: 'date', code: 'year-assumed', year: 2025 }]);
});

it('an event of the same days, sides and kind may be the same', () => {
  expect(warnings({ date: '12 Apr 2025', sides: iranAndUs })).toEqual([
    { field: 'title', code: 'likely-duplicate', event: 'A01', title: 'First round' },
  ]);
});

it('what the event before it has filled in is no event before it has a title', () => {
  expect(warnings({ title: ' ', date: '12 Apr 2025', sides: iranAndUs })).toEqual([]);
});

it.each([
  ['another day', { date: '13 Apr 2025', sides: iranAndUs }],
  ['another kind', { date: '12 Apr 2025', sides: iranAndUs, kind: 'call' as const }],
  ['a side less', { date: '12 Apr 2025', sides: iranAndUs.slice(1) }],
  [
    'a side more',
    { date: '12 Apr 2025', sides: [...iranAndUs, { ...emptySide('3'), side: { text: 'OM' } }] },
  ],
])('an event of %s is another one', (_difference, words) => {
  expect(warnings(words)).toEqual([]);
});

it('two heads of one side are one too many, heads of two sides are not', () => {
  const [one = emptySide('1'), other = emptySide('2')] = iranAndUs;
  expect(
    warnings({
      sides: [
        { ...one, head: true },
        { ...other, head: true },
      ],
    }),
  ).toEqual([]);
  expect(
    warnings({
      sides: [
        { ...one, head: true },
        { ...other, side: { text: 'USA' }, head: true },
      ],
    }),
  ).toEqual([{ field: 'sides.2.head', code: 'two-heads', side: 'US' }]);
});

it.each([
  ['Soviet Union', '2026-03', { side: 'SU', firstYear: 1922, lastYear: 1991 }],
  ['Soviet Union', '1992-01-01', { side: 'SU', firstYear: 1922, lastYear: 1991 }],
  ['Soviet Union', '1900/1921-12-31', { side: 'SU', firstYear: 1922, lastYear: 1991 }],
  ['Kosovo', '2007', { side: 'XK', firstYear: 2008 }],
])('%s was no country in %s', (text, date, years) => {
  expect(warnings({ date, sides: [{ ...emptySide('1'), side: { text } }] })).toEqual([
    { field: 'sides.1.side', code: 'no-such-country-then', ...years },
  ]);
});

it.each([
  ['Soviet Union', '1991-12-31'],
  ['Soviet Union', '1991/1993'],
  ['Soviet Union', '../2026'],
  ['Soviet Union', ''],
  ['Kosovo', '2008'],
  ['Kosovo', '2000/..'],
  ['Iran', '1850'],
  ['E3', '1850'],
])('%s may have taken part in %j', (text, date) => {
  expect(warnings({ date, sides: [{ ...emptySide('1'), side: { text } }] })).toEqual([]);
});

it('an address that the record has is pointed out', () => {
  expect(warnings({ sources: [{ ...emptySource('3'), url: 'https://reuters.com/a' }] })).toEqual([
    { field: 'sources.3.url', code: 'source-known', source: 'S1' },
  ]);
  expect(warnings({ sources: [{ ...emptySource('3'), id: 'S1' }] })).toEqual([]);
});

it('what is unconfirmed should be said in the note', () => {
  expect(warnings({ unconfirmed: true })).toEqual([{ field: 'note', code: 'unconfirmed-without-note' }]);
  expect(warnings({ unconfirmed: true, note: 'The place.' })).toEqual([]);
});

it('a date that leaves out the clock time of the event says so', () => {
  const event = anEvent({ on: '2025-04-12' });
  const original = {
    ...event,
    when: { ...event.when, local: { start: '2025-04-12T16:00', zone: 'Asia/Muscat' } },
  };
  const edited = (date: string) =>
    warningsOf({ ...emptyDraft('2025-04-14'), date }, readingIn(aRecord([original]), original));
  expect(edited('2025-04')).toEqual([{ field: 'date', code: 'clock-dropped' }]);
  expect(edited('2025-04-13 16:00 Asia/Muscat')).toEqual([]);
});

it('an hour that the clocks jumped over is pointed out', () => {
  expect(warnings({ date: '30 March 2025 02:30 Berlin' })).toEqual([
    { field: 'date', code: 'clock-skipped', clock: '2025-03-30T02:30', zone: 'Europe/Berlin' },
  ]);
});

it('the same round of the same process may be the same event, whatever its days and sides', () => {
  const id = processId('us-iran');
  const inRounds = aRecord(
    [
      {
        ...anEvent({ id: 'A02', kind: 'talks-round', title: 'Second round' }),
        processes: [{ id, round: 2 }],
      },
    ],
    { processes: [{ id, title: 'US–Iran talks' }] },
  );
  const typed = (round: string) =>
    warningsOf(
      {
        ...emptyDraft('2025-04-14'),
        title: 'Talks',
        kind: 'talks-round',
        processes: [{ key: '4', process: { text: 'us–iran talks' }, round }],
      },
      readingIn(inRounds),
    );
  expect(typed('2')).toEqual([
    { field: 'title', code: 'likely-duplicate', event: 'A02', title: 'Second round' },
  ]);
  expect(typed('3')).toEqual([]);
});
