import { describe, expect, it } from 'vitest';
import { emptyDraft, emptySide, emptySource, emptyStatement } from '../../src/domain/eventDraft.ts';
import { aDraft, problemsOf, readingOf } from '../support/aDraft.ts';

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
