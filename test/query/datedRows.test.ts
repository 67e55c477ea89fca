import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundsOfText } from '../../src/domain/edtf/bounds.ts';
import { edtfText } from '../../src/domain/ids.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { rowsDated } from '../../src/query/datedRows.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';

const dates = ['2025-04-12', '2025-04-13', '2025-04', '2025', '2025-04-12/2025-04-19', '../2025', '2025/..'];

it('finds every event of the same days, with a clock or without', () => {
  const dated = fc.record({ on: fc.constantFrom(...dates), hasClock: fc.boolean() });
  fc.assert(
    fc.property(fc.array(dated), fc.constantFrom(...dates), (all, wanted) => {
      const events = all.map(({ on, hasClock }) => {
        const event = anEvent({ on });
        const isShort = on.startsWith('2025-04-');
        const local = { start: '2025-04-12T16:00', zone: 'Asia/Muscat' };
        return hasClock && isShort ? { ...event, when: { ...event.when, local } } : event;
      });
      const { earliestMs, latestMs } = boundsOfText(edtfText(wanted));
      const columns = createColumns(aRecord(events), 0);
      const found = rowsDated(columns, { startMs: earliestMs, endMs: latestMs });
      const ids = found.map(row => columns.ids.at(row));
      for (const { id, when } of events) if (when.edtf === wanted) expect(ids).toContain(id);
    }),
  );
});

it('leaves events of other days aside', () => {
  const events = [anEvent({ id: 'a', on: '2025-04-12' }), anEvent({ id: 'b', on: '2025-04-13' })];
  const columns = createColumns(aRecord(events), 0);
  const { earliestMs, latestMs } = boundsOfText(edtfText('2025-04-12'));
  expect(rowsDated(columns, { startMs: earliestMs, endMs: latestMs })).toEqual([0]);
});
