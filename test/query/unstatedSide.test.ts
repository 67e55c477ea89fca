import { expect, it } from 'vitest';
import { personId } from '../../src/domain/ids.ts';
import { unstatedSide } from '../../src/domain/sides.ts';
import { noValue } from '../../src/query/condition.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';

it('a person on no stated side is found by name and adds no side to the event', () => {
  const person = { side: unstatedSide, person: personId('ann'), roles: ['party'] as const };
  const alone = { ...anEvent({ id: 'E1' }), participants: [person] };
  const among = { ...anEvent({ id: 'E2', sides: [['US']] }) };
  const columns = createColumns(
    aRecord([alone, { ...among, participants: [...among.participants, person] }]),
    0,
  );
  const found = (group: 'side' | 'person', value: string) => [
    ...filterRows(columns, { conditions: [{ group, op: 'any', values: [value] }] }),
  ];
  expect(columns.sides.values).toEqual(['US']);
  expect(columns.sides.emptyTotal).toBe(1);
  expect(found('person', 'ann')).toEqual([0, 1]);
  expect(found('side', noValue)).toEqual([0]);
});
