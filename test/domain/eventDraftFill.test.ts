import { expect, it } from 'vitest';
import {
  emptyDraft,
  emptyProcess,
  emptySide,
  emptySource,
  emptyStatement,
  type EventDraft,
} from '../../src/domain/eventDraft.ts';
import { filledDraft, settleDiffering } from '../../src/domain/eventDraftFill.ts';
import { aDraft, draftRecord } from '../support/aDraft.ts';
import { namesIn } from '../support/draftNames.ts';

const names = namesIn(draftRecord);
const filled = (into: Partial<EventDraft>, typed: Partial<EventDraft>) =>
  filledDraft({ into: aDraft(into), typed: { ...emptyDraft('2025-04-14'), ...typed } }, names);

const iran = { ...emptySide('1'), side: { text: 'Iran' } };

it('what was typed fills what the event lacks', () => {
  const draft = filled(
    { sources: [] },
    {
      title: 'talks',
      date: '12 April 2025',
      site: 'Residence',
      summary: 'Short.',
      format: 'indirect',
      tags: 'oil',
    },
  );
  expect(draft).toMatchObject({
    title: 'Talks',
    date: '12 April 2025',
    site: 'Residence',
    summary: 'Short.',
    format: 'indirect',
    tags: 'oil',
    differing: [],
  });
});

it('a clock and a length are added to the same day', () => {
  expect(filled({}, { date: '2025-04-12 16:00 Muscat, 2 h' })).toMatchObject({
    date: '2025-04-12 16:00 Muscat, 2 h',
    differing: [],
  });
});

it('where the two differ, what stands stays and what was typed is kept beside it', () => {
  const draft = filled(
    { site: 'Embassy', place: { text: 'Rome', id: 'rom' }, status: 'concluded' },
    {
      title: 'Other talks',
      date: '13 April 2025',
      site: 'Residence',
      place: { text: 'Muscat' },
      status: 'confirmed',
    },
  );
  expect(draft).toMatchObject({
    title: 'Talks',
    date: '12 April 2025',
    site: 'Embassy',
    status: 'concluded',
  });
  expect(draft.differing).toEqual([
    { field: 'title', typed: 'Other talks' },
    { field: 'status', typed: 'confirmed' },
    { field: 'site', typed: 'Residence' },
    { field: 'date', typed: '13 April 2025' },
    { field: 'place', typed: 'Muscat' },
  ]);
});

it('a side that is there by another spelling is filled, another person is a row of its own', () => {
  const draft = filled(
    { sides: [{ ...iran, person: { text: 'Araghchi' }, office: 'Foreign Minister' }], lastKey: 9 },
    {
      sides: [
        { ...emptySide('1'), side: { text: 'IRN' }, level: 'minister', office: 'Envoy', head: true },
        { ...iran, key: '2', person: { text: 'Takht-Ravanchi' } },
      ],
    },
  );
  expect(
    draft.sides.map(({ key, person, office, level, head }) => [key, person.text, office, level, head]),
  ).toEqual([
    ['1', 'Araghchi', 'Foreign Minister', 'minister', true],
    ['10', 'Takht-Ravanchi', '', '', false],
  ]);
  expect(draft.differing).toEqual([{ field: 'sides.1.office', typed: 'Envoy' }]);
});

it('sources come once, and statements come with theirs', () => {
  const reuters = { ...emptySource('3'), url: 'https://reuters.com/b', publisher: 'Reuters' };
  const irna = { ...emptySource('4'), publisher: 'IRNA' };
  const draft = filled(
    { sources: [reuters], statements: [{ ...emptyStatement('5'), words: 'They met.' }], lastKey: 9 },
    {
      sources: [
        { ...reuters, key: '1' },
        { ...irna, key: '2' },
      ],
      statements: [
        { ...emptyStatement('6'), words: 'They met.', source: 'row:1' },
        { ...emptyStatement('7'), words: 'They will meet.', source: 'row:1' },
        { ...emptyStatement('8'), words: 'They left.', source: 'row:2' },
      ],
    },
  );
  expect(draft.sources.map(({ key, publisher }) => [key, publisher])).toEqual([
    ['3', 'Reuters'],
    ['10', 'IRNA'],
  ]);
  expect(draft.statements.map(({ key, words, source }) => [key, words, source])).toEqual([
    ['5', 'They met.', ''],
    ['11', 'They will meet.', 'row:3'],
    ['12', 'They left.', 'row:10'],
  ]);
});

it('a round fills the process that has none, and is asked about where there is another', () => {
  const process = { text: 'US–Iran talks' };
  const typed = [{ ...emptyProcess('1'), process, round: '2' }];
  expect(filled({ processes: [{ key: '4', process, round: '' }] }, { processes: typed }).processes).toEqual([
    { key: '4', process, round: '2' },
  ]);
  const other = filled({ processes: [{ key: '4', process, round: '3' }] }, { processes: typed });
  expect(other.differing).toEqual([{ field: 'processes.4.round', typed: '2' }]);
  expect(settleDiffering(other, { field: 'processes.4.round', typed: '2' }, 'typed')).toMatchObject({
    processes: [{ round: '2' }],
    differing: [],
  });
});

it('a difference is settled by taking what was typed or by keeping what stands', () => {
  const draft = filled({}, { title: 'Other talks', place: { text: 'Muscat' } });
  const [title] = draft.differing;
  if (title === undefined) throw new Error('Two titles do not differ.');
  expect(settleDiffering(draft, title, 'typed')).toMatchObject({ title: 'Other talks', differing: [] });
  expect(settleDiffering(draft, title, 'there')).toMatchObject({ title: 'Talks', differing: [] });
});
