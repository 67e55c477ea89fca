import { describe, expect, it } from 'vitest';
import { emptyDraft, emptySource, emptyStatement } from '../../src/domain/eventDraft.ts';
import { draftFromSeed } from '../../src/domain/eventDraftSeed.ts';
import { personId, placeId, processId, sideCode, sourceId, statementId } from '../../src/domain/ids.ts';
import { anotherAfter, copyOf, nextRoundOf } from '../../src/domain/seedOfEvent.ts';
import { titleOfNextRound } from '../../src/domain/seedTitle.ts';
import { draftRecord, readingOf } from '../support/aDraft.ts';
import { anEvent } from '../support/anEvent.ts';
import { namesIn } from '../support/draftNames.ts';

const names = namesIn(draftRecord);
const secondRound = {
  ...anEvent({
    id: 'B19',
    title: 'US–Iran talks, second round',
    on: '2025-04-19',
    kind: 'talks-round',
    status: 'concluded',
    format: 'proximity',
    outcome: 'agreed-to-continue',
    summary: 'Four hours.',
    privateNotes: 'Ask Muscat.',
    tags: ['nuclear'],
    sources: [sourceId('S1')],
    statements: [{ id: statementId('Q1'), by: [{ side: sideCode('IR') }], paraphrase: 'Good.', lang: 'en' }],
  }),
  venue: { place: placeId('rom'), site: 'Residence' },
  participants: [
    {
      side: sideCode('IR'),
      person: personId('araghchi'),
      office: 'Foreign minister',
      roles: ['party'] as const,
      head: true,
      vote: 'for' as const,
    },
  ],
  processes: [{ id: processId('us-iran'), round: 2 }],
};

const startOf = (seed: Parameters<typeof draftFromSeed>[0]) => draftFromSeed(seed, names, '2025-04-21');

describe('a seed', () => {
  it('of nothing is a blank form', () => {
    expect(startOf({})).toEqual(emptyDraft('2025-04-21'));
  });

  it('fills the first rows, keeps as many as a blank form has, and gives each a key of its own', () => {
    const draft = startOf({ date: '2025-05', at: { side: sideCode('IR'), process: processId('us-iran') } });
    expect(draft.date).toBe('2025-05');
    expect(draft.sides.map(({ key, side }) => [key, side])).toEqual([
      ['1', { text: 'Iran', id: 'IR' }],
      ['2', { text: '' }],
    ]);
    expect(draft.processes).toEqual([
      { key: '4', process: { text: 'US–Iran talks', id: 'us-iran' }, round: '' },
    ]);
    expect(draft.lastKey).toBe(4);
  });

  it('leaves a statement with its source under the new key', () => {
    const draft = startOf({
      sources: [
        { ...emptySource('8'), id: 'S1' },
        { ...emptySource('9'), id: 'S2' },
      ],
      statements: [{ ...emptyStatement('8'), source: 'row:9' }],
    });
    expect(draft.statements.map(({ source }) => source)).toEqual(['row:4']);
    expect(draft.sources.map(({ key, id }) => [key, id])).toEqual([
      ['3', 'S1'],
      ['4', 'S2'],
    ]);
  });
});

it('a copy has all but what only the one event could have, and its status follows its own date', () => {
  const { event } = readingOf({ ...startOf(copyOf(secondRound, names)), date: '2025-05-01' });
  expect(event).toMatchObject({
    title: 'US–Iran talks, second round',
    kind: 'talks-round',
    status: 'scheduled',
    format: 'proximity',
    venue: { place: 'rom', site: 'Residence' },
    summary: 'Four hours.',
    tags: ['nuclear'],
    sources: ['S1'],
    processes: [{ id: 'us-iran', round: 2 }],
    statements: [],
    claims: [],
    links: [],
  });
  expect(event.participants).toEqual([
    { side: 'IR', person: 'araghchi', office: 'Foreign minister', roles: ['party'], head: true },
  ]);
  expect(event.id).not.toBe('B19');
  expect(event).not.toHaveProperty('outcome');
  expect(event).not.toHaveProperty('privateNotes');
  expect(copyOf(secondRound, names)).not.toHaveProperty('date');
});

it('the next round has the process with the next number, the people and the venue, and nothing that was said', () => {
  const seed = nextRoundOf(secondRound, names);
  expect(seed).toMatchObject({
    title: 'US–Iran talks, third round',
    kind: 'talks-round',
    place: { text: 'Rome', id: 'rom' },
    site: 'Residence',
    processes: [{ process: { text: 'US–Iran talks', id: 'us-iran' }, round: '3' }],
  });
  expect(seed?.sides?.map(({ person }) => person.text)).toEqual(['Abbas Araghchi']);
  for (const field of ['date', 'status', 'outcome', 'summary', 'sources', 'statements']) {
    expect(seed).not.toHaveProperty(field);
  }
  expect(nextRoundOf(anEvent(), names)).toBeUndefined();
});

it('the next one from the same desk keeps what repeats', () => {
  const seed = anotherAfter(secondRound, names);
  expect(Object.keys(seed).sort()).toEqual([
    'date',
    'kind',
    'place',
    'processes',
    'sides',
    'site',
    'sources',
  ]);
  expect(seed).toMatchObject({ date: '2025-04-19', sources: [{ id: 'S1' }], processes: [{ round: '' }] });
});

it.each([
  ['US–Iran talks, second round', 2, 'US–Iran talks, third round'],
  ['Second round of talks', 2, 'Third round of talks'],
  ['Talks, round 2', 2, 'Talks, round 3'],
  ['12th round of P5+1 talks', 12, '13th round of P5+1 talks'],
  ['E3 talks, 22nd round', 22, 'E3 talks, 23rd round'],
  ['Vienna talks, 10. Runde', 10, 'Vienna talks, 11. Runde'],
  ['دور دوم مذاکرات', 2, 'دور سوم مذاکرات'],
  ['P5+1 meeting on resolution 2231', 1, 'P5+1 meeting on resolution 2231'],
  ['Talks in Rome', 2, 'Talks in Rome'],
  ['Twentieth round', 20, 'Twentieth round'],
])('after “%s”, round %i, comes “%s”', (title, round, next) => {
  expect(titleOfNextRound(title, round)).toBe(next);
});
