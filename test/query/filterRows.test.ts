import { describe, expect, it } from 'vitest';
import { type Role } from '../../src/domain/vocabulary.ts';
import { type Filter } from '../../src/query/condition.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { aGroup, anEvent, aRecord } from '../support/anEvent.ts';

const record = aRecord(
  [
    anEvent({ id: 'muscat', on: '2025-04-12', sides: [['IR'], ['US'], ['OM', 'mediator', 'host']] }),
    anEvent({ id: 'rome', on: '2025-04-19', sides: [['IR'], ['US'], ['OM', 'mediator'], ['IT', 'host']] }),
    anEvent({ id: 'geneva', on: '2025-06-20', kind: 'talks-round', sides: [['IR'], ['E3'], ['EU']] }),
    anEvent({ id: 'tehran', on: '2003-10-21', sides: [['IR'], ['GB'], ['FR'], ['DE']] }),
    anEvent({ id: 'early', on: '2002-08', sides: [['IR'], ['E3']] }),
    anEvent({ id: 'sanctions', on: '2024/..', kind: 'sanction', status: 'in-force' }),
  ],
  { bodies: [aGroup('E3', ['GB', '2003-10'], ['FR', '2003-10'], ['DE', '2003-10'])] },
);
const columns = createColumns(record, 1);

function found(filter: Partial<Filter>): string[] {
  return [...filterRows(columns, { conditions: [], ...filter })].map(row => columns.ids.at(row));
}

describe('filterRows', () => {
  it('gives the whole record in its order to an empty filter', () => {
    expect(found({})).toEqual(['early', 'tehran', 'sanctions', 'muscat', 'rome', 'geneva']);
  });

  it('wants all of two countries and none of a third', () => {
    expect(
      found({
        conditions: [
          { group: 'side', op: 'all', values: ['US', 'IR'] },
          { group: 'side', op: 'none', values: ['IT'] },
        ],
      }),
    ).toEqual(['muscat']);
  });

  it('finds a group by a member while it is one, and by its own name', () => {
    expect(found({ conditions: [{ group: 'side', op: 'any', values: ['FR'] }] })).toEqual([
      'tehran',
      'geneva',
    ]);
    expect(found({ conditions: [{ group: 'side', op: 'any', values: ['E3'] }] })).toEqual([
      'early',
      'geneva',
    ]);
  });

  it('takes a group as inside a set that holds all its members', () => {
    const only = (...values: string[]) => found({ conditions: [{ group: 'side', op: 'only', values }] });
    expect(only('IR', 'EU', 'GB', 'FR', 'DE')).toEqual(['tehran', 'geneva']);
    expect(only('IR', 'EU', 'GB', 'FR')).toEqual([]);
    expect(only('IR', 'EU', 'E3')).toEqual(['early', 'geneva']);
  });

  it('asks for a side in a role', () => {
    const italy = (role: Role) => found({ conditions: [{ group: 'side', op: 'any', values: ['IT'], role }] });
    expect(italy('host')).toEqual(['rome']);
    expect(italy('mediator')).toEqual([]);
  });

  it('finds what has no side, and what overlaps a day with an open end', () => {
    expect(found({ conditions: [{ group: 'side', op: 'any', values: ['-'] }] })).toEqual(['sanctions']);
    expect(found({ from: '2025-04-20', to: '2025-06-19' })).toEqual(['sanctions']);
    expect(found({ from: '2025-04-19', to: '2025-04-19' })).toEqual(['sanctions', 'rome']);
  });

  it('asks nothing by a condition without values', () => {
    expect(found({ conditions: [{ group: 'kind', op: 'any', values: [] }] })).toHaveLength(6);
  });
});
