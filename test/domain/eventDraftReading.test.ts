import { describe, expect, it } from 'vitest';
import { emptySide, emptySource, emptyStatement } from '../../src/domain/eventDraft.ts';
import { draftOfEvent } from '../../src/domain/eventDraftOfEvent.ts';
import { type Claim } from '../../src/domain/event.ts';
import { claimId } from '../../src/domain/ids.ts';
import { parseEvent, parseThing } from '../../src/domain/schema.ts';
import { aDraft, draftRecord, readingOf } from '../support/aDraft.ts';
import { anEvent } from '../support/anEvent.ts';
import { readingIn } from '../support/draftNames.ts';

describe('a draft that can be read', () => {
  it('becomes an event with the plainest values where nothing was chosen', () => {
    expect(readingOf(aDraft())).toEqual({
      event: {
        id: 'new-event',
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
      places: [{ id: 'l2', name: 'Geneva', country: 'CH', lat: 46.2, lon: 6.14, granularity: 'city' }],
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

describe('accounts of the event that is edited', () => {
  const account = (id: string, field: string): Claim => ({
    id: claimId(id),
    field,
    value: 'for',
    by: 'IRNA',
    stance: 'asserts',
    certainty: 'confirmed',
  });

  it('go with the side that is taken out of it, and what led nowhere before stays as it came', () => {
    const event = anEvent({
      sides: [['US'], ['IR']],
      claims: [
        account('c1', 'participants.US.vote'),
        account('c2', 'participants.IR.vote'),
        account('c3', 'participants.FR.vote'),
        account('c4', 'status'),
      ],
      chosenClaims: [claimId('c1'), claimId('c4')],
    });
    const context = readingIn(draftRecord, event);
    const opened = draftOfEvent(event, context.names, context.todayIso);
    const unchanged = readingOf(opened, context).event;
    expect(unchanged.claims).toEqual(event.claims);
    const { claims, chosenClaims } = readingOf({ ...opened, sides: opened.sides.slice(1) }, context).event;
    expect(claims.map(({ id }) => id)).toEqual(['c2', 'c3', 'c4']);
    expect(chosenClaims).toEqual(['c4']);
  });
});
