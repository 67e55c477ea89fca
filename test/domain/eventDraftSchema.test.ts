/** What the form accepts, the schema keeps: otherwise an event that was added would be refused at the next visit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyProcess,
  emptySide,
  emptySource,
  emptySpeaker,
  emptyStatement,
  type EventDraft,
} from '../../src/domain/eventDraft.ts';
import { readDraft } from '../../src/domain/eventDraftReading.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { parseEvent, parseThing } from '../../src/domain/schema.ts';
import { eventKinds, levels, roles, sourceKinds } from '../../src/domain/vocabulary.ts';
import { aDraft, draftRecord, problemsOf } from '../support/aDraft.ts';
import { anEvent } from '../support/anEvent.ts';
import { readingIn } from '../support/draftNames.ts';

const many = 2001;
const times = <Row>(make: (key: string) => Row) =>
  Array.from({ length: many }, (_, index) => make(String(index + 10)));
const tooMany = { code: 'too-many', countNow: many, limit: 2000 };

describe('more of something than an event can hold is refused at its place', () => {
  it.each<[string, Partial<EventDraft>, string]>([
    ['tags', { tags: times(key => key).join(',') }, 'tags'],
    ['sides', { sides: times(key => ({ ...emptySide(key), side: { text: 'IR' } })) }, 'sides'],
    ['sources', { sources: times(key => ({ ...emptySource(key), publisher: `P${key}` })) }, 'sources'],
    [
      'statements',
      {
        statements: times(key => ({
          ...emptyStatement(key),
          speakers: [{ ...emptySpeaker, who: { text: 'Iran' } }],
          words: 'So.',
        })),
      },
      'statements',
    ],
    [
      'processes',
      { processes: times(key => ({ ...emptyProcess(key), process: { text: 'us–iran talks' } })) },
      'processes',
    ],
    [
      'speakers of one statement',
      {
        statements: [
          {
            ...emptyStatement('4'),
            speakers: times(() => ({ ...emptySpeaker, who: { text: 'Iran' } })),
            words: 'So.',
          },
        ],
      },
      'statements.4.speaker.2000',
    ],
  ])('%s', (_what, words, field) => {
    expect(problemsOf(aDraft(words))).toEqual([{ field, ...tooMany }]);
  });

  it('counts a source that stands in two rows once', () => {
    const sources = times(key => ({ ...emptySource(key), id: 'S1' }));
    expect(problemsOf(aDraft({ sources }))).toEqual([]);
  });
});

it('refuses a site without publisher whose name is longer than a line, and a language longer than a code', () => {
  const url = `https://${'a'.repeat(600)}.example/`;
  expect(problemsOf(aDraft({ sources: [{ ...emptySource('3'), url }] }))).toEqual([
    { field: 'sources.3.publisher', code: 'too-long', lengthNow: 608, limit: 500 },
  ]);
  const speakers = [{ ...emptySpeaker, who: { text: 'Iran' } }];
  const lang = `en-x${'-abcdefgh'.repeat(8)}`;
  expect(
    problemsOf(aDraft({ statements: [{ ...emptyStatement('4'), speakers, words: 'So.', lang }] })),
  ).toEqual([{ field: 'statements.4.lang', code: 'too-long', lengthNow: 76, limit: 64 }]);
});

const text = fc.oneof(
  fc.constantFrom('', ' ', 'Iran', 'E3', 'Araqchi', 'Rome', '“So.”', '""', '«', ',', 'a\u0000b', '\uD800'),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.integer({ min: 300, max: 520 }).map(length => 'x'.repeat(length)),
);
const side = fc.constantFrom('', 'IR', 'usa', 'Soviet Union', 'E3').map(name => ({ text: name }));
const mention = text.map(name => ({ text: name }));
const date = fc.constantFrom(
  '2025-04-12',
  '12 April',
  '2025-04',
  '-0044-03-15',
  '9999-12-31',
  '0000-01-01',
  'Y-170002',
  '2025-04-12/..',
  '[2025-04-12,2025-04-13]',
  'about March 2013',
  '2025-04-12T23:30',
);
const optionalDate = fc.oneof(fc.constant(''), date);

const draft: fc.Arbitrary<EventDraft> = fc
  .record({
    title: text,
    date,
    kind: fc.constantFrom(...eventKinds),
    place: mention,
    placeCountry: fc.constantFrom('', 'CH').map(name => ({ text: name })),
    site: text,
    summary: text,
    note: text,
    tags: text,
    privateNotes: text,
    unconfirmed: fc.boolean(),
    sides: fc.array(
      fc
        .record({
          side,
          person: mention,
          office: text,
          level: fc.constantFrom('' as const, ...levels),
          roles: fc.uniqueArray(fc.constantFrom(...roles)),
          rolesChosen: fc.boolean(),
          head: fc.boolean(),
        })
        .map(row => ({ ...emptySide('1'), ...row })),
      { maxLength: 2 },
    ),
    sources: fc.array(
      fc
        .record({
          publisher: text,
          title: text,
          url: fc.oneof(fc.webUrl(), fc.constantFrom('', 'mailto:a@b.example', 'https://reuters.com/a')),
          published: optionalDate,
          kind: fc.constantFrom(...sourceKinds),
        })
        .map(row => ({ ...emptySource('2'), ...row })),
      { maxLength: 1 },
    ),
    statements: fc.array(
      fc
        .record({
          speakers: fc.array(fc.record({ as: fc.constant('' as const), who: mention, side }), {
            maxLength: 2,
          }),
          office: text,
          mode: fc.constantFrom('quote' as const, 'paraphrase' as const),
          words: text,
          lang: fc.constantFrom('en', 'pt-BR', 'x', ''),
          date: optionalDate,
          source: fc.constantFrom('', 'row:2', 'record:S2', 'record:'),
        })
        .map(row => ({ ...emptyStatement('4'), ...row })),
      { maxLength: 1 },
    ),
    processes: fc.array(
      fc.record({ key: fc.constant('5'), process: mention, round: fc.constantFrom('', '2', '999999') }),
      { maxLength: 1 },
    ),
  })
  .map(words => aDraft(words));

const bare = anEvent({ id: 'A01', on: '2025-04-12' });
const original: fc.Arbitrary<DiplomaticEvent | undefined> = fc.constantFrom(undefined, bare, {
  ...bare,
  when: { ...bare.when, local: { start: '2025-04-12T16:00', end: '2025-04-12T18:30', zone: 'Asia/Muscat' } },
});

it('keeps all that a draft which can be read makes', () => {
  let readCount = 0;
  fc.assert(
    fc.property(draft, original, (given, edited) => {
      const reading = readDraft(given, readingIn(draftRecord, edited));
      if (!reading.ok) return;
      readCount += 1;
      const { event, alsoMade } = reading.value;
      expect(parseEvent(event)).toEqual({ ok: true, value: event });
      for (const person of alsoMade.people ?? []) expect(parseThing('person', person).ok).toBe(true);
      for (const place of alsoMade.places ?? []) expect(parseThing('place', place).ok).toBe(true);
      for (const source of alsoMade.sources ?? []) expect(parseThing('source', source).ok).toBe(true);
      for (const process of alsoMade.processes ?? []) expect(parseThing('process', process).ok).toBe(true);
    }),
    { numRuns: 1000 },
  );
  // A law over drafts none of which can be read would say nothing.
  expect(readCount).toBeGreaterThan(100);
});
