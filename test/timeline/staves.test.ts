import { describe, expect, test } from 'vitest';
import { type EventWords, aGroup, anEvent } from '../support/anEvent.ts';
import { type EventIndex } from '../../src/timeline/eventIndex.ts';
import { createFilteredRows } from '../../src/timeline/filteredRows.ts';
import { createStaves } from '../../src/timeline/staves.ts';
import { anIndex, byCountry } from './aScene.ts';

const times = (count: number, words: EventWords) => Array.from({ length: count }, () => anEvent(words));
const codes = ({ set }: EventIndex) => set.staves.map(({ kind, code }) => (kind === 'value' ? code : kind));
const headsOf = ({ set }: EventIndex, row: number) =>
  set.headsOf(row).staves.map(stave => set.staves[stave]!.code);

const talks = times(6, {
  sides: [
    ['IR', 'party'],
    ['OM', 'mediator', 'host'],
    ['US', 'party'],
  ],
});
const e3 = aGroup('E3', ['GB'], ['FR'], ['DE']);

describe('order', () => {
  test('principals have their go-between in the middle, then parties by how often they meet, then bodies', () => {
    const index = anIndex([
      ...talks,
      ...times(4, { sides: [['IR'], ['IAEA']] }),
      ...times(3, { sides: [['IR'], ['RU']] }),
      ...times(4, { sides: [['IR'], ['CN']] }),
    ]);
    expect(codes(index)).toEqual(['IR', 'OM', 'US', 'CN', 'RU', 'IAEA']);
    expect(index.set.stickyCount).toBe(3);
  });

  test('the eight sides with most events have colours in that order, and others ink', () => {
    const sides = ['AA', 'AB', 'AC', 'AD', 'AE', 'AF', 'AG', 'AH', 'AI', 'AJ'];
    const index = anIndex(sides.flatMap((side, at) => times(13 - at, { sides: [[side]] })));
    const colours = new Map(index.set.staves.map(({ code, colour }) => [code, colour]));
    expect(colours.get('AA')).toBe(1);
    expect(colours.get('AH')).toBe(8);
    expect(colours.get('AI')).toBe(0);
  });

  test('a side that nearly all events name stands on top and stays in sight where no two meet', () => {
    const visits = ['FR', 'GB', 'FR', 'JP', 'FR', 'GB'].map(host =>
      anEvent({
        sides: [
          ['US', 'party'],
          [host, 'host'],
        ],
      }),
    );
    const { set } = anIndex(visits);
    expect(set.staves.map(({ code }) => code)).toEqual(['US', 'FR', 'GB', 'JP']);
    expect(set.stickyCount).toBe(1);
  });
});

describe('a negotiating group', () => {
  test('has one head for itself and the members named at the same event', () => {
    const events = times(3, { sides: [['IR'], ['E3'], ['GB'], ['FR'], ['DE']], on: '2025-06-01' });
    expect(headsOf(anIndex([...talks, ...events], [e3]), 6)).toEqual(['IR', 'E3']);
  });

  test('leaves a member its own head where the group is not named', () => {
    const index = anIndex([...talks, ...times(3, { sides: [['IR'], ['GB']], on: '2025-06-01' })], [e3]);
    expect(headsOf(index, 6)).toEqual(['IR', 'GB']);
  });

  test('never takes the head of a principal', () => {
    const group = aGroup('P5', ['US'], ['GB'], ['RU']);
    const events = times(3, { sides: [['IR'], ['P5'], ['US'], ['RU']], on: '2025-06-01' });
    const index = anIndex([...talks, ...events], [group]);
    expect(headsOf(index, 6)).toEqual(['IR', 'US', 'P5']);
  });
});

describe('shared staves', () => {
  const many = ['AT', 'BE', 'CH', 'DK', 'EG', 'FI', 'GR'].flatMap(side => times(3, { sides: [[side]] }));

  test('sides with fewer than three events share one in a record of many sides', () => {
    const index = anIndex([...talks, ...many, ...times(2, { sides: [['NO'], ['SE']] })]);
    expect(codes(index).at(-1)).toBe('others');
    expect(codes(index)).not.toContain('NO');
    expect(index.set.staves.at(-1)!.eventCount).toBe(2);
  });

  test('an event of a record of few sides keeps each its own', () => {
    expect(codes(anIndex([anEvent({ sides: [['NO'], ['SE']] })]))).toEqual(['NO', 'SE']);
  });

  test('events without sides stand on their own stave, below all', () => {
    expect(codes(anIndex([...talks, anEvent({})])).at(-1)).toBe('unnamed');
  });
});

test('a filter hides staves without events and changes neither order nor colour of the rest', () => {
  const index = anIndex([...talks, ...times(3, { sides: [['IR'], ['RU']], on: '2025-06-01' })]);
  const { columns } = index.set;
  const filtered = createStaves(createFilteredRows(columns, columns.order.slice(6)), byCountry());
  expect(filtered.staves.map(({ code }) => code)).toEqual(['IR', 'RU']);
  for (const { code, colour } of filtered.staves) {
    expect(colour).toBe(index.set.staves.find(stave => stave.code === code)!.colour);
  }
});

test('sides that only unfiltered events name are counted as absent', () => {
  const index = anIndex([...talks, ...times(3, { sides: [['IR'], ['RU']], on: '2025-06-01' })]);
  const { columns } = index.set;
  expect(index.set.absentCount).toBe(0);
  expect(createStaves(createFilteredRows(columns, columns.order.slice(6)), byCountry()).absentCount).toBe(2);
});
