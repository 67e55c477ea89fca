import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterKey, hashOfFilter, readNamedView } from '../../src/store/namedViewFilters.ts';
import { filters } from '../support/arbitraryQueries.ts';

describe('the text of a named filter', () => {
  it('is the filter part of the address and nothing else', () => {
    const filter = {
      conditions: [
        { group: 'side', op: 'all', values: ['US', 'IR'] },
        { group: 'kind', op: 'none', values: ['letter'] },
      ],
      from: '2025-04-01',
      text: 'Rome & Muscat',
    } as const;
    expect(hashOfFilter(filter)).toBe('all=US,IR&kind.none=letter&from=2025-04-01&q=Rome%20%26%20Muscat');
  });

  it('gives back what was once read, without loss', () => {
    fc.assert(
      fc.property(filters, filter => {
        const { filter: read } = readNamedView(hashOfFilter(filter));
        const hash = hashOfFilter(read);
        expect(readNamedView(hash).filter).toEqual(read);
        expect(filterKey(readNamedView(hash).filter)).toBe(filterKey(read));
      }),
    );
  });

  it('from another hand is read like an address: its window, tab and selection do not count', () => {
    expect(readNamedView('all=US&win=2025-01-01/2025-02-01&view=table&event=A01&__proto__=1')).toEqual({
      filter: { conditions: [{ group: 'side', op: 'all', values: ['US'] }] },
      notes: [{ kind: 'unknown-key', key: '__proto__', value: '1' }],
    });
  });

  it('names what it cannot read, and the rest holds', () => {
    const { filter, notes } = readNamedView('all=US&kind=%E0%A4%A&from=yesterday');
    expect(filter.conditions).toEqual([{ group: 'side', op: 'all', values: ['US'] }]);
    expect(notes.map(({ kind }) => kind)).toEqual(['malformed', 'bad-day']);
  });

  it('with days has them to be shown, even beside a window', () => {
    const { fit } = readNamedView('from=2025-04-01&to=2025-04-02&win=2024-01-01/2024-02-01');
    expect(fit).toEqual({ startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 3, 3) });
  });
});

describe('whether a named filter is on', () => {
  it('does not depend on the order in which it was chosen', () => {
    const one = readNamedView('all=US,IR&kind=visit,meeting').filter;
    const other = readNamedView('kind=meeting,visit&all=IR,US').filter;
    expect(filterKey(one)).toBe(filterKey(other));
    expect(filterKey(one)).not.toBe(filterKey(readNamedView('any=US,IR&kind=visit,meeting').filter));
  });
});
