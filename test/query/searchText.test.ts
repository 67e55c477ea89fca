import { describe, expect, it } from 'vitest';
import {
  claimId,
  edtfText,
  personId,
  placeId,
  sideCode,
  sourceId,
  statementId,
} from '../../src/domain/ids.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { attachText, createTextWriter, sendableText } from '../../src/query/sentText.ts';
import { aGroup, anEvent, aRecord } from '../support/anEvent.ts';
import { seededEvents, seededThings } from '../support/seededEvents.ts';

const record = aRecord(
  [
    anEvent({
      id: 'muscat',
      title: 'US–Iran talks, first round',
      summary: 'Mostly in separate rooms.',
      note: 'The site is disputed.',
      people: [['araghchi', 'IR']],
      venue: { place: placeId('MCT'), site: 'Ambassador’s residence' },
      sources: [sourceId('S1')],
    }),
    anEvent({
      id: 'statement',
      title: 'A statement',
      sides: [['E3']],
      statements: [
        {
          id: statementId('Q1'),
          by: [{ person: personId('witkoff') }, { text: 'senior White House official' }],
          quote: 'a positive step',
          lang: 'en',
          source: sourceId('S2'),
        },
      ],
      claims: [
        {
          id: claimId('C1'),
          field: 'about:venue',
          label: 'Who asked for Rome',
          value: 'The hosts did',
          by: 'Foreign Ministry of Italy',
          side: sideCode('IT'),
          knownOn: edtfText('2025-04-16'),
          stance: 'asserts',
          certainty: 'probable',
        },
      ],
    }),
  ],
  {
    people: [
      { id: personId('araghchi'), name: 'Abbas Araghchi', spellings: ['Araqchi'], native: 'عباس عراقچی' },
      { id: personId('witkoff'), name: 'Steve Witkoff', spellings: [], office: 'Special envoy' },
    ],
    places: [{ id: placeId('MCT'), name: 'Muscat', granularity: 'city' }],
    sources: [
      { id: sourceId('S1'), publisher: 'Tehran Times', title: 'Indirect dialogue begins', kind: 'news' },
      { id: sourceId('S2'), publisher: 'Axios', kind: 'news' },
    ],
    bodies: [{ ...aGroup('E3'), name: 'The three Europeans' }],
  },
);
const columns = createColumns(record, 1);

function found(text: string): string[] {
  return [...filterRows(columns, { conditions: [], text })].map(row => columns.ids.at(row));
}

describe('search', () => {
  it.each([
    ['a title', 'first round', ['muscat']],
    ['a summary', 'separate', ['muscat']],
    ['a note', 'disputed', ['muscat']],
    ['another spelling of a person', 'Araqchi', ['muscat']],
    ['a name in its own script, typed on an Arabic keyboard', 'عراقچي', ['muscat']],
    ['a place', 'muscat', ['muscat']],
    ['a site', 'ambassadors', ['muscat']],
    ['the title of a source', 'dialogue', ['muscat']],
    ['a publisher', 'axios', ['statement']],
    ['the words of a statement', 'positive step', ['statement']],
    ['a speaker of the record', 'witkoff', ['statement']],
    ['a speaker in words', 'white house', ['statement']],
    ['an office', 'special envoy', ['statement']],
    ['a body', 'europeans', ['statement']],
    ['a question that has accounts', 'asked rome', ['statement']],
  ])('finds %s', (_, text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('finds several words in any order and anywhere in the event', () => {
    expect(found('tehran araghchi round')).toEqual(['muscat']);
    expect(found('tehran witkoff')).toEqual([]);
  });

  it('finds the beginning of a word and not its middle', () => {
    expect(found('resid')).toEqual(['muscat']);
    expect(found('sidence')).toEqual([]);
  });

  it('finds words in quotation marks as they stand, whole', () => {
    expect(found('"iran talks"')).toEqual(['muscat']);
    expect(found('"talks iran"')).toEqual([]);
    expect(found('“iran talk”')).toEqual([]);
    expect(found('"iran talk')).toEqual(['muscat']);
  });

  it('does not find a phrase across two fields', () => {
    expect(found('"round mostly"')).toEqual([]);
  });

  it('asks nothing with marks that are no words', () => {
    expect(found(' – "" ')).toEqual(['muscat', 'statement']);
  });

  it.each([false, true])(
    'finds in every block of a larger record what reading each title finds (sent: %s)',
    isSent => {
      const events = seededEvents(1500, 3);
      const many = createColumns(aRecord(events, seededThings()), 1);
      if (isSent) {
        const writer = createTextWriter();
        events.forEach(writer.add);
        const { message, transfer } = sendableText(writer.finish());
        attachText(many, structuredClone(message, { transfer }));
      }
      const word = 'corridor';
      const titled = events
        .filter(event => `${event.title} ${event.summary ?? ''} ${event.tags.join(' ')}`.includes(word))
        .map(({ id }) => id);
      const rows = filterRows(many, { conditions: [], text: word });
      expect([...rows].map(row => many.ids.at(row)).sort()).toEqual(titled.sort());
      expect(titled.length).toBeGreaterThan(500);
    },
  );
});

describe('names of sides', () => {
  const words: Readonly<Record<string, readonly string[]>> = { CH: ['Switzerland', 'Swiss Confederation'] };
  const named = aRecord([
    anEvent({ id: 'party', sides: [['CH', 'party']] }),
    anEvent({ id: 'place', place: 'GVA' }),
    anEvent({ id: 'neither', sides: [['IR', 'party']] }),
  ]);
  const withPlace = {
    ...named,
    places: new Map([
      [
        placeId('GVA'),
        { id: placeId('GVA'), name: 'Geneva', country: sideCode('CH'), granularity: 'city' as const },
      ],
    ]),
  };

  it('find a side and the country of a place, where names are given', () => {
    const columns = createColumns(withPlace, 1, side => words[side] ?? []);
    const found = filterRows(columns, { conditions: [], text: 'swiss' });
    expect([...found].map(row => columns.ids.at(row))).toEqual(['party', 'place']);
  });

  it('leave codes findable without them', () => {
    const columns = createColumns(withPlace, 1);
    expect(filterRows(columns, { conditions: [], text: 'switzerland' })).toHaveLength(0);
    expect(filterRows(columns, { conditions: [], text: 'ch' }).length).toBeGreaterThan(0);
  });
});
