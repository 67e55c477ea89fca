import { describe, expect, it } from 'vitest';
import {
  emptyDraft,
  emptySide,
  emptySource,
  emptyStatement,
  type EventDraft,
} from '../../src/domain/eventDraft.ts';
import { type DraftContext } from '../../src/domain/eventDraftNotebook.ts';
import { type DraftProblem } from '../../src/domain/eventDraftProblem.ts';
import { readDraft } from '../../src/domain/eventDraftReading.ts';
import { personId, placeId, processId, sideCode, sourceId } from '../../src/domain/ids.ts';
import { parseEvent, parseThing } from '../../src/domain/schema.ts';
import { aGroup, anEvent, aRecord } from '../support/anEvent.ts';
import { readingIn } from '../support/draftNames.ts';

const record = aRecord([], {
  people: [
    {
      id: personId('araghchi'),
      name: 'Abbas Araghchi',
      spellings: ['Araqchi'],
      native: 'عباس عراقچی',
      side: sideCode('IR'),
    },
    { id: personId('kim-1'), name: 'Kim', spellings: [], side: sideCode('KP') },
    { id: personId('kim-2'), name: 'Kim', spellings: [], side: sideCode('KR') },
  ],
  places: [{ id: placeId('rom'), name: 'Rome', country: sideCode('IT'), granularity: 'city' }],
  sources: [
    { id: sourceId('S1'), publisher: 'Reuters', url: 'https://reuters.com/a', kind: 'news' },
    { id: sourceId('S2'), publisher: 'IRNA', kind: 'official' },
  ],
  processes: [{ id: processId('us-iran'), title: 'US–Iran talks' }],
  bodies: [aGroup('E3', ['GB'], ['FR'], ['DE'])],
});

/** A draft that can be read, with what a test says instead. */
function aDraft(words: Partial<EventDraft> = {}): EventDraft {
  return { ...emptyDraft('2025-04-14'), title: 'Talks', date: '12 April 2025', ...words };
}

function problemsOf(draft: EventDraft, context: DraftContext = readingIn(record)): readonly DraftProblem[] {
  const reading = readDraft(draft, context);
  return reading.ok ? [] : reading.error;
}

function readingOf(draft: EventDraft, context: DraftContext = readingIn(record)) {
  const reading = readDraft(draft, context);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value;
}

describe('a draft that can be read', () => {
  it('becomes an event with the plainest values where nothing was chosen', () => {
    expect(readingOf(aDraft())).toEqual({
      event: {
        id: 'e1',
        title: 'Talks',
        when: { edtf: '2025-04-12' },
        kind: 'meeting',
        status: 'concluded',
        participants: [],
        processes: [],
        statements: [],
        claims: [],
        links: [],
        sources: [],
        tags: [],
        confirmed: 'full',
        rev: 1,
        createdAt: '2025-04-14T12:00:00.000Z',
        modifiedAt: '2025-04-14T12:00:00.000Z',
      },
      alsoMade: { people: [], places: [], sources: [], processes: [] },
    });
  });

  it('makes the people, places, sources and processes that the record does not have', () => {
    const { event, alsoMade } = readingOf(
      aDraft({
        sides: [
          { ...emptySide('1'), side: { text: 'iran' }, person: { text: 'Majid Takht-Ravanchi' } },
          { ...emptySide('2'), side: { text: 'USA' } },
        ],
        place: { text: 'Geneva' },
        placeCountry: { text: 'Switzerland' },
        site: ' Hotel InterContinental ',
        sources: [{ ...emptySource('3'), url: 'https://www.irna.ir/x', published: '13 Apr 2025' }],
        processes: [{ key: '4', process: { text: 'Technical track' }, round: '2' }],
      }),
    );
    expect(alsoMade).toEqual({
      people: [{ id: 'p1', name: 'Majid Takht-Ravanchi', spellings: [], side: 'IR' }],
      places: [{ id: 'l2', name: 'Geneva', country: 'CH', granularity: 'city' }],
      sources: [
        {
          id: 's3',
          publisher: 'irna.ir',
          url: 'https://www.irna.ir/x',
          published: '2025-04-13',
          kind: 'news',
        },
      ],
      processes: [{ id: 'k4', title: 'Technical track' }],
    });
    expect(event).toMatchObject({
      participants: [
        { side: 'IR', person: 'p1', roles: ['party'] },
        { side: 'US', roles: ['party'] },
      ],
      venue: { place: 'l2', site: 'Hotel InterContinental' },
      sources: ['s3'],
      processes: [{ id: 'k4', round: 2 }],
    });
    expect(parseEvent(event).ok).toBe(true);
    for (const place of alsoMade.places ?? []) expect(parseThing('place', place).ok).toBe(true);
  });

  it.each([
    ['Araqchi', 'araghchi'],
    ['عباس عراقچي', 'araghchi'],
    ['ABBAS  araghchi', 'araghchi'],
  ])('knows the person of the record by the spelling %s', (text, id) => {
    const { event, alsoMade } = readingOf(
      aDraft({ sides: [{ ...emptySide('1'), side: { text: 'IR' }, person: { text } }] }),
    );
    expect(event.participants[0]?.person).toBe(id);
    expect(alsoMade.people).toEqual([]);
  });

  it('takes the namesake of the side that is named', () => {
    const { event } = readingOf(
      aDraft({ sides: [{ ...emptySide('1'), side: { text: 'South Korea' }, person: { text: 'kim' } }] }),
    );
    expect(event.participants).toEqual([{ side: 'KR', person: 'kim-2', roles: ['party'] }]);
  });

  it('makes one person of a new name that stands twice', () => {
    const { event, alsoMade } = readingOf(
      aDraft({
        sides: [{ ...emptySide('1'), side: { text: 'IR' }, person: { text: 'Jane Doe' } }],
        statements: [
          {
            ...emptyStatement('2'),
            speakers: [{ as: '', who: { text: 'Jane Doe' }, side: { text: '' } }],
            words: 'So.',
          },
        ],
      }),
    );
    expect(alsoMade.people).toHaveLength(1);
    expect(event.statements[0]?.by).toEqual([{ person: 'p1' }]);
  });

  it.each([
    ['ir', 'IR'],
    ['IRN', 'IR'],
    ['Iran', 'IR'],
    ['UK', 'GB'],
    ['türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Soviet Union', 'SU'],
    ['SUN', 'SU'],
    ['e3', 'E3'],
    ['Kosovo', 'XK'],
  ])('reads the side %s as %s', (text, code) => {
    const { event } = readingOf(aDraft({ sides: [{ ...emptySide('1'), side: { text } }] }));
    expect(event.participants[0]?.side).toBe(code);
  });

  it('uses the source of the record at the same address', () => {
    const { event, alsoMade } = readingOf(
      aDraft({ sources: [{ ...emptySource('3'), publisher: 'X', url: ' https://reuters.com/a ' }] }),
    );
    expect(event.sources).toEqual(['S1']);
    expect(alsoMade.sources).toEqual([]);
  });

  it('takes quotation marks around the whole off a quotation, and leaves those within', () => {
    const words = (typed: string) =>
      readingOf(
        aDraft({
          sources: [{ ...emptySource('3'), id: 'S1' }],
          statements: [
            {
              ...emptyStatement('4'),
              speakers: [{ as: '', who: { text: 'senior US official' }, side: { text: 'US' } }],
              mode: 'quote',
              words: typed,
              source: 'row:3',
            },
          ],
        }),
      ).event.statements[0];
    expect(words('“We agreed.”')).toEqual({
      id: 'q1',
      by: [{ text: 'senior US official', side: 'US' }],
      quote: 'We agreed.',
      lang: 'en',
      source: 'S1',
    });
    expect(words('“Yes” and “no”')?.quote).toBe('“Yes” and “no”');
  });

  it('goes on reading a date without a year from the day on which the draft was begun', () => {
    const draft = aDraft({ date: '19 April', typedOn: '2024-12-31' });
    expect(readingOf(draft).event.when.edtf).toBe('2024-04-19');
  });

  it('keeps markup as the text it is, in every field', () => {
    const markup = '<img src=x onerror=alert(1)>';
    const { event, alsoMade } = readingOf(
      aDraft({
        title: markup,
        sides: [{ ...emptySide('1'), side: { text: 'IR' }, person: { text: markup }, office: markup }],
        place: { text: markup },
        site: markup,
        sources: [{ ...emptySource('2'), publisher: markup, title: markup }],
        statements: [
          {
            ...emptyStatement('3'),
            speakers: [{ as: '', who: { text: `${markup} too` }, side: { text: '' } }],
            words: markup,
          },
        ],
        processes: [{ key: '4', process: { text: markup }, round: '' }],
        summary: markup,
        note: markup,
        tags: markup,
        privateNotes: markup,
      }),
    );
    expect(event).toMatchObject({
      title: markup,
      summary: markup,
      note: markup,
      tags: [markup],
      privateNotes: markup,
      venue: { site: markup },
    });
    expect(event.participants[0]?.office).toBe(markup);
    expect(event.statements[0]).toMatchObject({ paraphrase: markup, by: [{ text: `${markup} too` }] });
    expect(alsoMade).toMatchObject({
      people: [{ name: markup }],
      places: [{ name: markup }],
      sources: [{ publisher: markup, title: markup }],
      processes: [{ title: markup }],
    });
    expect(parseEvent(event).ok).toBe(true);
  });
});

describe('status', () => {
  it.each([
    ['meeting', '12 April 2025', 'concluded'],
    ['letter', '12 April 2025', 'occurred'],
    ['meeting', '15 April 2025', 'scheduled'],
    ['meeting', '14 April 2025', 'concluded'],
    ['statement', '2025-05', 'scheduled'],
    ['meeting', '2025-04', 'concluded'],
  ] as const)('of a %s on %s is %s until the person chooses', (kind, date, status) => {
    expect(readingOf(aDraft({ kind, date })).event.status).toBe(status);
  });

  it.each(['concluded', 'occurred', 'under-way', 'met'] as const)(
    '%s is refused on a date that is still ahead',
    status => {
      expect(problemsOf(aDraft({ date: '15 April 2025', status }))).toEqual([
        { field: 'status', code: 'not-yet', status },
      ]);
    },
  );

  it('rumoured is right for a date that is still ahead', () => {
    expect(readingOf(aDraft({ date: '15 April 2025', status: 'rumoured' })).event.status).toBe('rumoured');
  });
});

describe('what stands in the way', () => {
  it('names every problem at once', () => {
    expect(problemsOf(emptyDraft('2025-04-14'))).toEqual([
      { field: 'title', code: 'title-missing' },
      { field: 'date', code: 'date-missing' },
    ]);
  });

  it('refuses a title of 100,000 characters whole', () => {
    expect(problemsOf(aDraft({ title: 'x'.repeat(100_000) }))).toEqual([
      { field: 'title', code: 'too-long', lengthNow: 100_000, limit: 300 },
    ]);
  });

  it('offers both readings of an ambiguous date', () => {
    expect(problemsOf(aDraft({ date: '04/05/2025' }))).toEqual([
      { field: 'date', code: 'date-ambiguous', text: '04/05/2025', choices: ['2025-05-04', '2025-04-05'] },
    ]);
  });

  it('refuses a date that is none and an end before its start', () => {
    expect(problemsOf(aDraft({ date: 'sometime soon' }))).toMatchObject([
      { field: 'date', code: 'date-unreadable', text: 'sometime soon' },
    ]);
    expect(problemsOf(aDraft({ date: '2025-04-19/2025-04-12' }))).toMatchObject([
      {
        field: 'date',
        code: 'date-unreadable',
        problem: { code: 'edtf', problem: { code: 'end-before-start' } },
      },
    ]);
  });

  it('names the row and the text of an unknown country, and those spelt like it', () => {
    const sides = [
      { ...emptySide('1'), side: { text: 'IR' } },
      { ...emptySide('2'), side: { text: 'Irna' } },
    ];
    const [problem] = problemsOf(aDraft({ sides }));
    expect(problem).toMatchObject({ field: 'sides.2.side', code: 'country-unknown', text: 'Irna', row: 2 });
    expect(problem).toHaveProperty('near.0', 'IR');
  });

  it('suggests nothing for a text like no name', () => {
    const sides = [{ ...emptySide('1'), side: { text: 'Atlantis the Lost' } }];
    expect(problemsOf(aDraft({ sides }))).toEqual([
      { field: 'sides.1.side', code: 'country-unknown', text: 'Atlantis the Lost', row: 1, near: [] },
    ]);
  });

  it('asks for a side where only a person is named, and for a role', () => {
    const sides = [
      { ...emptySide('1'), person: { text: 'Jane Doe' } },
      { ...emptySide('2'), side: { text: 'US' }, roles: [], rolesChosen: true },
    ];
    expect(problemsOf(aDraft({ sides }))).toEqual([
      { field: 'sides.1.side', code: 'side-missing', row: 1 },
      { field: 'sides.2.roles', code: 'role-missing', row: 2 },
    ]);
  });

  it('refuses a body as the country of a new place', () => {
    expect(problemsOf(aDraft({ place: { text: 'Geneva' }, placeCountry: { text: 'E3' } }))).toMatchObject([
      { field: 'placeCountry', code: 'country-unknown', text: 'E3', row: 0 },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'reuters.com/a', 'java\nscript:alert(1)'])(
    'refuses the address %j',
    url => {
      const sources = [{ ...emptySource('3'), publisher: 'X', url }];
      expect(problemsOf(aDraft({ sources }))).toEqual([
        { field: 'sources.3.url', code: 'link-refused', text: url },
      ]);
    },
  );

  it('asks who published a source that has no address', () => {
    const sources = [{ ...emptySource('3'), title: 'A page' }];
    expect(problemsOf(aDraft({ sources }))).toEqual([
      { field: 'sources.3.publisher', code: 'publisher-missing' },
    ]);
  });

  it('asks for the speaker, the words and, for a quotation, the source', () => {
    const speakers = [{ as: '' as const, who: { text: 'Araqchi' }, side: { text: '' } }];
    const statements = [
      { ...emptyStatement('4'), speakers, mode: 'quote' as const, words: 'We agreed.' },
      { ...emptyStatement('5'), words: 'They agreed.' },
      { ...emptyStatement('6'), speakers, lang: 'English!' },
      { ...emptyStatement('7'), speakers, words: '“We agreed.”' },
    ];
    expect(problemsOf(aDraft({ statements }))).toEqual([
      { field: 'statements.4.source', code: 'quotation-without-source' },
      { field: 'statements.5.speaker.0', code: 'speaker-missing' },
      { field: 'statements.6.words', code: 'words-missing' },
      { field: 'statements.6.lang', code: 'language-unknown' },
      { field: 'statements.7.words', code: 'paraphrase-quoted' },
    ]);
  });

  it('asks for the process of a round, and for a round that is a number', () => {
    const processes = [
      { key: '8', process: { text: '' }, round: '2' },
      { key: '9', process: { text: 'us–iran talks' }, round: 'second' },
    ];
    expect(problemsOf(aDraft({ processes }))).toEqual([
      { field: 'processes.8.process', code: 'process-missing' },
      { field: 'processes.9.round', code: 'round-unreadable', text: 'second' },
    ]);
  });
});

describe('an edit', () => {
  it('moves the clock along with the day and leaves it out where there is no one day', () => {
    const original = {
      ...anEvent({ id: 'A01' }),
      when: {
        ...anEvent({ on: '2025-04-12' }).when,
        local: { start: '2025-04-12T16:00', end: '2025-04-13T01:00', zone: 'Asia/Muscat', offset: '+04:00' },
        printed: 'on Saturday',
      },
    };
    const context = readingIn(record, original);
    expect(readingOf(aDraft({ date: '2025-02-28' }), context).event.when).toEqual({
      edtf: '2025-02-28',
      local: { start: '2025-02-28T16:00', end: '2025-03-01T01:00', zone: 'Asia/Muscat' },
      printed: 'on Saturday',
    });
    expect(readingOf(aDraft({ date: '2025-04' }), context).event.when).toEqual({
      edtf: '2025-04',
      printed: 'on Saturday',
    });
    expect(readingOf(aDraft({ date: '12 April 2025' }), context).event.when).toEqual(original.when);
  });

  it('keeps tags with commas unless the tags are edited', () => {
    const original = anEvent({ tags: ['talks, indirect', 'Rome'] });
    const context = readingIn(record, original);
    expect(readingOf(aDraft({ tags: 'talks, indirect, Rome' }), context).event.tags).toEqual([
      'talks, indirect',
      'Rome',
    ]);
    expect(readingOf(aDraft({ tags: 'talks, Rome, talks,' }), context).event.tags).toEqual(['talks', 'Rome']);
  });
});
