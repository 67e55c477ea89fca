import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { conditionOps, type Filter } from '../../src/query/condition.ts';
import {
  dropCondition,
  excludeValue,
  setChangedSince,
  setDays,
  setDirect,
  setOp,
  setText,
  toggleValue,
} from '../../src/store/filterVerbs.ts';

const none: Filter = { conditions: [] };
const oman: Filter = { conditions: [{ group: 'side', op: 'any', values: ['OM'], role: 'mediator' }] };

it('checks a value into the group’s main condition and unchecks it out of the filter', () => {
  const one = toggleValue(none, { group: 'side', value: 'US' });
  expect(one).toEqual({ conditions: [{ group: 'side', op: 'any', values: ['US'] }] });
  const two = toggleValue(one, { group: 'side', value: 'IR' });
  expect(two).toEqual({ conditions: [{ group: 'side', op: 'any', values: ['US', 'IR'] }] });
  expect(
    toggleValue(toggleValue(two, { group: 'side', value: 'US' }), { group: 'side', value: 'IR' }),
  ).toEqual(none);
});

it('adds to the main condition and leaves its operator alone', () => {
  const all = setOp(toggleValue(none, { group: 'side', value: 'US' }), { group: 'side', op: 'all' });
  expect(all.conditions[0]?.op).toBe('all');
  expect(toggleValue(all, { group: 'side', value: 'IR' }).conditions).toEqual([
    { group: 'side', op: 'all', values: ['US', 'IR'] },
  ]);
});

it('leaves a condition with a role alone, since no checkbox shows it', () => {
  expect(toggleValue(oman, { group: 'side', value: 'OM' }).conditions).toEqual([
    { group: 'side', op: 'any', values: ['OM'], role: 'mediator' },
    { group: 'side', op: 'any', values: ['OM'] },
  ]);
});

it('keeps what is wanted of sides in a role apart from what is wanted of sides', () => {
  const inRole = { group: 'side', value: 'QA', role: 'mediator' } as const;
  const both = toggleValue(toggleValue(oman, inRole), { group: 'side', value: 'US' });
  expect(both.conditions).toEqual([
    { group: 'side', op: 'any', values: ['OM', 'QA'], role: 'mediator' },
    { group: 'side', op: 'any', values: ['US'] },
  ]);
  expect(setOp(both, { group: 'side', op: 'all', role: 'mediator' }).conditions.map(({ op }) => op)).toEqual([
    'all',
    'any',
  ]);
  expect(excludeValue(both, inRole).conditions).toEqual([
    { group: 'side', op: 'any', values: ['OM'], role: 'mediator' },
    { group: 'side', op: 'any', values: ['US'] },
    { group: 'side', op: 'none', values: ['QA'], role: 'mediator' },
  ]);
});

it('lets groups stand for themselves alone, whatever the days and words, until told otherwise', () => {
  const direct = setText(setDays(setDirect(oman, true), { from: '2025-04-01' }), 'Rome');
  expect(direct).toEqual({ ...oman, direct: true, from: '2025-04-01', text: 'Rome' });
  expect(setDirect(direct, false)).toEqual({ ...oman, from: '2025-04-01', text: 'Rome' });
});

it('moves a value from wanted to unwanted and back', () => {
  const wanted = toggleValue(toggleValue(none, { group: 'kind', value: 'vote' }), {
    group: 'kind',
    value: 'law',
  });
  const unwanted = excludeValue(wanted, { group: 'kind', value: 'vote' });
  expect(unwanted.conditions).toEqual([
    { group: 'kind', op: 'any', values: ['law'] },
    { group: 'kind', op: 'none', values: ['vote'] },
  ]);
  expect(toggleValue(unwanted, { group: 'kind', value: 'vote' }).conditions).toEqual([
    { group: 'kind', op: 'any', values: ['law', 'vote'] },
  ]);
  expect(excludeValue(unwanted, { group: 'kind', value: 'vote' }).conditions).toEqual([
    { group: 'kind', op: 'any', values: ['law'] },
  ]);
});

it('changes how the main values combine, and nothing where there are none', () => {
  const two = toggleValue(toggleValue(none, { group: 'side', value: 'US' }), { group: 'side', value: 'IR' });
  expect(setOp(two, { group: 'side', op: 'only' }).conditions).toEqual([
    { group: 'side', op: 'only', values: ['US', 'IR'] },
  ]);
  expect(setOp(oman, { group: 'side', op: 'all' })).toBe(oman);
  expect(setOp(two, { group: 'side', op: 'none' }).conditions).toEqual([
    { group: 'side', op: 'none', values: ['US', 'IR'] },
  ]);
});

it('drops the condition that a chip stands for', () => {
  const two = excludeValue(toggleValue(none, { group: 'side', value: 'US' }), { group: 'side', value: 'EU' });
  expect(dropCondition(two, 0).conditions).toEqual([{ group: 'side', op: 'none', values: ['EU'] }]);
});

it('keeps no empty day, no half-typed day and no empty words', () => {
  const dated = setDays(oman, { from: '2025-04-01', to: '2025-06-30' });
  expect(dated).toEqual({ ...oman, from: '2025-04-01', to: '2025-06-30' });
  expect(setDays(dated, { ...dated, to: '' })).toEqual({ ...oman, from: '2025-04-01' });
  expect(setDays(oman, { from: '20250-04-01', to: '2025-02-30' })).toEqual(oman);
  expect(setText(setText(dated, 'Rome'), '')).toEqual(dated);
  expect(setDays(setText(oman, 'Rome'), {})).toEqual({ ...oman, text: 'Rome' });
});

it('never has a value both wanted and unwanted, nor a condition without values', () => {
  const presses = fc.array(fc.tuple(fc.constantFrom(...conditionOps), fc.constantFrom('A', 'B', 'C')), {
    minLength: 1,
  });
  fc.assert(
    fc.property(presses, all => {
      let filter = none;
      for (const [op, value] of all) {
        filter =
          op === 'none'
            ? excludeValue(filter, { group: 'side', value })
            : toggleValue(filter, { group: 'side', value });
        if (op === 'only') filter = setOp(filter, { group: 'side', op: value === 'A' ? 'none' : 'all' });
        const named = filter.conditions.flatMap(({ values }) => values);
        expect(new Set(named).size).toBe(named.length);
        expect(filter.conditions.every(({ values }) => values.length > 0)).toBe(true);
      }
    }),
  );
});

it('leaves the rest of the filter as it is when days, words or a change are set', () => {
  const all = setChangedSince(setText(setDays(oman, { from: '2025-04-01' }), 'talks'), 5);
  expect(all).toEqual({ ...oman, from: '2025-04-01', text: 'talks', changedSinceMs: 5 });
  expect(setChangedSince(setText(setDays(all, {}), ''), undefined)).toEqual(oman);
});
