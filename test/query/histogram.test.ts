import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startOfIsoDayMs } from '../../src/domain/calendarDay.ts';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { histogram, withoutDays } from '../../src/query/histogram.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { filters, smallEvents } from '../support/arbitraryQueries.ts';

const record = aRecord([
  anEvent({ on: '2025-04-01', kind: 'visit' }),
  anEvent({ on: '2025-04-01', kind: 'call' }),
  anEvent({ on: '2025-04-05', kind: 'call' }),
  anEvent({ on: '2025-04-10', kind: 'visit' }),
]);
const columns = createColumns(record, 1);
const calls = { group: 'kind', op: 'any', values: ['call'] } as const;

it('counts each event in the stretch of its mark, of all and of what the rest of the filter finds', () => {
  const counts = histogram(columns, { conditions: [calls], from: '2025-04-05' }, 10);
  expect(counts?.span).toEqual({
    startMs: startOfIsoDayMs('2025-04-01'),
    endMs: startOfIsoDayMs('2025-04-11'),
  });
  expect([...(counts?.all ?? [])]).toEqual([2, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
  expect([...(counts?.found ?? [])]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
});

it('has no histogram where nothing has a date', () => {
  expect(histogram(createColumns(aRecord([]), 1), { conditions: [] }, 10)).toBeUndefined();
});

it('leaves nobody out and counts nobody twice', () => {
  const events = fc.uniqueArray(smallEvents, { selector: ({ id }) => id, maxLength: 12 });
  fc.assert(
    fc.property(events, filters, fc.integer({ min: 1, max: 90 }), (some, filter, stretchCount) => {
      const cells = createColumns(aRecord(some), 1);
      const counts = histogram(cells, filter, stretchCount);
      const sum = (of: Uint32Array) => of.reduce((all, one) => all + one, 0);
      if (counts === undefined) return;
      expect(sum(counts.all)).toBe(cells.order.length);
      expect(sum(counts.found)).toBe(filterRows(cells, withoutDays(filter)).length);
      expect((counts.span.endMs - counts.span.startMs) % dayMs).toBe(0);
    }),
  );
});
