import { expect, it } from 'vitest';
import { emptyDraft } from '../../src/domain/eventDraft.ts';
import { rolesOffered, rolesOfRow } from '../../src/domain/eventDraftDefaults.ts';
import { addRow, changeRow, removeRow } from '../../src/domain/eventDraftRows.ts';

const draft = emptyDraft('2025-04-14');

it('a new row has a key that no row of the draft has or had', () => {
  const { sides, lastKey } = addRow(removeRow(draft, 'sides', '2'), 'sides', { office: 'Envoy' });
  expect(sides.map(({ key, office }) => [key, office])).toEqual([
    ['1', ''],
    ['4', 'Envoy'],
  ]);
  expect(lastKey).toBe(4);
});

it('a change is of one row', () => {
  const { sides } = changeRow(draft, { list: 'sides', key: '2', change: { office: 'Envoy' } });
  expect(sides.map(({ office }) => office)).toEqual(['', 'Envoy']);
});

it('a statement loses a source whose row is removed, and only that', () => {
  const quoted = addRow(addRow(draft, 'statements', { source: 'row:3' }), 'statements', {
    source: 'record:S1',
  });
  const { sources, statements } = removeRow(quoted, 'sources', '3');
  expect(sources).toEqual([]);
  expect(statements.map(({ source }) => source)).toEqual(['', 'record:S1']);
});

it.each([
  ['meeting', ['party'], ['party']],
  ['letter', ['initiator'], ['addressee']],
  ['vote', ['voter'], ['voter']],
  ['statement', ['speaker'], ['speaker']],
  ['military', ['initiator'], ['subject']],
] as const)('of a %s the first side is %j and the next %j until roles are chosen', (kind, first, second) => {
  expect(draft.sides.map((row, index) => rolesOfRow(row, kind, index))).toEqual([first, second]);
});

it('chosen roles stay whatever the kind, and are always offered', () => {
  const [row] = changeRow(draft, {
    list: 'sides',
    key: '1',
    change: { roles: ['voter'], rolesChosen: true },
  }).sides;
  expect(row && rolesOfRow(row, 'meeting', 0)).toEqual(['voter']);
  expect(rolesOffered('meeting', ['voter'])).toEqual([
    'party',
    'mediator',
    'relay',
    'host',
    'chair',
    'guarantor',
    'observer',
    'voter',
  ]);
});
